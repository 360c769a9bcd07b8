import type { ChangementBrut, ContenuCellule, LigneBrute } from "../../application/portsTardifs";
import { COLONNE_KEYS, type ColonneKey } from "../../domain/historique";
import type { Ask } from "../door";
import { type HistoriqueShape, queueHistoriqueShape } from "../historiqueTable";
import { brutesOf, rowsAt, sameBrute, sameCell } from "./brutes";
import { readIds } from "./idColumn";
import { type Run, runsOf } from "./rowRuns";

/** A change, and where its row now stands in the table's body (0-based). */
export interface PlacedChangement extends ChangementBrut {
  readonly changement: ChangementBrut;
  readonly row: number;
}

/** Rows that are changed, as they stood when the request that changed them began. */
export interface ChangedRun extends Run<PlacedChangement> {
  readonly before: Excel.Range;
}

export interface PlacedBlock {
  readonly shape: HistoriqueShape;
  /** Changes to be made. */
  readonly placed: readonly PlacedChangement[];
  /** Those that already stand there: an earlier request did more than its answer told. */
  readonly standing: readonly ChangementBrut[];
}

/** The table, and the rows that stand where changes were read. */
interface WhereRead {
  readonly shape: HistoriqueShape;
  readonly rows: readonly LigneBrute[];
}

/** Asks for the table, and for the rows that stand where these changes were read. */
export const queueWhereRead =
  (changements: readonly ChangementBrut[]): Ask<WhereRead> =>
  (context) => {
    const pending = queueHistoriqueShape(context);
    const positions = changements.map(({ avant }) => avant.position);
    const readThere = queueRowsAt(context, positions);
    return {
      read: () => {
        const shape = pending.read();
        return { shape, rows: readThere(shape) };
      },
    };
  };

/** Finds the rows of changes: where they were read or, when they went elsewhere, by their id. */
export async function placeChangements(
  context: Excel.RequestContext,
  changements: readonly ChangementBrut[],
  { shape, rows: there }: WhereRead,
): Promise<PlacedBlock> {
  const search = new Search(changements);
  search.match(changements, there);
  const lost = search.left().filter(({ avant }) => avant.cellules.idLigne !== "");
  if (lost.length > 0 && shape.positions.idLigne !== undefined) {
    const wanted = new Set(lost.map(({ avant }) => String(avant.cellules.idLigne)));
    const ids = await readIds(context, shape);
    const rows = ids.flatMap((id, row) => (wanted.has(id) ? [row] : []));
    const readElsewhere = queueRowsAt(context, rows);
    await context.sync();
    search.match(lost, readElsewhere(shape));
  }
  return { shape, placed: search.placed, standing: search.standing };
}

/** Queues the reading of rows; those that are not in the table are left out. */
function queueRowsAt(
  context: Excel.RequestContext,
  rows: readonly number[],
): (shape: HistoriqueShape) => LigneBrute[] {
  const runs = runsOf([...new Set(rows)], (row) => row).map(({ first, count }) => ({
    first,
    range: rowsAt(context, first, count).load("values,formulas"),
  }));
  return (shape) =>
    runs
      .flatMap(({ first, range }) => brutesOf(shape, range, first))
      .filter(({ position }) => position < shape.rowCount);
}

/** Gives each change a row of its own that is as it was read, or as it is to become. */
class Search {
  readonly placed: PlacedChangement[] = [];
  readonly standing: ChangementBrut[] = [];
  private readonly waiting: Set<ChangementBrut>;
  private readonly taken = new Set<number>();

  constructor(changements: readonly ChangementBrut[]) {
    this.waiting = new Set(changements);
  }

  left(): ChangementBrut[] {
    return [...this.waiting];
  }

  match(changements: readonly ChangementBrut[], rows: readonly LigneBrute[]): void {
    const byPosition = new Map(rows.map((row) => [row.position, row]));
    const byId = new Map<ContenuCellule, LigneBrute[]>();
    for (const row of rows) {
      const { idLigne } = row.cellules;
      if (idLigne !== "") byId.set(idLigne, [...(byId.get(idLigne) ?? []), row]);
    }
    for (const changement of changements) {
      const { position, cellules } = changement.avant;
      const there = byPosition.get(position);
      const elsewhere = byId.get(cellules.idLigne) ?? [];
      this.place(changement, there ? [there, ...elsewhere] : elsewhere);
    }
  }

  private place(changement: ChangementBrut, rows: readonly LigneBrute[]): void {
    const free = rows.filter(({ position }) => !this.taken.has(position));
    const asRead = free.find((row) => sameBrute(row, changement.avant));
    const found = asRead ?? free.find((row) => isDone(row, changement));
    if (!found || !this.waiting.delete(changement)) return;
    this.taken.add(found.position);
    if (asRead) this.placed.push({ ...changement, changement, row: asRead.position });
    else this.standing.push(changement);
  }
}

function isDone(row: LigneBrute, { avant, apres }: ChangementBrut): boolean {
  return apres !== null && COLONNE_KEYS.every((key) => isDoneIn(row, avant, apres, key));
}

function isDoneIn(
  row: LigneBrute,
  avant: LigneBrute,
  apres: NonNullable<ChangementBrut["apres"]>,
  key: ColonneKey,
): boolean {
  const content = apres[key];
  if (content === undefined) return sameCell(row, avant, key);
  return typeof content === "object" ? !row.sansFormule.has(key) : row.cellules[key] === content;
}
