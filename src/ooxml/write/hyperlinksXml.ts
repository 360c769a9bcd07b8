import { formatCell } from "../a1";
import type { OpcPackage } from "../opcPackage";
import { RELATIONSHIP } from "../relationships";
import type { SheetGrid } from "./sheetGrid";
import type { HyperlinkSpec } from "./spec";
import { attributes } from "../xml/xmlText";

/** The links of a sheet's cells; addresses outside become relationships of its part. */
export function hyperlinksXml(grid: SheetGrid, target: OpcPackage, sheetPart: string): string {
  const elements: string[] = [];
  grid.eachCell(({ hyperlink }, row, column) => {
    if (!hyperlink) return;
    const place = linkTarget(hyperlink, target, sheetPart);
    const { tooltip } = hyperlink;
    elements.push(`<hyperlink${attributes({ ref: formatCell(row, column), ...place, tooltip })}/>`);
  });
  return elements.length > 0 ? `<hyperlinks>${elements.join("")}</hyperlinks>` : "";
}

function linkTarget(
  hyperlink: HyperlinkSpec,
  target: OpcPackage,
  sheetPart: string,
): Record<string, string> {
  if ("location" in hyperlink) return { location: hyperlink.location.replace(/^#/, "") };
  const { url } = hyperlink;
  return { "r:id": target.addExternalRelationship(sheetPart, RELATIONSHIP.hyperlink, url) };
}
