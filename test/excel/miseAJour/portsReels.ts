import { excelFeuilles } from "../../../src/excel/resultats/excelFeuilles";
import {
  type MiseAJourPorts,
  readMiseAJour,
  apercuOf,
  readLignes,
} from "../../../src/application/miseAJour/readMiseAJour";
import { modeleClasseur } from "../../../src/classeur/miseAJour/niveau";
import { readVersionsEmbarquees } from "../../../src/classeur/miseAJour/versionsEmbarquees";
import { type ChoixMiseAJour, choixProposes } from "../../../src/domain/miseAJour/planMiseAJour";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { excelJournal } from "../../../src/excel/journal";
import { excelMiseAJour } from "../../../src/excel/miseAJour/excelMiseAJour";

/** The ports as the pane has them, on the workbook that is open. */
export const PORTS: MiseAJourPorts = {
  miseAJour: excelMiseAJour,
  versions: { read: readVersionsEmbarquees },
  modele: modeleClasseur,
  historique: excelHistorique,
  feuilles: excelFeuilles,
  journal: excelJournal,
  clock: { now: () => Date.UTC(2026, 10, 20, 12) },
};

export const ENTREE = { action: "Mise à jour de la nomenclature", detail: "", par: "" };

/** What the pane shows before an update, with what it proposes. */
export async function apercu(over: Partial<ChoixMiseAJour> = {}) {
  const etat = await readMiseAJour(PORTS);
  if (!etat.evolution) throw new Error("Nothing to update");
  const choix = { ...choixProposes(etat.evolution.comparaison), ...over };
  const found = apercuOf(etat, choix, await readLignes(PORTS));
  if (!found) throw new Error("Nothing to update");
  return found;
}

/** Brings the open workbook to the present model, without its journal. */
export async function upgrade() {
  const classeur = await excelMiseAJour.read();
  const operations = await PORTS.modele.operationsDeNiveau(classeur);
  return excelMiseAJour.apply({ classeur, operations });
}

/** Something that a person does in the open workbook. */
export const inExcel = (batch: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });
