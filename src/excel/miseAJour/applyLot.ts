import type { Lot, Retour } from "../../application/portsMiseAJour";
import { SuiviError } from "../../domain/erreurs";
import type { Operation } from "../../domain/miseAJour/operations";
import type { ClasseurLu } from "../../domain/miseAJour/classeurLu";
import { ask, NOTHING } from "../door";
import { queueHistoriqueShape, writeHistorique } from "../historiqueTable";
import { isWritten, queueEtat } from "./etatDuLot";
import { queueOperation } from "./queueOperation";
import { queueRangees, requireRows } from "./rangees";
import { queueClasseur } from "./readClasseur";
import { type Releve, sameReleve } from "./releve";
import { queueTakeBack } from "./takeBack";

/** What `applyLot` gives, as `revertLot` needs it. */
export interface RetourExcel extends Retour {
  readonly lot: Lot;
  readonly avant: Releve;
}

/** How far an attempt has come. */
interface Essai {
  /** What stood there right before the write; null as long as nothing may have been written. */
  avant: Releve | null;
}

/** Writes a lot as `MiseAJourStore.apply` says: all in one request, right after it was checked. */
export async function applyLot(lot: Lot): Promise<RetourExcel> {
  const essai: Essai = { avant: null };
  try {
    await writeHistorique(queueClasseur, async (context, classeur) => {
      requireSameClasseur(lot, await classeur);
      await checkAndWrite(context, lot, essai);
    });
  } catch (error) {
    if (!essai.avant) throw error;
    await settle(lot, essai.avant, error);
  }
  if (!essai.avant) throw new SuiviError("MISE_A_JOUR_NON_CONFIRMEE");
  return { erreur: await setPrintAreas(lot), lot, avant: essai.avant };
}

/** On its own: not every Excel lets an add-in set it, and the rest must not fail for that. */
async function setPrintAreas({ operations, classeur }: Lot): Promise<Retour["erreur"]> {
  const impressions = operations.filter(isImpression);
  if (impressions.length === 0) return null;
  try {
    await writeHistorique(NOTHING, async (context) => {
      const chantier = { context, feuilles: classeur.feuilles, noms: new Set<string>() };
      for (const impression of impressions) queueOperation(chantier, impression);
      await context.sync();
    });
    return null;
  } catch (error: unknown) {
    return { error };
  }
}

const isImpression = ({ type }: Operation): boolean => type === "impression";

async function checkAndWrite(context: Excel.RequestContext, lot: Lot, essai: Essai): Promise<void> {
  const shape = await ask(context, queueHistoriqueShape);
  requireRows(shape, lot.rangees);
  const before = queueEtat(context, shape, lot);
  await context.sync();
  const { releve, rangees } = before.read();
  if (!rangees.avant) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
  requireRoom(lot, releve);
  essai.avant = releve;

  const chantier = { context, feuilles: lot.classeur.feuilles, noms: new Set(releve.noms.keys()) };
  if (lot.rangees.length > 0) queueRangees(context, shape, lot.rangees, "apres");
  // The cells of the versions come last: where they are written, all is.
  for (const operation of lot.operations)
    if (!isImpression(operation)) queueOperation(chantier, operation);
  const after = queueEtat(context, shape, lot);
  await context.sync();
  if (!isWritten(lot, after.read())) throw new SuiviError("MISE_A_JOUR_NON_CONFIRMEE");
}

function requireSameClasseur({ classeur }: Lot, now: ClasseurLu): void {
  if (now.empreinte !== classeur.empreinte)
    throw new SuiviError("MISE_A_JOUR_DEPASSEE", { version: now.numero, modele: now.modele });
}

/**
 * After a failure: what was written is all there (only its answer was lost), or nothing is, or it is
 * taken back. Rejects with the failure unless all is there.
 */
async function settle(lot: Lot, avant: Releve, failure: unknown): Promise<void> {
  await writeHistorique(queueHistoriqueShape, async (context, shape) => {
    const etat = queueEtat(context, shape, lot);
    await context.sync();
    const now = etat.read();
    if (isWritten(lot, now)) return;
    if (!now.rangees.avant || !sameReleve(avant, now.releve)) {
      if (lot.rangees.length > 0) queueRangees(context, shape, lot.rangees, "avant");
      queueTakeBack(context, { lot, avant, maintenant: now.releve });
      await context.sync();
    }
    throw failure;
  });
}

/** A new table takes nobody's cells. */
function requireRoom({ operations, classeur }: Lot, { cellules }: Releve): void {
  for (const operation of operations) {
    if (operation.type !== "tableau") continue;
    const filled = cellules.get(operation)?.values.some((row) => row.some((value) => value !== ""));
    if (filled)
      throw new SuiviError("PLACE_OCCUPEE", {
        feuille: classeur.feuilles[operation.feuille] ?? operation.feuille,
        plage: operation.plage,
      });
  }
}
