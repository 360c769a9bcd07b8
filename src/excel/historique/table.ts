import { TABLES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { COLONNE_KEYS, COLONNES, COLONNES_SAISIES, type ColonneKey } from "../../domain/historique";
import { normalizeLibelle } from "../../domain/libelles";
import { type Ask, ask, queueCalendrier, read, write } from "../door";

/** Where each column of *Historique* stands in the table (0-based), whatever their order; absent ones are missing. */
export type ColumnPositions = Readonly<Partial<Record<ColonneKey, number>>>;

/** What one request tells of the table *Historique*; its size on the wire does not depend on the history's. */
export interface HistoriqueShape {
  readonly headers: readonly unknown[];
  readonly positions: ColumnPositions;
  /** The sheet's number of the first data row. */
  readonly premiereLigne: number;
  readonly rowCount: number;
  readonly isFiltered: boolean;
  readonly hasTotals: boolean;
  /** A fresh table has one blank row, to be filled first. */
  readonly isBlank: boolean;
}

/** `read` on the table; HISTORIQUE_ABSENT when the workbook has none of that name. */
export function readTable<T>(...given: Parameters<typeof read<T>>): Promise<T> {
  return read(...given).catch(tellAbsent);
}

/** `write` on the table; HISTORIQUE_ABSENT when the workbook has none of that name. */
export function writeTable<R, T>(
  first: Ask<R>,
  batch: (context: Excel.RequestContext, found: R) => Promise<T>,
): Promise<T> {
  return write(first, batch).catch(tellAbsent);
}

function tellAbsent(error: unknown): never {
  if (error instanceof SuiviError && error.details.codeExcel === "ItemNotFound")
    throw new SuiviError("HISTORIQUE_ABSENT", { tableau: TABLES.historique }, { cause: error });
  throw error;
}

/** A fresh path, so that the host resolves the table anew in each request. */
export function historiqueTable(context: Excel.RequestContext): Excel.Table {
  return context.workbook.tables.getItem(TABLES.historique);
}

/** The data rows, at least one (blank) row. */
export function historiqueBody(context: Excel.RequestContext): Excel.Range {
  return historiqueTable(context).getDataBodyRange();
}

/** Whole rows, `first` 0-based from the first of the table's body; they may stand below the table. */
export function rowsAt(context: Excel.RequestContext, first: number, count: number): Excel.Range {
  return historiqueBody(context)
    .getRow(0)
    .getOffsetRange(first, 0)
    .getResizedRange(count - 1, 0);
}

/** Queues the loads; call `read` after the next sync: CLASSEUR_1904, as at the door. */
export function queueShape(context: Excel.RequestContext): { read(): HistoriqueShape } {
  const calendrier = queueCalendrier(context);
  const table = historiqueTable(context).load("showTotals");
  const header = table.getHeaderRowRange().load("values");
  const filter = table.autoFilter.load("isDataFiltered");
  const body = table.getDataBodyRange().load("rowCount,rowIndex");
  const firstRow = body.getRow(0).load("values");
  return {
    read() {
      calendrier.read();
      const headers = header.values[0] ?? [];
      const positions = locateColumns(headers);
      return {
        headers,
        positions,
        premiereLigne: body.rowIndex + 1,
        rowCount: body.rowCount,
        isFiltered: filter.isDataFiltered,
        hasTotals: table.showTotals,
        isBlank: body.rowCount === 1 && isBlankRow(firstRow.values[0] ?? [], positions),
      };
    },
  };
}

/** Finds columns by header, forgiving case, accents and spaces. */
function locateColumns(headers: readonly unknown[]): ColumnPositions {
  const normalized = headers.map((header) => normalizeLibelle(String(header)));
  const positions: Partial<Record<ColonneKey, number>> = {};
  for (const key of COLONNE_KEYS) {
    const position = normalized.indexOf(normalizeLibelle(COLONNES[key].header));
    if (position >= 0) positions[key] = position;
  }
  return positions;
}

/** The position of a column that must be there; HISTORIQUE_COLONNE_ABSENTE names its header. */
export function requireColumn(positions: ColumnPositions, key: ColonneKey): number {
  const position = positions[key];
  if (position === undefined)
    throw new SuiviError("HISTORIQUE_COLONNE_ABSENTE", { colonne: COLONNES[key].header });
  return position;
}

/** Whether nobody has typed anything on a row. */
function isBlankRow(values: readonly unknown[], positions: ColumnPositions): boolean {
  return COLONNES_SAISIES.every((key) => {
    const position = positions[key];
    return position === undefined || values[position] === "";
  });
}

/** Refuses what would misplace rows written below the table, or overwrite somebody's cells there (`below`). */
export function requireAppendable(
  shape: HistoriqueShape,
  below: readonly (readonly unknown[])[],
): void {
  requireUnfiltered(shape);
  if (shape.hasTotals) throw new SuiviError("HISTORIQUE_LIGNE_TOTAL");
  if (below.some((row) => row.some((value) => value !== "")))
    throw new SuiviError("HISTORIQUE_PLACE_OCCUPEE");
}

export function requireUnfiltered({ isFiltered }: HistoriqueShape): void {
  if (isFiltered) throw new SuiviError("HISTORIQUE_FILTRE");
}

/**
 * Where rows that are appended go: over the blank row of a fresh table, else right below the last, which
 * the host looks for when it writes: a colleague may have added one.
 */
export function placeBelow(
  context: Excel.RequestContext,
  { isBlank }: HistoriqueShape,
  count: number,
): Excel.Range {
  return isBlank ? rowsAt(context, 0, count) : historiqueBody(context).getRowsBelow(count);
}

/** AutoCorrect's « include new rows in table » may be off. The table only ever grows. */
export function growTable(context: Excel.RequestContext, target: Excel.Range): void {
  const table = historiqueTable(context);
  table.resize(table.getRange().getBoundingRect(target));
}

/** 0-based sheet row after the range's last; `rowIndex` and `rowCount` are loaded. */
export const bottomOf = ({ rowIndex, rowCount }: Excel.Range): number => rowIndex + rowCount;

/**
 * Queues a COUNTIF on the host for each id: each answer is one number, and rows that a filter hides
 * count too. In one column (0-based) of the table, or in all of them while none is known.
 */
export function queueCounts(
  context: Excel.RequestContext,
  ids: readonly string[],
  column?: number,
): Excel.FunctionResult<number>[] {
  const body = historiqueBody(context);
  const cells = column === undefined ? body : body.getColumn(column);
  return ids.map((id) => context.workbook.functions.countIf(cells, id).load("value"));
}

/**
 * The 0-based rows where ids of a column next stand from row `from` on, null where they do not: a MATCH
 * on the host for each, constant on the wire, blind to filters and hidden columns. Read after the sync.
 */
export function queueMatches(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  key: "idAppel" | "idLigne",
  ids: readonly string[],
  from = 0,
): { read(): (number | null)[] } {
  const column = requireColumn(shape.positions, key);
  const rest = historiqueBody(context)
    .getCell(from, column)
    .getResizedRange(shape.rowCount - from - 1, 0);
  const matches = ids.map((id) =>
    context.workbook.functions.match(id, rest, 0).load("value,error"),
  );
  return {
    read: () => matches.map(({ error, value }) => (error ? null : from + value - 1)),
  };
}

/** The 0-based rows of a call in the table's body, from top to bottom; a request a row. */
export async function positionsOfAppel(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  idAppel: string,
): Promise<number[]> {
  const positions: number[] = [];
  for (let from = 0; from < shape.rowCount;) {
    const matches = (now: Excel.RequestContext) =>
      queueMatches(now, shape, "idAppel", [idAppel], from);
    const [position = null] = await ask(context, matches);
    if (position === null) break;
    positions.push(position);
    from = position + 1;
  }
  return positions;
}
