import type { Repere } from "../../application/ports";
import type { LigneVue, Regard } from "../../application/portsVeille";
import { isLigneVide, type LigneLue } from "../../domain/historiqueLu";
import { type Ask, ask } from "../door";
import { queueFichier } from "../fichier";
import { queueRowsAt } from "../historique/rows";
import {
  historiqueBody,
  type HistoriqueShape,
  queueCounts,
  queueShape,
  readTable,
  requireColumn,
} from "../historique/table";

/**
 * Looks at rows by their ids: one request while each stands where it was seen last, three at most, each
 * of a size that depends on how many rows are asked for, not on the history's.
 */
export function look(reperes: readonly Repere[]): Promise<Regard> {
  return readTable(async (context) => {
    const first = await askFirst(context, reperes);
    const column = requireColumn(first.shape.positions, "idLigne");
    const asked = reperes.map((repere, index) => ({ repere, nombre: first.counts[index] ?? 0 }));
    const rows = new Map(first.rows.map((row) => [row.position, row]));
    const isThere = ({ idLigne, position }: Repere): boolean =>
      position !== null && rows.get(position)?.cellules.idLigne === idLigne;
    const moved = asked.filter(({ repere, nombre }) => nombre > 0 && !isThere(repere));
    const gone = asked.filter(({ nombre }) => nombre === 0).map(({ repere }) => repere);
    const wanted = [
      ...moved.map(({ repere }) => repere.idLigne),
      ...gone.filter(isBetween).flatMap(({ avant, apres }) => [avant, apres]),
    ];
    const places = await placesOf(context, column, wanted);
    const elsewhere = moved.flatMap(({ repere }) => places.get(repere.idLigne) ?? []);
    for (const row of await readAround(context, first.shape, elsewhere))
      rows.set(row.position, row);
    const lignes = asked.map(({ repere, nombre }): LigneVue => {
      const { idLigne, position } = repere;
      const place = isThere(repere) ? position : (places.get(idLigne) ?? null);
      const ligne = nombre > 0 && place !== null ? (rows.get(place) ?? null) : null;
      const idAt = (at: number): string => String(rows.get(at)?.cellules.idLigne ?? "");
      const old = position === null ? undefined : rows.get(position);
      return {
        nombre: ligne ? nombre : 0,
        ligne,
        avant: ligne ? idAt(ligne.position - 1) : "",
        apres: ligne ? idAt(ligne.position + 1) : "",
        refermee: !ligne && isBetween(repere) && isNext(places, repere),
        videe: !ligne && old !== undefined && isLigneVide(old),
      };
    });
    return { fichier: first.fichier, lignes };
  }, withoutReferences);
}

/**
 * Starts a batch whose requests share no range. `Excel.run` has Excel keep every range for the batch's
 * further requests, and asks once more, when it has ended, to let them go: as much as the look itself
 * costs. A context of its own keeps none (docs: Excel.RequestContext).
 */
const withoutReferences = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  batch(new Excel.RequestContext());

/** Rows right below another in which a call is found that was written again after it had lost that place. */
const BELOW = 40;

/** Rows at the table's end: whoever lost a place writes again there, however many rows came meanwhile. */
const LAST = 80;

/** The rows right below one, and the table's last ones: a second request where these are not among those. */
export function readBelow(position: number): Promise<readonly LigneLue[]> {
  return readTable(async (context) => {
    const { shape, rows } = await ask(context, (now) => {
      const queuedShape = queueShape(now);
      const queuedRows = queueRowsAt(now, positionsFrom(position + 1, BELOW));
      return {
        read() {
          const read = queuedShape.read();
          return { shape: read, rows: queuedRows(read) };
        },
      };
    });
    const first = Math.max(position + 1 + BELOW, shape.rowCount - LAST);
    if (first >= shape.rowCount) return rows;
    const last = queueRowsAt(context, positionsFrom(first, shape.rowCount - first));
    await context.sync();
    return [...rows, ...last(shape)];
  }, withoutReferences);
}

const positionsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

/** The rows that stood around it are known. */
const isBetween = ({ avant, apres }: Repere): boolean => avant !== "" && apres !== "";

function isNext(places: ReadonlyMap<string, number>, { avant, apres }: Repere): boolean {
  const above = places.get(avant);
  return above !== undefined && places.get(apres) === above + 1;
}

/** The column of the ids when it was last looked at: nearly always the one where they still are. */
let column = 0;

async function askFirst(context: Excel.RequestContext, reperes: readonly Repere[]) {
  const assumed = column;
  const first = await ask(context, queueFirst(reperes, assumed));
  column = requireColumn(first.shape.positions, "idLigne");
  return column === assumed ? first : ask(context, queueFirst(reperes, column));
}

const queueFirst =
  (
    reperes: readonly Repere[],
    idColumn: number,
  ): Ask<{
    readonly shape: HistoriqueShape;
    readonly fichier: Regard["fichier"];
    readonly counts: readonly number[];
    readonly rows: readonly LigneLue[];
  }> =>
  (context) => {
    const shape = queueShape(context);
    const fichier = queueFichier(context);
    const ids = reperes.map(({ idLigne }) => idLigne);
    const counts = queueCounts(context, ids, idColumn);
    const rows = queueRowsAt(
      context,
      reperes.flatMap(({ position }) => around(position)),
    );
    return {
      read() {
        const found = shape.read();
        return {
          shape: found,
          fichier: fichier.read(),
          counts: counts.map(({ value }) => value),
          rows: rows(found),
        };
      },
    };
  };

/** A row and its neighbours. */
const around = (position: number | null): number[] =>
  position === null ? [] : [position - 1, position, position + 1].filter((row) => row >= 0);

/** Where ids first stand in the table's body (0-based); those that do not are missing. */
async function placesOf(
  context: Excel.RequestContext,
  idColumn: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const cells = historiqueBody(context).getColumn(idColumn);
  const matches = ids.map((id) =>
    context.workbook.functions.match(id, cells, 0).load("value,error"),
  );
  await context.sync();
  return new Map(
    matches.flatMap(({ error, value }, index) => {
      const id = ids[index];
      return error || id === undefined ? [] : [[id, value - 1] as const];
    }),
  );
}

async function readAround(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  positions: readonly number[],
): Promise<readonly LigneLue[]> {
  if (positions.length === 0) return [];
  const rows = queueRowsAt(context, positions.flatMap(around));
  await context.sync();
  return rows(shape);
}
