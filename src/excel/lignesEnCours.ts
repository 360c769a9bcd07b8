import type { LignesTrouvees } from "../application/ports";
import { normalizeLibelle } from "../domain/libelles";
import { cellulesOfStatut } from "../domain/appel";
import { queueColumns } from "./columnBlocks";
import { requireColumn } from "./columns";
import { type HistoriqueShape, queueHistoriqueShape } from "./historiqueTable";
import { readLignes } from "./lignesLues";

/** Rows a request: four short columns of them stay well under the 5 MB that Excel on the web answers. */
const BLOCK_ROWS = 20_000;

const KEYS = ["resolu", "escalade", "date", "referent"] as const;
const EN_COURS = cellulesOfStatut("enCours");

interface OpenRow {
  readonly position: number;
  /** Serial day, Infinity without one: those come last. */
  readonly date: number;
}

/** The rows neither resolved nor escalated, as `LignesStore.readEnCours` says. */
export async function readLignesEnCours(
  context: Excel.RequestContext,
  referent: string | null,
  limit: number,
): Promise<LignesTrouvees> {
  const pending = queueHistoriqueShape(context);
  await context.sync();
  const shape = pending.read();
  for (const key of KEYS) requireColumn(shape.positions, key);
  const wanted = referent === null ? null : normalizeLibelle(referent);
  const open: OpenRow[] = [];
  for (let first = 0; first < shape.rowCount; first += BLOCK_ROWS)
    open.push(...(await readOpenRows(context, shape, wanted, first)));
  const oldest = open
    .sort((a, b) => (a.date === b.date ? a.position - b.position : a.date - b.date))
    .slice(0, limit)
    .map(({ position }) => position);
  return { lignes: await readLignes(context, shape, oldest), total: open.length };
}

async function readOpenRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  referent: string | null,
  first: number,
): Promise<OpenRow[]> {
  const count = Math.min(BLOCK_ROWS, shape.rowCount - first);
  const pending = queueColumns(context, shape, KEYS, { first, count });
  await context.sync();
  const cell = pending.read();
  const text = (key: (typeof KEYS)[number], row: number): string =>
    normalizeLibelle(String(cell(key, row)));
  return Array.from({ length: count }, (_, row) => row)
    .filter(
      (row) =>
        text("resolu", row) === EN_COURS.resolu &&
        text("escalade", row) === EN_COURS.escalade &&
        (referent === null || text("referent", row) === referent),
    )
    .map((row) => {
      const date = cell("date", row);
      return { position: first + row, date: typeof date === "number" ? date : Infinity };
    });
}
