import { CANAL_EMAIL, type ColonneKey, COLONNE_KEYS, COLONNES } from "../../domain/historique";
import type { CellStyle, ConditionalFormatSpec } from "../../ooxml/write/spec";
import { NOMS_LISTES } from "../listes";
import { STYLES } from "../styles";
import { colonneEntiere, lettreDe, PREMIERE_DATE } from "./historiqueControles";

/**
 * Colours that point at what a row lacks or got wrong: a paste goes past the cells' own checks, and
 * a date or a duration that is text drops out of every figure.
 */

const TRIPLE: readonly ColonneKey[] = ["thematique", "motif", "sousMotif"];
const REPONSES: readonly ColonneKey[] = ["resolu", "escalade"];

/** For a first body row `row` (1-based); the first rules win over the next. */
export function alertesDeSaisie(row: number): ConditionalFormatSpec[] {
  const cell = (key: ColonneKey): string => `$${lettreDe(key)}${row}`;
  const alerte = (
    keys: readonly ColonneKey[],
    formula: string,
    { fontColor, fillColor }: Required<Pick<CellStyle, "fontColor" | "fillColor">>,
  ): ConditionalFormatSpec => ({
    type: "expression",
    ranges: keys.map((key) => colonneEntiere(key, row)),
    formula,
    style: { fontColor, fillColor },
  });
  const commencee = `COUNTA(${cellulesSaisies(row).join(",")})>0`;
  const manque = (key: ColonneKey, si = ""): ConditionalFormatSpec =>
    alerte([key], `AND(${cell(key)}="",${si}${commencee})`, STYLES.aCompleter);
  return [
    alerte(["date"], dateFausse(cell("date")), STYLES.aCorriger),
    alerte(["dureeSecondes"], dureeFausse(cell("dureeSecondes")), STYLES.aCorriger),
    ...REPONSES.map((key) => alerte([key], horsListe(cell(key), "ouiNon"), STYLES.aCorriger)),
    alerte(["canal"], horsListe(cell("canal"), "canaux"), STYLES.aCorriger),
    alerte(TRIPLE, tripleFaux(TRIPLE.map(cell), cell("code")), STYLES.aCorriger),
    ...(["date", ...TRIPLE, ...REPONSES] as const).map((key) => manque(key)),
    manque("dureeSecondes", `${cell("canal")}<>"${CANAL_EMAIL}",`),
  ];
}

/** Ranges of the visible columns that people fill in: a row is begun once one of them holds something. */
function cellulesSaisies(row: number): string[] {
  return COLONNE_KEYS.filter((key) => /obligatoire|facultative/.test(COLONNES[key].role)).map(
    (key) => `$${lettreDe(key)}${row}`,
  );
}

function dateFausse(date: string): string {
  return `IF(ISNUMBER(${date}),OR(${date}<${PREMIERE_DATE},${date}>=TODAY()+1),${date}<>"")`;
}

function dureeFausse(duree: string): string {
  return `IF(ISNUMBER(${duree}),OR(${duree}<0,${duree}<>INT(${duree})),${duree}<>"")`;
}

function horsListe(cell: string, liste: keyof typeof NOMS_LISTES): string {
  return `AND(${cell}<>"",COUNTIF(${NOMS_LISTES[liste]},${cell})=0)`;
}

/**
 * A triple that the nomenclature knows must carry its code. One that it does not know is right only
 * if it has a code: the add-in wrote it under an earlier version, and old rows keep their meaning.
 */
function tripleFaux(triple: readonly string[], code: string): string {
  const { cles, codes } = NOMS_LISTES;
  const ligne = `MATCH(${triple.join('&"|"&')},${cles},0)`;
  return `AND(${triple.at(-1) ?? ""}<>"",IFERROR(INDEX(${codes},${ligne})<>${code},${code}=""))`;
}
