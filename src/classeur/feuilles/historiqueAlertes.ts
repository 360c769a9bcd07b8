import { CANAL_EMAIL, type ColonneKey } from "../../domain/historique";
import type { ConditionalFormatSpec } from "../../ooxml/write/spec";
import { STYLES } from "../styles";
import { colonneEntiere, lettreDe } from "./historiqueControles";

const TRIPLE: readonly ColonneKey[] = ["thematique", "motif", "sousMotif"];
const REPONSES: readonly ColonneKey[] = ["resolu", "escalade"];

/** Colours that point at what a row lacks or got wrong, for a first body row `row` (1-based). */
export function alertesDeSaisie(row: number): ConditionalFormatSpec[] {
  const cell = (key: ColonneKey): string => `$${lettreDe(key)}${row}`;
  const manquant = (key: ColonneKey, si: string): ConditionalFormatSpec => ({
    type: "expression",
    ranges: [colonneEntiere(key, row)],
    formula: `AND(${si},${cell(key)}="")`,
    style: couleurs(STYLES.aCompleter),
  });
  const commencee = `${cell("date")}<>""`;
  return [
    ...[...TRIPLE, ...REPONSES].map((key) => manquant(key, commencee)),
    manquant("dureeSecondes", `${commencee},${cell("canal")}<>"${CANAL_EMAIL}"`),
    {
      type: "expression",
      ranges: TRIPLE.map((key) => colonneEntiere(key, row)),
      formula: `AND(${cell("sousMotif")}<>"",${cell("code")}="")`,
      style: couleurs(STYLES.horsNomenclature),
    },
  ];
}

function couleurs(style: { fontColor: string; fillColor: string }): {
  fontColor: string;
  fillColor: string;
} {
  return { fontColor: style.fontColor, fillColor: style.fillColor };
}
