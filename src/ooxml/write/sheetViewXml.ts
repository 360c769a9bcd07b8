import { formatCell, formatRect, parseRect } from "../a1";
import type { ColumnSpec, SheetSpec } from "./spec";
import type { StyleTable } from "./styleTable";
import { attributes } from "../xml/xmlText";

/** Width of a column that asks for none, in characters. */
const DEFAULT_WIDTH = 9.140625;

type Freeze = NonNullable<SheetSpec["freeze"]>;

/** How the sheet shows: grid lines, zoom, frozen panes, selection. */
export function sheetViewXml(sheet: SheetSpec, active: boolean): string {
  const zoom = sheet.zoom === 100 ? undefined : sheet.zoom;
  const view = attributes({
    showGridLines: sheet.showGridLines === false ? false : undefined,
    tabSelected: active || undefined,
    zoomScale: zoom,
    zoomScaleNormal: zoom,
    workbookViewId: 0,
  });
  const pane = activePane(sheet.freeze);
  const content = paneXml(sheet.freeze, pane) + selectionXml(sheet.selection ?? "A1", pane);
  return `<sheetViews><sheetView${view}>${content}</sheetView></sheetViews>`;
}

function activePane(freeze: Freeze | undefined): string | undefined {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return undefined;
  if (freeze.columns === 0) return "bottomLeft";
  return freeze.rows === 0 ? "topRight" : "bottomRight";
}

function paneXml(freeze: Freeze | undefined, pane: string | undefined): string {
  if (!freeze || pane === undefined) return "";
  return `<pane${attributes({
    xSplit: freeze.columns || undefined,
    ySplit: freeze.rows || undefined,
    topLeftCell: formatCell(freeze.rows, freeze.columns),
    activePane: pane,
    state: "frozen",
  })}/>`;
}

function selectionXml(selection: string, pane: string | undefined): string {
  const rect = parseRect(selection);
  const activeCell = formatCell(rect.row, rect.column);
  return `<selection${attributes({ pane, activeCell, sqref: formatRect(rect) })}/>`;
}

/** Default height, and how many levels of columns can be folded. */
export function sheetFormatXml(sheet: SheetSpec): string {
  const levels = (sheet.columns ?? []).map(({ outlineLevel = 0 }) => outlineLevel);
  const outlineLevelCol = Math.max(0, ...levels) || undefined;
  return `<sheetFormatPr${attributes({ defaultRowHeight: 15, outlineLevelCol })}/>`;
}

/** Widths, styles and groups of columns. Throws when two settings name the same column. */
export function columnsXml(columns: readonly ColumnSpec[], styles: StyleTable): string {
  if (columns.length === 0) return "";
  const sorted = [...columns].sort((a, b) => a.column - b.column);
  let free = 0;
  const elements = sorted.map((column) => {
    if (column.column < free) throw new Error(`Column ${column.column} is set twice`);
    free = column.column + (column.count ?? 1);
    return columnXml(column, styles);
  });
  return `<cols>${elements.join("")}</cols>`;
}

function columnXml(column: ColumnSpec, styles: StyleTable): string {
  return `<col${attributes({
    min: column.column + 1,
    max: column.column + (column.count ?? 1),
    width: column.width ?? DEFAULT_WIDTH,
    style: column.style && styles.cellStyle(column.style),
    hidden: column.hidden || undefined,
    customWidth: column.width === undefined ? undefined : true,
    outlineLevel: column.outlineLevel,
    collapsed: column.collapsed || undefined,
  })}/>`;
}
