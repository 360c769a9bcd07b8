import type { CellRect, CellValue } from "../model";
import { PIVOT_CAPTIONS, type PivotItem } from "./items";
import type { PivotDefinition } from "./definition";
import { groupRows } from "./groups";
import { bodyLines, labelColumns, type PivotLine, type PivotRowItem } from "./lines";
import { pageCells, rowFilter, type PivotPageCell } from "./pages";
import { PivotColumns, type PivotSource } from "./source";

export interface PivotCell {
  /** `""` on an empty cell. */
  value: CellValue;
  /** en-US code; absent = General. */
  numberFormat?: string;
  /** Levels of indentation of a label in compact form; absent = 0. */
  indent?: number;
}

/** What a pivot table shows after a refresh. */
export interface PivotLayout {
  /** Where the body stands in its sheet, header included, page filters not. */
  body: CellRect;
  /** `body.rows` × `body.columns` cells. */
  cells: PivotCell[][];
  pageCells: PivotPageCell[];
  /** What each line under the header stands for; paths index into `fieldItems`. */
  rowItems: PivotRowItem[];
  /** Items of each row and page field over the whole source, ascending, by column header. */
  fieldItems: ReadonlyMap<string, readonly PivotItem[]>;
}

/**
 * Computes what Excel shows when it refreshes the pivot table. Pure: nothing is written.
 * A source with no filled row gives the header and the grand total.
 * Throws PivotFieldMissingError when the source lacks a column; a definition that says
 * `unsupported` must not be given.
 */
export function layoutPivot(definition: PivotDefinition, source: PivotSource): PivotLayout {
  const columns = new PivotColumns(definition, source);
  const tree = groupRows(definition, source, columns, rowFilter(definition, columns));
  const lines = bodyLines(definition, tree);
  const cells = [...headerRows(definition), ...lines.map((line) => lineCells(definition, line))];
  return {
    body: {
      row: definition.row,
      column: definition.column,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
    },
    cells,
    pageCells: pageCells(definition, columns),
    rowItems: lines.map((line) => line.item),
    fieldItems: new Map(
      [...definition.rowFields, ...definition.pageFields].map(({ field }) => [
        field,
        columns.items(field).items,
      ]),
    ),
  };
}

function headerRows(definition: PivotDefinition): PivotCell[][] {
  const labels = headerLabels(definition).map((value) => ({ value }));
  const header = [...labels, ...definition.dataFields.map(({ name }) => ({ value: name }))];
  if (definition.valuesRowCaption === undefined) return [header];
  const valuesRow: PivotCell[] = header.map(() => ({ value: "" }));
  valuesRow[labels.length] = { value: definition.valuesRowCaption };
  return [valuesRow, header];
}

function headerLabels(definition: PivotDefinition): string[] {
  const captions = definition.rowFields.map(({ field, caption }) => caption ?? field);
  if (definition.layout !== "compact" || captions.length === 0) return captions;
  return [definition.rowHeaderCaption ?? PIVOT_CAPTIONS.rowLabels];
}

function lineCells(definition: PivotDefinition, line: PivotLine): PivotCell[] {
  const labels: PivotCell[] = Array.from({ length: labelColumns(definition) }, () => ({
    value: "",
  }));
  for (const { column, value, indent, numberFormat } of line.labels) {
    labels[column] = {
      value,
      ...(indent > 0 ? { indent } : {}),
      ...(numberFormat !== undefined ? { numberFormat } : {}),
    };
  }
  const figures = definition.dataFields.map(({ numberFormat }, index) => ({
    value: line.values?.[index] ?? "",
    numberFormat,
  }));
  return [...labels, ...figures];
}
