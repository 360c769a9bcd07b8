import { formatSheetRect, parseReference } from "../a1";
import type { CellValue } from "../model";
import { NAMESPACE } from "../namespaces";
import { categoryAxisXml, valueAxisXml } from "./chartAxisXml";
import type { ChartSeriesSpec, ChartSpec } from "./spec";
import { argb } from "./styleXml";
import { XML_DECLARATION, escapeXml } from "../xml/xmlText";

/** Gives the values that the cells of a reference show, in order. */
export type ReferenceReader = (reference: string) => CellValue[];

/** The part of a chart; the values it shows before its first calculation come from `read`. */
export function chartPartXml(chart: ChartSpec, read: ReferenceReader): string {
  const showLegend = chart.showLegend ?? chart.series.length > 1;
  return [
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${NAMESPACE.chart}" xmlns:a="${NAMESPACE.drawing}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    plotXml(chart, read),
    categoryAxisXml(chart),
    valueAxisXml(chart),
    "</c:plotArea>",
    showLegend ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "",
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join("");
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="fr-FR" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r>`;
  const rich = `<c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml(chart: ChartSpec, read: ReferenceReader): string {
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, read)).join("");
  const axes = '<c:axId val="111"/><c:axId val="112"/>';
  if (chart.kind === "line") {
    const head = '<c:grouping val="standard"/><c:varyColors val="0"/>';
    return `<c:lineChart>${head}${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const direction = `<c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/>`;
  const head = `${direction}<c:grouping val="clustered"/><c:varyColors val="0"/>`;
  return `<c:barChart>${head}${series}<c:gapWidth val="60"/>${axes}</c:barChart>`;
}

function seriesXml(
  chart: ChartSpec,
  series: ChartSeriesSpec,
  index: number,
  read: ReferenceReader,
): string {
  const isLine = chart.kind === "line";
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
    colorXml(series.color ?? index, isLine),
    isLine ? '<c:marker><c:symbol val="circle"/><c:size val="6"/></c:marker>' : "",
    isLine ? "" : '<c:invertIfNegative val="0"/>',
    chart.showValues ? labelsXml(chart.numberFormat) : "",
    `<c:cat>${categoriesXml(series.categories, read)}</c:cat>`,
    `<c:val>${numbersXml(series.values, read, chart.numberFormat)}</c:val>`,
    isLine ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

/** A colour of its own, or the theme's accent of that rank. */
function colorXml(color: string | number, isLine: boolean): string {
  const value =
    typeof color === "string"
      ? `<a:srgbClr val="${argb(color).slice(2)}"/>`
      : `<a:schemeClr val="accent${(color % 6) + 1}"/>`;
  const fill = `<a:solidFill>${value}</a:solidFill>`;
  return `<c:spPr>${isLine ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
}

function formatXml(element: string, format: string): string {
  return `<c:${element} formatCode="${escapeXml(format)}" sourceLinked="0"/>`;
}

function labelsXml(format: string | undefined): string {
  const hidden = ["showCatName", "showSerName", "showPercent", "showBubbleSize"];
  const flags = hidden.map((flag) => `<c:${flag} val="0"/>`).join("");
  const numbers = format === undefined ? "" : formatXml("numFmt", format);
  return `<c:dLbls>${numbers}<c:showLegendKey val="0"/><c:showVal val="1"/>${flags}</c:dLbls>`;
}

/** The reference as charts want it, absolute. Throws when it names no sheet. */
function formulaXml(reference: string): string {
  const { sheet, rect } = parseReference(reference);
  if (sheet === undefined) throw new Error(`A chart's reference must name its sheet: ${reference}`);
  return `<c:f>${escapeXml(formatSheetRect(sheet, rect))}</c:f>`;
}

function pointsXml(values: readonly CellValue[], keep: (value: CellValue) => boolean): string {
  const points = values.map((value, index) =>
    keep(value) ? `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>` : "",
  );
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

function categoriesXml(reference: string, read: ReferenceReader): string {
  const points = pointsXml(read(reference), (value) => value !== "");
  return `<c:strRef>${formulaXml(reference)}<c:strCache>${points}</c:strCache></c:strRef>`;
}

function numbersXml(reference: string, read: ReferenceReader, format = "General"): string {
  const points = pointsXml(read(reference), (value) => typeof value === "number");
  const cache = `<c:formatCode>${escapeXml(format)}</c:formatCode>${points}`;
  return `<c:numRef>${formulaXml(reference)}<c:numCache>${cache}</c:numCache></c:numRef>`;
}
