import type { Lot, MiseAJourStore, Retour } from "../../application/portsMiseAJour";
import { TABLES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import type { ClasseurLu, TableauLu } from "../../domain/miseAJour/classeurLu";
import type { Contenu, Operation } from "../../domain/miseAJour/operations";
import { ask } from "../door";
import { readTable, writeTable } from "../historique/table";
import { queueOperation } from "./queueOperation";
import { queueClasseur } from "./readClasseur";
import { type CellsRead, queueSnapshot, sameSnapshot, type Snapshot } from "./snapshot";
import { queueTakeBack } from "./takeBack";

/**
 * Keeping the workbook up to date, on Office.js: a lot of operations on the sheets, whole or not at all. It
 * is checked, written in one request, and taken back when that one fails. It goes at once, not by blocks,
 * because lists, tables and names refer to each other: between two of its operations the sheets would show
 * a nomenclature that is neither the one nor the other.
 */
export const excelMiseAJour: MiseAJourStore = {
  read: () => readTable((context) => ask(context, queueClasseur)),
  apply: applyLot,
  print: printLot,
  isApplied: isLotApplied,
  revert: revertLot,
};

/** What `applyLot` gives, as `revertLot` needs it. */
interface RetourExcel extends Retour {
  readonly avant: Snapshot;
}

/** How far an attempt has come. */
interface Essai {
  /** What stood there right before the write; null as long as nothing may have been written. */
  avant: Snapshot | null;
}

/** Writes a lot as `MiseAJourStore.apply` says. */
async function applyLot(lot: Lot): Promise<RetourExcel> {
  const essai: Essai = { avant: null };
  try {
    await writeTable(queueClasseur, async (context, classeur) => {
      requireSameClasseur(lot, await classeur);
      await checkAndWrite(context, lot, essai);
    });
  } catch (error) {
    if (!essai.avant) throw error;
    await settle(lot, essai.avant, error);
  }
  if (!essai.avant) throw new SuiviError("MISE_A_JOUR_NON_CONFIRMEE");
  return { lot, avant: essai.avant };
}

function requireSameClasseur({ classeur }: Lot, now: ClasseurLu): void {
  if (now.empreinte !== classeur.empreinte)
    throw new SuiviError("MISE_A_JOUR_DEPASSEE", { version: now.numero, modele: now.modele });
}

async function checkAndWrite(context: Excel.RequestContext, lot: Lot, essai: Essai): Promise<void> {
  const before = queueSnapshot(context, lot);
  await context.sync();
  const avant = before.read();
  requireSamePlaces(lot, avant);
  requireRoom(lot, avant);
  essai.avant = avant;

  const chantier = { context, feuilles: lot.classeur.feuilles, noms: new Set(avant.noms.keys()) };
  // The cells of the versions come last: where they are written, all is.
  for (const operation of lot.operations)
    if (operation.type !== "impression") queueOperation(chantier, operation);
  const after = queueSnapshot(context, lot);
  await context.sync();
  if (!isWritten(lot, after.read())) throw new SuiviError("MISE_A_JOUR_NON_CONFIRMEE");
}

/** New columns come where their rules are meant to be: their table has not moved, nor taken another column. */
function requireSamePlaces({ operations, classeur }: Lot, { tableaux }: Snapshot): void {
  const placeOf = (tableau: TableauLu | undefined): string =>
    JSON.stringify([tableau?.titres, tableau?.coin]);
  for (const operation of operations) {
    if (operation.type !== "colonne") continue;
    const { tableau } = operation;
    if (placeOf(tableaux.get(tableau)) !== placeOf(classeur.tableaux.get(tableau)))
      throw new SuiviError("MISE_A_JOUR_DEPASSEE", {
        version: classeur.numero,
        modele: classeur.modele,
      });
  }
}

/** A new table takes nobody's cells. */
function requireRoom({ operations, classeur }: Lot, { cellules }: Snapshot): void {
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

/** Whether all that was to be written stands there; of formulas, that there is one. */
function isWritten({ operations }: Lot, { cellules, tableaux }: Snapshot): boolean {
  return operations.every((operation) => {
    switch (operation.type) {
      case "hauteur":
        return tableaux.get(operation.tableau)?.lignes === operation.lignes;
      case "nommee":
        return holds(cellules.get(operation), [[operation.contenu]]);
      case "ecriture":
        return holds(cellules.get(operation), operation.contenus);
      default:
        return true;
    }
  });
}

function holds(cells: CellsRead | undefined, contenus: readonly (readonly Contenu[])[]): boolean {
  const { values = [], formulas = [] } = cells ?? {};
  return contenus.every((row, r) =>
    row.every((contenu, c) => {
      if (contenu === null) return true;
      if (typeof contenu === "object") return String(formulas[r]?.[c]).startsWith("=");
      return values[r]?.[c] === contenu;
    }),
  );
}

/**
 * After a failure: what was written is all there (only its answer was lost), or nothing is, or it is
 * taken back. Rejects with the failure unless all is there.
 */
async function settle(lot: Lot, avant: Snapshot, failure: unknown): Promise<void> {
  const pending = (context: Excel.RequestContext) => queueSnapshot(context, lot);
  await writeTable(pending, async (context, maintenant) => {
    if (isWritten(lot, maintenant)) return;
    if (!sameSnapshot(avant, maintenant)) {
      queueTakeBack(context, { lot, avant, maintenant });
      await context.sync();
    }
    throw failure;
  });
}

/** Sets print areas as `MiseAJourStore.print` says, in the sheets as they are called now. */
async function printLot(operations: readonly Operation[]): Promise<void> {
  const impressions = operations.filter(({ type }) => type === "impression");
  if (impressions.length === 0) return;
  await writeTable(queueClasseur, async (context, classeur) => {
    const { feuilles } = await classeur;
    for (const impression of impressions)
      queueOperation({ context, feuilles, noms: new Set() }, impression);
    await context.sync();
  });
}

/** Whether a lot stands, as `MiseAJourStore.isApplied` says. */
function isLotApplied({ lot }: Retour): Promise<boolean> {
  return readTable(async (context) => {
    const classeur = await ask(context, queueClasseur);
    return (await standingOf(context, lot, classeur)) !== null;
  });
}

/** Takes a lot back as `MiseAJourStore.revert` says. */
async function revertLot(retour: Retour): Promise<void> {
  const { lot, avant } = retourExcelOf(retour);
  await writeTable(queueClasseur, async (context, classeur) => {
    const maintenant = await standingOf(context, lot, await classeur);
    // Asked for twice, or an answer that was lost: it is done.
    if (maintenant === null) return;
    queueTakeBack(context, { lot, avant, maintenant });
    await context.sync();
  });
}

/** What stands where a lot was written; null once it was taken back. MISE_A_JOUR_DEPASSEE when it has changed. */
async function standingOf(
  context: Excel.RequestContext,
  lot: Lot,
  { empreinte }: ClasseurLu,
): Promise<Snapshot | null> {
  if (empreinte === lot.classeur.empreinte) return null;
  const now = await ask(context, (asking) => queueSnapshot(asking, lot));
  if (!isWritten(lot, now) || holdsWork(lot, now)) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
  return now;
}

/** Whether a table that the lot made has been filled since; the journal tells of the lot itself. */
function holdsWork({ operations }: Lot, { cellules }: Snapshot): boolean {
  return operations.some((operation) => {
    if (operation.type !== "tableau" || operation.nom === TABLES.journal) return false;
    const [, ...body] = cellules.get(operation)?.values ?? [];
    return body.some((row) => row.some((value) => value !== ""));
  });
}

function retourExcelOf(retour: Retour): RetourExcel {
  const found: Partial<RetourExcel> = retour;
  const { lot, avant } = found;
  if (!lot || !avant) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
  return { lot, avant };
}
