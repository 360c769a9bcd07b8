import { formatRect, parseRect } from "../a1";
import { CONTENT_TYPE } from "../contentTypes";
import { NAMESPACE } from "../namespaces";
import type { OpcPackage } from "../opcPackage";
import { RELATIONSHIP } from "../relationships";
import { chartPartXml, type ReferenceReader } from "./chartPart";
import { drawingPartXml } from "./drawingPart";
import { hyperlinksXml } from "./hyperlinksXml";
import { fitToPageXml, printXml } from "./printXml";
import { conditionalFormatsXml, ignoredErrorsXml, validationsXml } from "./rulesXml";
import type { SharedStrings } from "./sharedStrings";
import { sheetDataXml } from "./sheetDataXml";
import { sparklinesXml } from "./sparklinesXml";
import { columnsXml, sheetFormatXml, sheetViewXml } from "./sheetViewXml";
import type { ChartSpec, SheetSpec, TableSpec } from "./spec";
import type { StyleTable } from "./styleTable";
import { argb } from "./styleXml";
import { tablePartXml } from "./tablePart";
import type { PlannedSheet } from "./workbookPlan";
import { XML_DECLARATION, attributes } from "../xml/xmlText";

/** What every sheet is written with. */
export interface WorksheetContext {
  package: OpcPackage;
  styles: StyleTable;
  strings: SharedStrings;
  /** Reads the values that other sheets show, for charts. */
  read: ReferenceReader;
}

/** Writes a sheet's part, and those of its tables and charts. Pivot tables are linked apart. */
export function writeWorksheet(
  context: WorksheetContext,
  sheet: PlannedSheet,
  part: string,
  active: boolean,
): void {
  const { spec, grid } = sheet;
  const { styles, strings } = context;
  const head = attributes({
    xmlns: NAMESPACE.spreadsheet,
    "xmlns:r": NAMESPACE.officeRelationships,
  });
  const xml = [
    `${XML_DECLARATION}<worksheet${head}>`,
    sheetPropertiesXml(spec),
    `<dimension ref="${formatRect({ row: 0, column: 0, ...grid.size() })}"/>`,
    sheetViewXml(spec, active),
    sheetFormatXml(spec),
    columnsXml(spec.columns ?? [], styles),
    sheetDataXml(sheet, styles, strings),
    mergesXml(spec.merges ?? []),
    conditionalFormatsXml(spec.conditionalFormats ?? [], styles),
    validationsXml(spec.validations ?? []),
    hyperlinksXml(grid, context.package, part),
    printXml(spec.print),
    ignoredErrorsXml(spec.uncheckedRanges ?? []),
    writeCharts(context, spec.charts ?? [], part),
    writeTables(context, spec.tables ?? [], part),
    sparklinesXml(spec.sparklines ?? []),
    "</worksheet>",
  ].join("");
  context.package.setText(part, xml, CONTENT_TYPE.worksheet);
}

function sheetPropertiesXml({ tabColor, print }: SheetSpec): string {
  const color = tabColor === undefined ? "" : `<tabColor rgb="${argb(tabColor)}"/>`;
  const content = color + fitToPageXml(print);
  return content && `<sheetPr>${content}</sheetPr>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return "";
  const cells = merges.map((merge) => `<mergeCell ref="${formatRect(parseRect(merge))}"/>`);
  return `<mergeCells count="${merges.length}">${cells.join("")}</mergeCells>`;
}

/** The first path of that family that the package does not hold, and its number. */
function newPart(target: OpcPackage, family: string): { path: string; number: number } {
  let number = 1;
  while (target.has(`${family}${number}.xml`)) number += 1;
  return { path: `${family}${number}.xml`, number };
}

function writeTables(
  context: WorksheetContext,
  tables: readonly TableSpec[],
  sheetPart: string,
): string {
  if (tables.length === 0) return "";
  const links = tables.map((table) => {
    const { path, number } = newPart(context.package, "xl/tables/table");
    const xml = tablePartXml(table, number, context.styles);
    context.package.setText(path, xml, CONTENT_TYPE.table);
    return context.package.addRelationship(sheetPart, RELATIONSHIP.table, path);
  });
  const elements = links.map((link) => `<tablePart r:id="${link}"/>`).join("");
  return `<tableParts count="${links.length}">${elements}</tableParts>`;
}

function writeCharts(
  context: WorksheetContext,
  charts: readonly ChartSpec[],
  sheetPart: string,
): string {
  if (charts.length === 0) return "";
  const drawing = newPart(context.package, "xl/drawings/drawing").path;
  const drawn = charts.map((chart) => {
    const { path } = newPart(context.package, "xl/charts/chart");
    context.package.setText(path, chartPartXml(chart, context.read), CONTENT_TYPE.chart);
    const relationship = context.package.addRelationship(drawing, RELATIONSHIP.chart, path);
    return { chart, relationship };
  });
  context.package.setText(drawing, drawingPartXml(drawn), CONTENT_TYPE.drawing);
  const link = context.package.addRelationship(sheetPart, RELATIONSHIP.drawing, drawing);
  return `<drawing r:id="${link}"/>`;
}
