import type { LectureOptions } from "../../application/latePorts";
import { COLONNE_KEYS, type ColonneKey } from "../../domain/historique";
import { type HistoriqueLu, isLigneVide, type LigneLue } from "../../domain/historiqueLu";
import {
  COLONNES_DES_SOLLICITATIONS,
  COLONNES_REQUISES,
  isFilled,
  type Sollicitation,
  sollicitationOf,
} from "../../domain/resultats/sollicitation";
import { ask } from "../door";
import { type BlockReading, readRows, readStable } from "./blocks";
import { requireColumns } from "./cells";
import { lignesOf, type RowBlock } from "./rows";
import { historiqueBody, type HistoriqueShape, queueShape, readTable, rowsAt } from "./table";

/** Cells a request, values and formulas: a quarter of the 5 MB that Excel on the web answers with. */
const WHOLE_CELLS = 20_000;
/** The same below the table; most tables have none there. */
const ROWS_BELOW = 200;

const WHOLE: BlockReading<LigneLue> = {
  queue: (context, shape, { first, count }) => {
    const range = rowsAt(context, first, count).load("values,formulas");
    return () => lignesOf(shape, range, first);
  },
  blockRows: ({ headers }) => Math.max(1, Math.floor(WHOLE_CELLS / headers.length)),
};

/** Every row with every one of its columns, and those that stand right below the table. */
export async function readHistorique(options: LectureOptions = {}): Promise<HistoriqueLu> {
  const rows = await readStable((moment) => readRows(moment, WHOLE, options), options);
  return readTable(async (context) => {
    const shape = await ask(context, queueShape);
    return {
      lignes: rows.filter((ligne) => !isLigneVide(ligne)),
      horsTableau: await readRowsBelow(context, shape),
      premiereLigne: shape.premiereLigne,
      colonnes: new Set(COLONNE_KEYS.filter((key) => shape.positions[key] !== undefined)),
    };
  });
}

/**
 * The filled rows right below the table, down to the first without anything typed; none below a row
 * of totals, which parts them from the table.
 */
export async function readRowsBelow(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
): Promise<LigneLue[]> {
  const found: LigneLue[] = [];
  if (shape.hasTotals) return found;
  for (;;) {
    const first = shape.rowCount + found.length;
    const rows = await ask(context, (now) => {
      const range = rowsAt(now, first, ROWS_BELOW).load("values,formulas");
      return { read: () => lignesOf(shape, range, first) };
    });
    const blank = rows.findIndex(isLigneVide);
    found.push(...(blank < 0 ? rows : rows.slice(0, blank)));
    if (blank >= 0) return found;
  }
}

/**
 * Queues the reading of some columns over a block of rows. What it gives is called after the sync and
 * gives the cell of a column at a row of the block (0-based), "" where the table has no such column.
 */
export function queueColumns<K extends ColonneKey>(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  keys: readonly K[],
  { first, count }: RowBlock,
): (key: K, row: number) => unknown {
  const body = historiqueBody(context);
  const columns = new Map<K, Excel.Range>();
  for (const key of keys) {
    const position = shape.positions[key];
    if (position === undefined) continue;
    const cells = body.getCell(first, position).getResizedRange(count - 1, 0);
    columns.set(key, cells.load("values"));
  }
  return (key, row) => (columns.get(key)?.values[row]?.[0] ?? "") as unknown;
}

const SOLLICITATIONS: BlockReading<Sollicitation> = {
  check: (shape) => requireColumns(shape, COLONNES_REQUISES),
  queue: (context, shape, block) => {
    const cell = queueColumns(context, shape, COLONNES_DES_SOLLICITATIONS, block);
    return () =>
      Array.from({ length: block.count }, (_, row) =>
        sollicitationOf(block.first + row, (key) => cell(key, row)),
      ).filter(isFilled);
  },
};

/** Every row that holds something, only in the columns that the figures need. */
export function readSollicitations(options: LectureOptions = {}): Promise<Sollicitation[]> {
  return readStable((moment) => readRows(moment, SOLLICITATIONS, options), options);
}
