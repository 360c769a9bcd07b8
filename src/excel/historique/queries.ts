import type { LignesTrouvees } from "../../application/historique";
import type { LigneLue } from "../../domain/historiqueLu";
import { lireTelephone } from "../../domain/controle/regles/telephones";
import { COLONNES } from "../../domain/historique";
import { normalizeLibelle } from "../../domain/libelles";
import { cellulesOfStatut } from "../../domain/appel";
import { ask } from "../door";
import { type BlockReading, readRows, readStable, readWhile } from "./blocks";
import { requireColumns } from "./cells";
import { queueColumns } from "./read";
import { lignesOf, queueRowsAt, type RowBlock } from "./rows";
import {
  type HistoriqueShape,
  historiqueTable,
  positionsOfAppel,
  queueCounts,
  queueShape,
  readTable,
  rowsAt,
} from "./table";

/** Rows that are looked for in the table without reading all of it, or all of their columns. */

/** Rows read above and below the one whose call is looked for: those of a call are written together. */
const NEAR_ROWS = 12;

/** The rows of a row's call, from top to bottom: one request where they stand together. */
export function readAppel({ position, cellules }: LigneLue): Promise<LigneLue[]> {
  const idAppel = String(cellules.idAppel);
  return readTable(async (context) => {
    const [count] = queueCounts(context, [idAppel]);
    const first = Math.max(0, position - NEAR_ROWS);
    const near = rowsAt(context, first, position - first + NEAR_ROWS + 1).load("values,formulas");
    const shape = await ask(context, queueShape);
    const found = lignesOf(shape, near, first).filter(
      (ligne) => ligne.position < shape.rowCount && ligne.cellules.idAppel === idAppel,
    );
    if (found.length === count?.value) return found;
    return readLignes(context, shape, await positionsOfAppel(context, shape, idAppel));
  });
}

/** Whole rows by their 0-based positions, in that order: one request, whatever their number. */
async function readLignes(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  positions: readonly number[],
): Promise<LigneLue[]> {
  if (positions.length === 0) return [];
  const read = queueRowsAt(context, positions);
  await context.sync();
  return inOrder(positions, read(shape));
}

function inOrder(positions: readonly number[], lignes: readonly LigneLue[]): LigneLue[] {
  const byPosition = new Map(lignes.map((ligne) => [ligne.position, ligne]));
  return positions.flatMap((position) => byPosition.get(position) ?? []);
}

/** The rows of a phone number, as `Historique.readDuNumero` says: its column, then the rows. */
export function readDuNumero(telephone: string, limit: number): Promise<LignesTrouvees> {
  return readTable(async (context) => {
    const column = historiqueTable(context)
      .columns.getItemOrNullObject(COLONNES.telephone.header)
      .getDataBodyRange()
      .load("values");
    const shape = await ask(context, queueShape);
    if (column.isNullObject) return { lignes: [], total: 0 };
    const isIt = createReconnaissance(telephone);
    const positions = column.values.flatMap(([cell]: readonly unknown[], position) =>
      isIt(cell) ? [position] : [],
    );
    const lignes = await readLignes(context, shape, positions.slice(-limit));
    return {
      lignes: lignes.filter(({ cellules }) => isIt(cellules.telephone)),
      total: positions.length,
    };
  });
}

/** Whether a cell says a number, in whatever form; a history has many cells, few of which end alike. */
function createReconnaissance(telephone: string): (cell: unknown) => boolean {
  const fin = telephone.slice(-2);
  return (cell) =>
    (typeof cell === "string" || typeof cell === "number") &&
    String(cell).trimEnd().endsWith(fin) &&
    lireTelephone(cell).sens === telephone;
}

const STATUT_KEYS = ["resolu", "escalade", "date", "referent"] as const;
const EN_COURS = cellulesOfStatut("enCours");

/** Rows a request: four short columns of them stay well under the 5 MB that Excel on the web answers. */
const STATUT_ROWS = 20_000;

interface OpenRow {
  readonly position: number;
  /** Serial day, Infinity without one: those come last. */
  readonly date: number;
}

/** The rows neither resolved nor escalated, as `Historique.readEnCours` says. */
export function readEnCours(referent: string | null, limit: number): Promise<LignesTrouvees> {
  const lecture = openRows(referent === null ? null : normalizeLibelle(referent));
  return readStable(async (moment) => {
    const open = await readRows(moment, lecture, {});
    if (open === "changed") return open;
    const positions = open
      .sort((a, b) => (a.date === b.date ? a.position - b.position : a.date - b.date))
      .slice(0, limit)
      .map(({ position }) => position);
    if (positions.length === 0) return { lignes: [], total: 0 };
    const lignes = await readWhile(moment, (context) => {
      const read = queueRowsAt(context, positions);
      return { read: () => inOrder(positions, read(moment.shape)) };
    });
    return lignes === "changed" ? lignes : { lignes, total: open.length };
  });
}

