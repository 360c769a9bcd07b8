import type { Lot, Retour } from "../../application/portsMiseAJour";
import { TABLES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { ask } from "../door";
import { queueHistoriqueShape, writeHistorique } from "../historiqueTable";
import type { RetourExcel } from "./applyLot";
import { type EtatDuLot, isWritten, queueEtat } from "./etatDuLot";
import { queueRangees, requireRows } from "./rangees";
import { queueClasseur } from "./readClasseur";
import { queueTakeBack } from "./takeBack";

/** Takes a lot back as `MiseAJourStore.revert` says. */
export async function revertLot(retour: Retour): Promise<void> {
  if (!isRetourExcel(retour)) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
  const { lot, avant } = retour;
  await writeHistorique(queueClasseur, async (context, classeur) => {
    const now = await classeur;
    // Asked for twice, or an answer that was lost: it is done.
    if (now.empreinte === lot.classeur.empreinte) return;
    const shape = await ask(context, queueHistoriqueShape);
    requireRows(shape, lot.rangees);
    const etat = queueEtat(context, shape, lot);
    await context.sync();
    const maintenant = etat.read();
    if (!isWritten(lot, maintenant) || holdsWork(lot, maintenant))
      throw new SuiviError("MISE_A_JOUR_DEPASSEE");
    if (lot.rangees.length > 0) queueRangees(context, shape, lot.rangees, "avant");
    queueTakeBack(context, { lot, avant, maintenant: maintenant.releve });
    await context.sync();
  });
}

/** Whether a table that the lot made has been filled since; the journal tells of the lot itself. */
function holdsWork({ operations }: Lot, { releve }: EtatDuLot): boolean {
  return operations.some((operation) => {
    if (operation.type !== "tableau" || operation.nom === TABLES.journal) return false;
    const [, ...body] = releve.cellules.get(operation)?.values ?? [];
    return body.some((row) => row.some((value) => value !== ""));
  });
}

function isRetourExcel(retour: Retour): retour is RetourExcel {
  return "lot" in retour && "avant" in retour;
}
