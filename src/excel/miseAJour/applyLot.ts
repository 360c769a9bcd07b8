import type { Lot, Retour } from "../../application/portsMiseAJour";
import { isPlusRecent } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import type { Operation } from "../../domain/miseAJour/operations";
import { type HistoriqueShape, queueHistoriqueShape, runOnHistorique } from "../historiqueTable";
import { isWritten, queueEtat } from "./etatDuLot";
import { queueOperation } from "./queueOperation";
import { queueRangees, requireRows } from "./rangees";
import { readClasseur } from "./readClasseur";
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
    await runOnHistorique((context) => checkAndWrite(context, lot, essai));
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
    await runOnHistorique(async (context) => {
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
  await requireSameClasseur(context, lot);
  const shape = await readShape(context);
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

async function requireSameClasseur(
  context: Excel.RequestContext,
  { classeur }: Lot,
): Promise<void> {
  if (isPlusRecent(classeur.modele))
    throw new SuiviError("CLASSEUR_PLUS_RECENT", { version: classeur.modele });
  const now = await readClasseur(context);
  if (now.empreinte !== classeur.empreinte)
    throw new SuiviError("MISE_A_JOUR_DEPASSEE", { version: now.numero, modele: now.modele });
}

/**
 * After a failure: what was written is all there (only its answer was lost), or nothing is, or it is
 * taken back. Rejects with the failure unless all is there.
 */
async function settle(lot: Lot, avant: Releve, failure: unknown): Promise<void> {
  await runOnHistorique(async (context) => {
    const shape = await readShape(context);
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

async function readShape(context: Excel.RequestContext): Promise<HistoriqueShape> {
  const pending = queueHistoriqueShape(context);
  await context.sync();
  return pending.read();
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
