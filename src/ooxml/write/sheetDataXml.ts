import { columnName } from "../a1";
import type { CellValue } from "../model";
import { SharedFormulas } from "./sharedFormulas";
import type { SharedStrings } from "./sharedStrings";
import type { PlannedSheet } from "./workbookPlan";
import type { ColumnSpec, RowSpec } from "./spec";
import type { StyleTable } from "./styleTable";
import { attributes, escapeText } from "../xml/xmlText";

const ERRORS = new Set(["#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);

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
  const formulas = new SharedFormulas(grid);
  const settings = new Map((spec.rows ?? []).map((row) => [row.row, row]));
  const indexes = [...new Set([...grid.rowIndexes(), ...settings.keys()])].sort((a, b) => a - b);
  const rows = indexes.map((row) => {
    let next = -1;
    const cells: string[] = [];
    grid.eachInRow(row, (cell, column) => {
      const style = cell.style ? styles.cellStyle(cell.style) : byColumn.get(column);
      const formula = cell.formula ? formulas.formulaXml(row, column, cell.formula) : "";
      const isNamed = spec.compact !== true || column !== next;
      const place =
        (isNamed ? ` r="${columnName(column)}${row + 1}"` : "") + (style ? ` s="${style}"` : "");
      const xml = cellXml(cell.value, formula, place, strings);
      next = xml === "" ? -1 : column + 1;
      cells.push(xml);
    });
    // Joined, a row is one piece, not the hundreds that it was put together from and that would be kept.
    return ["<row", rowAttributes(row, settings.get(row)), ">", ...cells, "</row>"].join("");
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

/** A cell; `""` when it would say nothing. `place` holds its reference and its style, each after a space. */
function cellXml(
  value: CellValue | undefined,
  formula: string,
  place: string,
  strings: SharedStrings,
): string {
  if (formula !== "") return `<c${place}${formulaType(value)}>${formula}${resultXml(value)}</c>`;
  if (value === undefined || value === "") return place.includes(" s=") ? `<c${place}/>` : "";
  if (typeof value === "string") return `<c${place} t="s"><v>${strings.index(value)}</v></c>`;
  return `<c${place}${typeof value === "boolean" ? ' t="b"' : ""}>${resultXml(value)}</c>`;
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
