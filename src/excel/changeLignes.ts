import type { ChangementLigne } from "../application/ports";
import { SuiviError } from "../domain/erreurs";
import {
  type HistoriqueShape,
  historiqueBody,
  queueHistoriqueShape,
  writeHistorique,
} from "./historiqueTable";
import { queuePositionsOf } from "./lignePositions";
import { cellulesOf, sameCellules } from "./lignesLues";
import { withoutFilters } from "./withoutFilters";
import { writeChangements } from "./writeChangements";

/** A change, and where its row now stands in the table's body (0-based). */
export interface PlacedChangement extends ChangementLigne {
  readonly row: number;
}

/** Changes rows in place, all or none, as `LignesStore.change` says: four requests when all goes well. */
export async function changeLignes(changements: readonly ChangementLigne[]): Promise<void> {
  if (changements.length === 0) return;
  await writeHistorique(queueHistoriqueShape, async (context, shape) => {
    const change = async (): Promise<void> => {
      const placed = await findRows(context, shape, changements);
      await requireUnchanged(context, shape, placed);
      await writeChangements(context, shape, placed);
    };
    const removes = changements.some(({ apres }) => apres === null);
    await (removes ? withoutFilters(context, shape, change) : change());
  });
}

/** By id; a row that a person typed is looked for only where it was read. */
async function findRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  changements: readonly ChangementLigne[],
): Promise<PlacedChangement[]> {
  const ids = changements.map(({ avant }) => String(avant.cellules.idLigne));
  const known = ids.filter((id) => id !== "");
  const pending =
    known.length === 0
      ? []
      : queuePositionsOf(
          context,
          shape,
          known.map((idLigne) => ({ idLigne })),
        );
  if (known.length > 0) await context.sync();
  const rowOfId = new Map(known.map((id, index) => [id, pending[index]?.read() ?? null]));
  return changements.map((changement, index) => {
    const row = rowOfId.get(ids[index] ?? "");
    const found = row === undefined ? changement.avant.position : row;
    if (found === null || found >= shape.rowCount) throw new SuiviError("LIGNE_ABSENTE");
    return { ...changement, row: found };
  });
}

async function requireUnchanged(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  placed: readonly PlacedChangement[],
): Promise<void> {
  const body = historiqueBody(context);
  const rows = placed.map(({ row }) => body.getRow(row).load("values,rowIndex"));
  await context.sync();
  placed.forEach(({ avant }, index) => {
    const row = rows[index];
    const now = cellulesOf(row?.values[0] ?? [], shape.positions);
    if (!sameCellules(now, avant.cellules))
      throw new SuiviError("LIGNE_MODIFIEE", { ligne: (row?.rowIndex ?? 0) + 1 });
  });
}
