import { SuiviError } from "../../domain/erreurs";
import { type ChangementLigne, type LigneLue } from "../../domain/historiqueLu";
import { isDone, isUnchanged } from "../../domain/changementLigne";
import type { Ask } from "../door";
import { queueRowsAt, readIds } from "./rows";
import { type HistoriqueShape, queueShape } from "./table";

/** A change, and where its row now stands in the table's body (0-based). */
export interface PlacedChangement extends ChangementLigne {
  readonly changement: ChangementLigne;
  readonly row: number;
}

/** The table, and the rows that stand where changes were read. */
interface WhereRead {
  readonly shape: HistoriqueShape;
  readonly rows: readonly LigneLue[];
}

/** Asks for the table, and for the rows that stand where these changes were read. */
export const queueWhereRead =
  (changements: readonly ChangementLigne[]): Ask<WhereRead> =>
  (context) => {
    const pending = queueShape(context);
    const positions = changements.map(({ avant }) => avant.position);
    const readThere = queueRowsAt(context, positions);
    return {
      read: () => {
        const shape = pending.read();
        return { shape, rows: readThere(shape) };
      },
    };
  };

/** Changes whose rows were found. */
export interface FoundChangements {
  /** Those to be made. */
  readonly placed: readonly PlacedChangement[];
  /** Those that already stand there: an earlier request did more than its answer told. */
  readonly standing: readonly ChangementLigne[];
}

/**
 * Finds the rows of changes: where they were read or, when they went elsewhere, by their id. All of them
 * (`allOrNone`: LIGNE_ABSENTE when a row is gone, LIGNE_MODIFIEE when it is no longer as it was read), or
 * those that can be found.
 */
export async function placeChangements(
  context: Excel.RequestContext,
  changements: readonly ChangementLigne[],
  { shape, rows }: WhereRead,
  allOrNone: boolean,
): Promise<FoundChangements> {
  const search = new Search(changements);
  search.match(changements, rows);
  await searchById(context, shape, search);
  if (allOrNone) search.requireAll(shape);
  return search;
}

/** Looks elsewhere, by their ids, for rows that are not where they were read. */
async function searchById(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  search: Search,
): Promise<void> {
  const lost = search.left().filter(({ avant }) => avant.cellules.idLigne !== "");
  if (lost.length === 0 || shape.positions.idLigne === undefined) return;
  const wanted = new Set(lost.map(({ avant }) => String(avant.cellules.idLigne)));
  const ids = await readIds(context, shape);
  const rows = ids.flatMap((id, row) => (wanted.has(id) ? [row] : []));
  const readElsewhere = queueRowsAt(context, rows);
  await context.sync();
  search.match(lost, readElsewhere(shape));
}

/** Gives each change a row of its own that is as it was read, or as it is to become. */
class Search implements FoundChangements {
  readonly placed: PlacedChangement[] = [];
  readonly standing: ChangementLigne[] = [];
  private readonly waiting: Set<ChangementLigne>;
  private readonly taken = new Set<number>();
  private readonly seen = new Map<unknown, LigneLue>();

  constructor(changements: readonly ChangementLigne[]) {
    this.waiting = new Set(changements);
  }

  left(): ChangementLigne[] {
    return [...this.waiting];
  }

  match(changements: readonly ChangementLigne[], rows: readonly LigneLue[]): void {
    const byPosition = new Map(rows.map((row) => [row.position, row]));
    const byId = new Map<unknown, LigneLue[]>();
    for (const row of rows) {
      const { idLigne } = row.cellules;
      if (idLigne === "") continue;
      byId.set(idLigne, [...(byId.get(idLigne) ?? []), row]);
      this.seen.set(idLigne, row);
    }
    for (const changement of changements) {
      const { position, cellules } = changement.avant;
      const there = byPosition.get(position);
      const elsewhere = byId.get(cellules.idLigne) ?? [];
      this.place(changement, there ? [there, ...elsewhere] : elsewhere);
    }
  }

  /** LIGNE_ABSENTE when a row is gone, LIGNE_MODIFIEE when it is no longer as it was read. */
  requireAll({ rowCount, premiereLigne }: HistoriqueShape): void {
    for (const { avant } of this.waiting) {
      const { idLigne } = avant.cellules;
      const now = idLigne === "" ? avant.position : this.seen.get(idLigne)?.position;
      if (now === undefined || now >= rowCount) throw new SuiviError("LIGNE_ABSENTE");
      throw new SuiviError("LIGNE_MODIFIEE", { ligne: premiereLigne + now });
    }
  }

  private place(changement: ChangementLigne, rows: readonly LigneLue[]): void {
    const free = rows.filter(({ position }) => !this.taken.has(position));
    const asRead = free.find((row) => isUnchanged(row, changement.avant));
    const found = asRead ?? free.find((row) => isDone(row, changement));
    if (!found || !this.waiting.delete(changement)) return;
    this.taken.add(found.position);
    if (asRead) this.placed.push({ ...changement, changement, row: asRead.position });
    else this.standing.push(changement);
  }
}
