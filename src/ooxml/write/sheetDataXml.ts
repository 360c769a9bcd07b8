import { columnName } from "../a1";
import type { CellValue } from "../model";
import { attributes, escapeText } from "../xml";
import type { SharedStrings } from "./sharedStrings";
import type { PlannedSheet } from "./workbookPlan";
import type { CellSpec, ColumnSpec, RowSpec } from "./spec";
import type { StyleTable } from "./styleTable";

const ERRORS = new Set(["#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);

/** Drops the `=` that the file does without. */
export function bareFormula(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}

/** The style index of each column that has a style of its own. */
function columnStyles(columns: readonly ColumnSpec[], styles: StyleTable): Map<number, number> {
  const byColumn = new Map<number, number>();
  for (const { column, count = 1, style } of columns) {
    if (!style) continue;
    for (let index = column; index < column + count; index += 1) {
      byColumn.set(index, styles.cellStyle(style));
    }
  }
  return byColumn;
}

/** Writes the rows of a sheet; texts go to the shared strings, styles to the style table. */
export function sheetDataXml(
  { spec, grid }: PlannedSheet,
  styles: StyleTable,
  strings: SharedStrings,
): string {
  const byColumn = columnStyles(spec.columns ?? [], styles);
  const settings = new Map((spec.rows ?? []).map((row) => [row.row, row]));
  const indexes = [...new Set([...grid.rowIndexes(), ...settings.keys()])].sort((a, b) => a - b);
  const rows = indexes.map((row) => {
    const cells = grid.row(row).map(({ column, cell }) => {
      const style = cell.style ? styles.cellStyle(cell.style) : byColumn.get(column);
      return cellXml(cell, `${columnName(column)}${row + 1}`, style, strings);
    });
    return `<row${rowAttributes(row, settings.get(row))}>${cells.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function rowAttributes(row: number, setting: RowSpec | undefined): string {
  return attributes({
    r: row + 1,
    ht: setting?.height,
    hidden: setting?.hidden || undefined,
    customHeight: setting?.height === undefined ? undefined : true,
  });
}

function cellXml(
  { value, formula }: CellSpec,
  reference: string,
  style: number | undefined,
  strings: SharedStrings,
): string {
  const place = `r="${reference}"${style ? ` s="${style}"` : ""}`;
  if (formula !== undefined && formula !== null) {
    return `<c ${place}${formulaType(value)}><f>${escapeText(bareFormula(formula))}</f>${resultXml(value)}</c>`;
  }
  if (value === undefined || value === "") return style ? `<c ${place}/>` : "";
  if (typeof value === "string") return `<c ${place} t="s"><v>${strings.index(value)}</v></c>`;
  return `<c ${place}${typeof value === "boolean" ? ' t="b"' : ""}>${resultXml(value)}</c>`;
}

function formulaType(value: CellValue | undefined): string {
  if (typeof value === "boolean") return ' t="b"';
  if (typeof value !== "string") return "";
  return ERRORS.has(value) ? ' t="e"' : ' t="str"';
}

function resultXml(value: CellValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return `<v>${escapeText(value)}</v>`;
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new Error(`A cell cannot hold ${value}`);
  }
  return `<v>${Number(value)}</v>`;
}
