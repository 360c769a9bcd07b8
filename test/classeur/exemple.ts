import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { carryEnquete, readNomenclatureCsv } from "../../src/classeur/nomenclatureFile";
import { readNomenclaturePubliee, readSources } from "../../src/classeur/sources";
import type { SuiviOptions } from "../../src/classeur/suivi";
import { fromSerial, toSerial } from "../../src/domain/dates";
import type { LigneHistorique } from "../../src/domain/historique";
import { nomenclatureApres } from "../../src/domain/miseAJour/evolution";
import { aLigne, TODAY } from "../support/builders";

const ROOT = resolve(__dirname, "../..");

/** The repository's own nomenclature, and a day in the last quarter of 2026. */
export const SOURCES = readSources(ROOT);

/** The support form's nomenclature: renamed labels, moved motifs, levels to choose, lines that replace others. */
export const NOMENCLATURE_FORMULAIRE = nomenclatureDuFormulaire();

function nomenclatureDuFormulaire() {
  const publiee = readNomenclaturePubliee(ROOT);
  const file = resolve(__dirname, "fixtures", "nomenclature-formulaire-2025-05.csv");
  const { nomenclature } = readNomenclatureCsv(readFileSync(file, "utf8"), publiee.codes);
  return carryEnquete(nomenclature, publiee.nomenclature).nomenclature;
}

/** What the table of a workbook of the published version holds once it was updated to the form's. */
export const NOMENCLATURE_MISE_A_JOUR = nomenclatureApres(
  { nomenclature: SOURCES.nomenclature, retraits: new Map() },
  NOMENCLATURE_FORMULAIRE,
  "2025.2",
);

export function someOptions(over: Partial<SuiviOptions> = {}): SuiviOptions {
  return { ...SOURCES, today: TODAY, departement: "Loire-Atlantique", ...over };
}

/** A row on a line of the real nomenclature. */
export function aLigneDe(code: string, over: Partial<LigneHistorique> = {}): LigneHistorique {
  const ligne = SOURCES.nomenclature.parCode.get(code);
  if (!ligne) throw new Error(`No line ${code}`);
  const { thematique, motif, sousMotif, niveau } = ligne;
  const niveauDeLigne = niveau === "2" ? "Niveau 2" : "Niveau 1";
  return aLigne({ code, thematique, motif, sousMotif, niveau: niveauDeLigne, ...over });
}

/**
 * What a quarter can hold: a call with three motifs, an e-mail with a duration typed by mistake, rows typed by hand, a label that is not
 * in the nomenclature, an hour-long call, days on and around both ends of the period.
 */
export const LIGNES: readonly LigneHistorique[] = [
  aLigneDe("ACC-CNX-CPT", { idAppel: "a1", idLigne: "l1", dureeSecondes: 100 }),
  aLigneDe("PRI-MAN-NOT", { idAppel: "a1", idLigne: "l2", dureeSecondes: 61, appel: 0 }),
  aLigneDe("TEC-INC-DYS", {
    ...{ idAppel: "a1", idLigne: "l3", dureeSecondes: 60, appel: 0 },
    ...{ resolu: "non", escalade: "oui" },
  }),
  aLigneDe("ACC-CNX-CPT", {
    ...{ idAppel: "a2", idLigne: "l4", canal: "E-mail", dureeSecondes: 30 },
    ...{ appel: 0, resolu: "oui", escalade: "oui" },
  }),
  aLigneDe("IND-EXT-MET", { idAppel: "", idLigne: "", canal: "", date: TODAY - 30 }),
  aLigneDe("IND-EXT-MET", { idAppel: "", idLigne: "", canal: "", dureeSecondes: 4530 }),
  aLigneDe("ACC-CNX-MDP", {
    ...{ idAppel: "", idLigne: "", niveau: "" as "Niveau 1", code: "" },
    sousMotif: "Réinitialisation mot de passe",
  }),
  aLigneDe("DEM-PRI-PER", { idAppel: "a3", idLigne: "l8", date: day(10, 1), escalade: "oui" }),
  aLigneDe("DEM-PRI-PER", { idAppel: "a4", idLigne: "l9", date: day(12, 31), resolu: "non" }),
  aLigneDe("ACC-CRE-UTI", { idAppel: "a5", idLigne: "l10", date: day(9, 30) }),
  aLigneDe("ACC-CRE-UTI", { idAppel: "a6", idLigne: "l11", date: day(12, 31) + 1 }),
];

function day(month: number, dayOfMonth: number): number {
  return toSerial({ year: fromSerial(TODAY).year, month, day: dayOfMonth });
}
