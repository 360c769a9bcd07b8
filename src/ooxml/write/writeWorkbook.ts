import { parseReference } from "../a1";
import { CONTENT_TYPE } from "../contentTypes";
import { OpcPackage } from "../opcPackage";
import { RELATIONSHIP } from "../relationships";
import type { ReferenceReader } from "./chartPart";
import { checkOverlaps } from "./checkOverlaps";
import { checkSpec } from "./checkSpec";
import { corePropertiesXml, extendedPropertiesXml } from "./documentProperties";
import { SharedStrings } from "./sharedStrings";
import type { WorkbookSpec } from "./spec";
import { StyleTable } from "./styleTable";
import { writeTaskPane } from "./taskPaneParts";
import { DEFAULT_FONT, themePartXml } from "./themePart";
import { activeSheetIndex, workbookPartXml } from "./workbookPart";
import { planSheets, type PlannedSheet } from "./workbookPlan";
import { writePivots } from "./writePivots";
import { writeWorksheet } from "./worksheetPart";

const WORKBOOK = "xl/workbook.xml";

/**
 * The .xlsx bytes of a workbook: the same spec always gives the same bytes. Throws an Error that
 * says why when Excel would not accept what the spec describes.
 */
export function writeWorkbook(spec: WorkbookSpec): Uint8Array {
  checkSpec(spec);
  const target = OpcPackage.create();
  const { fontName: name = DEFAULT_FONT.name, fontSize: size = DEFAULT_FONT.size } =
    spec.theme ?? {};
  const styles = new StyleTable({ name, size });
  const sheets = planSheets(spec);
  sheets.forEach(checkOverlaps);

  writeProperties(target, spec);
  const sheetParts = writeSheets(target, spec, sheets, styles);
  const caches = writePivots(target, sheets, sheetParts, styles);

  const sheetLinks = sheetParts.map((part) =>
    target.addRelationship(WORKBOOK, RELATIONSHIP.worksheet, part),
  );
  const cacheLinks = caches.map(({ cacheId, part }) => ({
    cacheId,
    relationship: target.addRelationship(WORKBOOK, RELATIONSHIP.pivotCacheDefinition, part),
  }));
  addWorkbookPart(target, "xl/theme/theme1.xml", themePartXml(spec.theme ?? {}), "theme");
  addWorkbookPart(target, "xl/styles.xml", styles.xml(), "styles");
  target.setText(WORKBOOK, workbookPartXml(spec, sheetLinks, cacheLinks), CONTENT_TYPE.workbook);
  if (spec.taskPane) writeTaskPane(target, spec.taskPane);
  return target.save();
}

function addWorkbookPart(
  target: OpcPackage,
  path: string,
  xml: string,
  kind: "theme" | "styles" | "sharedStrings",
): void {
  target.setText(path, xml, CONTENT_TYPE[kind]);
  target.addRelationship(WORKBOOK, RELATIONSHIP[kind], path);
}

function writeProperties(target: OpcPackage, { properties }: WorkbookSpec): void {
  const core = "docProps/core.xml";
  const extended = "docProps/app.xml";
  target.addRelationship("", RELATIONSHIP.officeDocument, WORKBOOK);
  target.addRelationship("", RELATIONSHIP.coreProperties, core);
  target.addRelationship("", RELATIONSHIP.extendedProperties, extended);
  target.setText(core, corePropertiesXml(properties), CONTENT_TYPE.coreProperties);
  target.setText(extended, extendedPropertiesXml(properties), CONTENT_TYPE.extendedProperties);
}

/** Writes every sheet, then the texts they share; gives the path of each sheet's part. */
function writeSheets(
  target: OpcPackage,
  spec: WorkbookSpec,
  sheets: readonly PlannedSheet[],
  styles: StyleTable,
): string[] {
  const strings = new SharedStrings();
  const context = { package: target, styles, strings, read: referenceReader(sheets) };
  const active = activeSheetIndex(spec);
  const parts = sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    writeWorksheet(context, sheet, part, index === active);
    return part;
  });
  addWorkbookPart(target, "xl/sharedStrings.xml", strings.xml(), "sharedStrings");
  return parts;
}

function referenceReader(sheets: readonly PlannedSheet[]): ReferenceReader {
  return (reference) => {
    const { sheet: name, rect } = parseReference(reference);
    const sheet = sheets.find(({ spec }) => spec.name === name);
    if (!sheet) throw new Error(`No sheet for the reference ${reference}`);
    return sheet.grid.values(rect);
  };
}
