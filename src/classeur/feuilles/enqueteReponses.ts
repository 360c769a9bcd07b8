import { TABLES } from "../../domain/classeur";
import type { CellBlock, TableSpec } from "../../ooxml/write/spec";
import { valueCell } from "../cells";
import { registre } from "../registres";
import { STYLES } from "../styles";
import { COLONNES_REPONSES } from "../../domain/enquete/reponses";

/** The answers that were sent, beside the survey: the pane keeps them there, they are not printed. */

const FORMATS: Readonly<Record<keyof typeof COLONNES_REPONSES, string>> = {
  instant: "dd/mm/yyyy hh:mm",
  debut: "dd/mm/yyyy",
  fin: "dd/mm/yyyy",
  cle: "@",
  question: "@",
  valeur: "@",
};

/** In characters. */
export const LARGEURS_REPONSES = [18, 13, 13, 24, 44, 24] as const;

export function tableReponses(): TableSpec {
  return registre(TABLES.reponses, "G7", COLONNES_REPONSES, FORMATS);
}

export function titreDesReponses(): CellBlock[] {
  const vides = LARGEURS_REPONSES.slice(1).map(() => valueCell("", STYLES.section));
  return [
    { at: "G4", rows: [[valueCell("Réponses déjà envoyées", STYLES.section), ...vides]] },
    { at: "G5", rows: [[valueCell(NOTE, STYLES.sousTitre)]] },
  ];
}

const NOTE = "Le volet y note ce qui a été répondu, et quand.";
