import { formatCell, formatRect, parseRect } from "../a1";
import type { CellRect, CellValue } from "../model";
import { type CellBody, cellXml, contentBody, resultBody } from "./cellXml";
import type { CellContent, SheetEdits } from "./edits";
import { type GrownTable, inheritedStyles, type InheritedStyles } from "./inheritedStyles";
import { detachSharedFormulas } from "./sharedFormulas";
import { type IndexedCell, type IndexedRow, indexSheet, type SheetIndex } from "./sheetIndex";
import { asOpening, type Patch, patched, prefixAt, withAttribute } from "./tagText";

/** Gives the style index to use for a style and an en-US code. */
export type Restyle = (style: number, numberFormat: string) => number;

/** Everything that changes in one cell. */
interface CellChange {
  content?: CellContent;
  numberFormat?: string;
  /** The recalculated result of a formula that stays. */
  cached?: CellValue;
}

type RowChanges = ReadonlyMap<number, CellChange>;

/** The changes of a sheet, by row then by column. */
type SheetChanges = ReadonlyMap<number, RowChanges>;

type Styles = InheritedStyles & { readonly restyle: Restyle };

/** A worksheet part with its cells changed; everything else of it stays as written. */
export function editSheet(
  xml: string,
  edits: Omit<SheetEdits, "sheet">,
  grown: readonly GrownTable[],
  restyle: Restyle,
): string {
  const changes = sheetChanges(edits);
  if (changes.size === 0) return xml;
  const lastRows = new Set(grown.map(({ lastBodyRow }) => lastBodyRow));
  const index = (text: string): SheetIndex =>
    indexSheet(text, (row) => changes.has(row) || lastRows.has(row));
  const before = index(xml);
  const detached = detachSharedFormulas(before, changes);
  const sheet = detached === xml ? before : index(detached);
  const styles = { ...inheritedStyles(sheet, grown), restyle };
  const grownDimension = dimensionPatch(sheet, changes);
  const rows = sheetDataPatch(sheet, changes, styles);
  const patches = grownDimension ? [grownDimension, rows] : [rows];
  return patched(
    sheet.xml,
    patches.sort((a, b) => a.start - b.start),
  );
}

/** Puts a sheet's edits together; a later edit of the same cell completes or replaces the earlier. */
function sheetChanges({ cells, cachedValues }: Omit<SheetEdits, "sheet">): SheetChanges {
  const changes = new Map<number, Map<number, CellChange>>();
  const add = (row: number, column: number, change: CellChange): void => {
    const ofRow = changes.get(row) ?? new Map<number, CellChange>();
    changes.set(row, ofRow);
    ofRow.set(column, { ...ofRow.get(column), ...change });
  };
  for (const { row, column, ...change } of cells ?? []) add(row, column, change);
  for (const { row, column, value } of cachedValues ?? []) add(row, column, { cached: value });
  return changes;
}

/** The rows with their changes; those that no change touches stay byte for byte. */
function sheetDataPatch(sheet: SheetIndex, changes: SheetChanges, styles: Styles): Patch {
  const { xml, sheetData, rows } = sheet;
  const known = new Set(rows.map(({ row }) => row));
  const added = [...changes.keys()].filter((row) => !known.has(row)).sort((a, b) => a - b);
  const output = [asOpening(xml.slice(sheetData.start, sheetData.contentStart))];
  let copied = sheetData.contentStart;
  let next = 0;
  const addRowsBefore = (row: number): void => {
    for (let place = added[next]; place !== undefined && place < row; place = added[(next += 1)])
      output.push(newRow(sheetData.prefix, place, changes.get(place) ?? new Map(), styles));
  };
  for (const row of rows) {
    const change = changes.get(row.row);
    const comesAfter = (added[next] ?? Infinity) < row.row;
    if (!change && !comesAfter && row.isNumbered) continue;
    output.push(xml.slice(copied, row.start));
    addRowsBefore(row.row);
    output.push(change ? patchedRow(sheet, row, change, styles) : numbered(xml, row));
    copied = row.end;
  }
  output.push(xml.slice(copied, sheetData.contentEnd));
  addRowsBefore(Infinity);
  output.push(`</${sheetData.prefix}sheetData>`);
  return { start: sheetData.start, end: sheetData.end, text: output.join("") };
}

/** The row as written, with its number when the file counts on the order of rows. */
function numbered(xml: string, row: IndexedRow): string {
  const tag = xml.slice(row.start, row.contentStart);
  const content = xml.slice(row.contentStart, row.end);
  return withAttribute(tag, "r", String(row.row + 1)) + content;
}

/** A row that was not in the file; `""` when its changes leave it empty. */
function newRow(prefix: string, row: number, changes: RowChanges, styles: Styles): string {
  const content = byColumn(changes)
    .map(([column, change]) => newCell(prefix, row, column, change, styles))
    .join("");
  return content === "" ? "" : `<${prefix}row r="${row + 1}">${content}</${prefix}row>`;
}

