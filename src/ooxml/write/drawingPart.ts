import { parseRect } from "../a1";
import { NAMESPACE } from "../namespaces";
import type { ChartSpec } from "./spec";
import { XML_DECLARATION, escapeXml } from "../xml/xmlText";

/** A chart and the relationship by which the drawing names its part. */
export interface DrawnChart {
  chart: ChartSpec;
  relationship: string;
}

/** The part that places a sheet's charts on its cells. */
export function drawingPartXml(charts: readonly DrawnChart[]): string {
  const namespaces = `xmlns:xdr="${NAMESPACE.spreadsheetDrawing}" xmlns:a="${NAMESPACE.drawing}"`;
  const anchors = charts.map((chart, index) => anchorXml(chart, index + 2)).join("");
  return `${XML_DECLARATION}<xdr:wsDr ${namespaces}>${anchors}</xdr:wsDr>`;
}

function anchorXml({ chart, relationship }: DrawnChart, id: number): string {
  return [
    "<xdr:twoCellAnchor>",
    markerXml("from", chart.from),
    markerXml("to", chart.to),
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${id}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.description)}"/>`,
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>",
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    graphicXml(relationship),
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
}

function graphicXml(relationship: string): string {
  const namespaces = `xmlns:c="${NAMESPACE.chart}" xmlns:r="${NAMESPACE.officeRelationships}"`;
  const chart = `<c:chart ${namespaces} r:id="${relationship}"/>`;
  return `<a:graphic><a:graphicData uri="${NAMESPACE.chart}">${chart}</a:graphicData></a:graphic>`;
}

function markerXml(element: string, cell: string): string {
  const { row, column } = parseRect(cell);
  const across = `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>`;
  const down = `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return `<xdr:${element}>${across}${down}</xdr:${element}>`;
}