const openRows = (referent: string | null): BlockReading<OpenRow> => ({
  check: (shape) => requireColumns(shape, STATUT_KEYS),
  queue: (context, shape, block) => {
    const cell = queueColumns(context, shape, STATUT_KEYS, block);
    const text = (key: (typeof STATUT_KEYS)[number], row: number): string =>
      normalizeLibelle(String(cell(key, row)));
    return () =>
      Array.from({ length: block.count }, (_, row) => row)
        .filter(
          (row) =>
            text("resolu", row) === EN_COURS.resolu &&
            text("escalade", row) === EN_COURS.escalade &&
            (referent === null || text("referent", row) === referent),
        )
        .map((row) => {
          const date = cell("date", row);
          return { position: block.first + row, date: typeof date === "number" ? date : Infinity };
        });
  },
  blockRows: () => STATUT_ROWS,
});

/** Rows read at each end of the table; one of up to twice as many is read whole, however it is sorted. */
const END_ROWS = 1_000;
/** Rows of the further blocks, while the référent's rows do not suffice: 21,000 rows at most are looked at. */
const FURTHER_ROWS = [4_000, 16_000] as const;

const REFERENT_KEYS = ["referent", "date"] as const;

/** Two columns over a block: where the référent's rows stand, and how late its dates go. */
interface ReadBlock {
  readonly found: readonly FoundRow[];
  readonly latest: number;
}

interface FoundRow {
  readonly position: number;
  /** Serial day, -Infinity without one. */
  readonly date: number;
}

/**
 * The last rows of a référent, as `Historique.readLast` says: at most five requests, of two columns
 * but for the rows that are given, whatever the size of the history.
 */
export function readLast(referent: string, limit: number): Promise<LigneLue[]> {
  return readTable(async (context) => {
    const shape = await ask(context, queueShape);
    requireColumns(shape, REFERENT_KEYS);
    const { found, fromTop } = await findRows(context, shape, normalizeLibelle(referent), limit);
    const direction = fromTop ? 1 : -1;
    const last = [...found]
      .sort((a, b) => compareDates(b.date, a.date) || direction * (a.position - b.position))
      .slice(0, limit);
    return readLignes(
      context,
      shape,
      last.map(({ position }) => position),
    );
  });
}

/** Rows are added at the bottom; a colleague who sorted by date may have put the latest at the top. */
async function findRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  referent: string,
  limit: number,
): Promise<{ found: FoundRow[]; fromTop: boolean }> {
  const { rowCount } = shape;
  const read = (blocks: readonly RowBlock[]): Promise<ReadBlock[]> =>
    readBlocks(context, shape, referent, blocks);
  if (rowCount <= 2 * END_ROWS) {
    const [all] = await read([{ first: 0, count: rowCount }]);
    return { found: [...(all?.found ?? [])], fromTop: false };
  }
  const [top, bottom] = await read([
    { first: 0, count: END_ROWS },
    { first: rowCount - END_ROWS, count: END_ROWS },
  ]);
  const fromTop = (top?.latest ?? -Infinity) > (bottom?.latest ?? -Infinity);
  const near = [...((fromTop ? top : bottom)?.found ?? [])];
  const far = (fromTop ? bottom : top)?.found ?? [];
  let done = END_ROWS;
  for (const size of FURTHER_ROWS) {
    const count = Math.min(size, rowCount - END_ROWS - done);
    if (near.length >= limit || count <= 0) break;
    const [block] = await read([{ first: fromTop ? done : rowCount - done - count, count }]);
    near.push(...(block?.found ?? []));
    done += count;
  }
  return { found: [...near, ...far], fromTop };
}

async function readBlocks(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  referent: string,
  blocks: readonly RowBlock[],
): Promise<ReadBlock[]> {
  const queued = blocks.map((block) => ({
    block,
    cell: queueColumns(context, shape, REFERENT_KEYS, block),
  }));
  await context.sync();
  return queued.map(({ block, cell }) => {
    const rows = Array.from({ length: block.count }, (_, row) => ({
      position: block.first + row,
      referent: normalizeLibelle(String(cell("referent", row))),
      date: dateOf(cell("date", row)),
    }));
    return {
      found: rows.filter((row) => row.referent === referent),
      latest: rows.reduce((latest, { date }) => Math.max(latest, date), -Infinity),
    };
  });
}

const dateOf = (value: unknown): number => (typeof value === "number" ? value : -Infinity);

/** A difference would be NaN between two rows without a date. */
const compareDates = (a: number, b: number): number => (a === b ? 0 : a - b);
