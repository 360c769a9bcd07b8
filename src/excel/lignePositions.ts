import type { LigneHistorique } from "../domain/historique";
import { requireColumn } from "./columns";
import { type HistoriqueShape, historiqueBody } from "./historiqueTable";

/**
 * Queues a MATCH on the host for each row's id: constant on the wire, blind to filters and hidden
 * columns. `read` after the next sync gives the 0-based row in the table's body, null when it is not there.
 */
export function queuePositionsOf(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly Pick<LigneHistorique, "idLigne">[],
): { read(): number | null }[] {
  const ids = historiqueBody(context).getColumn(requireColumn(shape.positions, "idLigne"));
  return lignes.map((ligne) => {
    const result = context.workbook.functions.match(ligne.idLigne, ids, 0).load("value,error");
    return { read: () => (result.error ? null : result.value - 1) };
  });
}