/** A row of the file with changes in some cells; the other cells stay as written. */
function patchedRow(
  { xml }: SheetIndex,
  row: IndexedRow,
  changes: RowChanges,
  styles: Styles,
): string {
  const prefix = prefixAt(xml, row.start);
  const cells = row.cells ?? [];
  const known = new Set(cells.map(({ column }) => column));
  const added = byColumn(changes).filter(([column]) => !known.has(column));
  const output: string[] = [];
  let copied = row.contentStart;
  let next = 0;
  const addCellsBefore = (column: number): void => {
    for (let cell = added[next]; cell && cell[0] < column; cell = added[(next += 1)])
      output.push(newCell(prefix, row.row, cell[0], cell[1], styles));
  };
  for (const cell of cells) {
    output.push(xml.slice(copied, cell.start));
    addCellsBefore(cell.column);
    const change = changes.get(cell.column);
    output.push(
      change
        ? patchedCell(xml, row.row, cell, change, styles)
        : referenced(xml, row.row, cell) + xml.slice(cell.contentStart, cell.end),
    );
    copied = cell.end;
  }
  output.push(xml.slice(copied, row.contentEnd));
  addCellsBefore(Infinity);
  return `${rowTag(xml, row, changes)}${output.join("")}</${prefix}row>`;
}

function byColumn(changes: RowChanges): [number, CellChange][] {
  return [...changes].sort(([a], [b]) => a - b);
}

function rowTag(xml: string, row: IndexedRow, changes: RowChanges): string {
  const tag = asOpening(xml.slice(row.start, row.contentStart));
  const withNumber = row.isNumbered ? tag : withAttribute(tag, "r", String(row.row + 1));
  return fitsSpans(row.spans, changes) ? withNumber : withAttribute(withNumber, "spans", null);
}

/** `spans` is a hint on which columns a row uses: kept only while it stays true. */
function fitsSpans(spans: string | undefined, changes: RowChanges): boolean {
  if (spans === undefined) return true;
  const [first = 1, last = 1] = spans.split(":").map(Number);
  return [...changes.keys()].every((column) => column + 1 >= first && column + 1 <= last);
}

/** A cell that was not in the file. */
function newCell(
  prefix: string,
  row: number,
  column: number,
  change: CellChange,
  styles: Styles,
): string {
  const holdsSomething = change.content !== undefined && change.content.kind !== "cleared";
  if (!holdsSomething && change.numberFormat === undefined && change.cached === undefined)
    return "";
  const style = restyled(styles.ofNewCell(row, column), change, styles);
  return cellXml(row, column, style, bodyOf(change, prefix), prefix);
}

function bodyOf(change: CellChange, prefix: string): CellBody {
  if (change.content) return contentBody(change.content, prefix);
  if (change.cached !== undefined) return resultBody(change.cached, prefix);
  return { type: null, children: "" };
}

/** A cell of the file with a change; what the change does not name stays as written. */
function patchedCell(
  xml: string,
  row: number,
  cell: IndexedCell,
  change: CellChange,
  styles: Styles,
): string {
  const { column } = cell;
  const prefix = prefixAt(xml, cell.start);
  const isPlain = cell.style === 0 && change.content !== undefined;
  const former = isPlain ? styles.ofPlainCell(row, column) : cell.style;
  const style = restyled(former, change, styles);
  if (change.content)
    return cellXml(row, column, style, contentBody(change.content, prefix), prefix);
  const tag = withAttribute(referenced(xml, row, cell), "s", style === 0 ? null : String(style));
  if (change.cached === undefined) return tag + xml.slice(cell.contentStart, cell.end);
  const { formula } = cell;
  const result = resultBody(change.cached, prefix);
  const opening = asOpening(withAttribute(tag, "t", result.type));
  const formulaXml = formula ? xml.slice(formula.start, formula.end) : "";
  return `${opening}${formulaXml}${result.children}</${prefix}c>`;
}

/** The cell's tag as written, with its address when the file counts on the order of cells. */
function referenced(xml: string, row: number, cell: IndexedCell): string {
  const tag = xml.slice(cell.start, cell.contentStart);
  return cell.isReferenced ? tag : withAttribute(tag, "r", formatCell(row, cell.column));
}

function restyled(style: number, change: CellChange, { restyle }: Styles): number {
  return change.numberFormat === undefined ? style : restyle(style, change.numberFormat);
}

/** The `dimension` that covers the changed cells; null when the sheet has none that can be read. */
function dimensionPatch({ xml, dimension }: SheetIndex, changes: SheetChanges): Patch | null {
  if (!dimension || !/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(dimension.ref))
    return null;
  let rect = parseRect(dimension.ref);
  for (const [row, cells] of changes) {
    for (const [column, { content }] of cells) {
      if (content && content.kind !== "cleared") rect = including(rect, row, column);
    }
  }
  const { start, contentStart } = dimension;
  const text = withAttribute(xml.slice(start, contentStart), "ref", formatRect(rect));
  return { start, end: contentStart, text };
}

function including(rect: CellRect, row: number, column: number): CellRect {
  const top = Math.min(rect.row, row);
  const left = Math.min(rect.column, column);
  return {
    row: top,
    column: left,
    rows: Math.max(rect.row + rect.rows, row + 1) - top,
    columns: Math.max(rect.column + rect.columns, column + 1) - left,
  };
}
