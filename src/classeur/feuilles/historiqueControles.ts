import { CANAL_EMAIL, type ColonneKey, type Colonnes, keysOf } from "../../domain/historique";
import { DUREE_LONGUE, PREMIERE_JOURNEE } from "../../domain/seuils";
import { MAX_ROWS } from "../../ooxml/a1";
import type { CellStyle, ConditionalFormatSpec, ValidationSpec } from "../../ooxml/write/spec";
import { cascadeFormula, NOMS_LISTES } from "../listes";
import { STYLES } from "../styles";
import { type PlaceDesColonnes, presentationOf, wholeRangeOf } from "./colonnes";

/**
 * What may be typed in the history, and the colours that point at what a row lacks or got wrong. Each
 * rule covers its column down to the last row of the sheet: a rule that ended with the table would
 * keep Excel from growing it when a row is written below.
 */

const { year, month, day } = PREMIERE_JOURNEE;
/** The first day that may be typed, as a formula. */
export const FORMULE_PREMIERE_DATE = `DATE(${year},${month},${day})`;

/** What the two cells of a period take. */
export const BORNE_DE_PERIODE = {
  type: "date",
  operator: "greaterThanOrEqual",
  formula1: FORMULE_PREMIERE_DATE,
  error: {
    title: "Période",
    text: `Tapez une date au format jj/mm/aaaa, qui ne soit pas antérieure à ${year}.`,
  },
} as const;

type Controle = Omit<ValidationSpec, "ranges" | "prompt">;

/** The validations of the columns, for a table that stands there. */
export function controlesDeSaisie(place: PlaceDesColonnes, colonnes: Colonnes): ValidationSpec[] {
  const controles = controlesParColonne(place, colonnes);
  return keysOf(colonnes).flatMap((key) => {
    const text = presentationOf(key, colonnes).invite;
    if (text === undefined) return [];
    const controle = controles[key] ?? controleParDefaut(key, colonnes);
    const title = TITRES[key] ?? titreDe(key, colonnes);
    return [{ ranges: [wholeRangeOf(key, place)], prompt: { title, text }, ...controle }];
  });
}

const TITRES: Readonly<Partial<Record<ColonneKey, string>>> = { dureeSecondes: "Durée d'appel" };

/** Excel shows at most 32 characters of a title. */
function titreDe(key: ColonneKey, colonnes: Colonnes): string {
  return colonnes[key].header.slice(0, 32);
}

/** A column whose choices have no named list of their own carries them in its rule. */
function controleParDefaut(key: ColonneKey, colonnes: Colonnes): Controle {
  const { choix } = colonnes[key];
  return choix === undefined
    ? { type: "none" }
    : liste(titreDe(key, colonnes), `"${choix.filter((one) => one !== "").join(",")}"`);
}

function controlesParColonne(
  { ligne, lettreOf }: PlaceDesColonnes,
  colonnes: Colonnes,
): Readonly<Partial<Record<ColonneKey, Controle>>> {
  const cell = (key: ColonneKey): string => `$${lettreOf(key)}${ligne}`;
  const listeDe = (key: ColonneKey, source: string): Controle =>
    liste(titreDe(key, colonnes), source);
  const { motifsTete, motifsParents, sousMotifsTete, sousMotifsParents } = NOMS_LISTES;
  const pair = `${cell("thematique")}&"|"&${cell("motif")}`;
  return {
    date: dateRecente(titreDe("date", colonnes)),
    heure: HEURE_DU_JOUR,
    dureeSecondes: SECONDES_ENTIERES,
    thematique: listeDe("thematique", NOMS_LISTES.thematiques),
    motif: listeDe("motif", cascadeFormula(motifsTete, motifsParents, cell("thematique"))),
    sousMotif: listeDe("sousMotif", cascadeFormula(sousMotifsTete, sousMotifsParents, pair)),
    niveau: listeDe("niveau", NOMS_LISTES.niveaux),
    resolu: listeDe("resolu", NOMS_LISTES.ouiNon),
    escalade: listeDe("escalade", NOMS_LISTES.ouiNon),
    canal: listeDe("canal", NOMS_LISTES.canaux),
  };
}

function liste(title: string, source: string): Controle {
  const text =
    "Cette valeur n'est pas dans la liste. Choisissez-en une avec la flèche de la cellule.";
  return { type: "list", formula1: source, error: { title, text } };
}

function dateRecente(title: string): Controle {
  return {
    type: "date",
    operator: "between",
    formula1: FORMULE_PREMIERE_DATE,
    formula2: "TODAY()",
    error: {
      title,
      text: `Tapez une date au format jj/mm/aaaa, qui ne soit ni antérieure à ${year} ni à venir.`,
    },
  };
}

const SECONDES_ENTIERES: Controle = {
  type: "whole",
  operator: "greaterThanOrEqual",
  formula1: "0",
  error: {
    title: "Durée d'appel",
    text: "Tapez un nombre entier de secondes, sans unité : 4 min 05 s se tape 245.",
  },
};

const HEURE_DU_JOUR: Controle = {
  type: "time",
  operator: "between",
  formula1: "0",
  formula2: "86399/86400",
  error: { title: "Heure", text: "Tapez une heure au format hh:mm, par exemple 14:05." },
};

const TRIPLE: readonly ColonneKey[] = ["thematique", "motif", "sousMotif"];
const REPONSES: readonly ColonneKey[] = ["resolu", "escalade"];

/**
 * The colours of a table that stands there; the first rules win over the next. A paste goes past
 * the cells' own checks, and a date or a duration that is text drops out of every figure.
 */
export function alertesDeSaisie(
  place: PlaceDesColonnes,
  colonnes: Colonnes,
): ConditionalFormatSpec[] {
  const cell = (key: ColonneKey): string => `$${place.lettreOf(key)}${place.ligne}`;
  const alerte = (
    keys: readonly ColonneKey[],
    formula: string,
    { fontColor, fillColor }: Required<Pick<CellStyle, "fontColor" | "fillColor">>,
  ): ConditionalFormatSpec => ({
    type: "expression",
    ranges: keys.map((key) => wholeRangeOf(key, place)),
    formula,
    style: { fontColor, fillColor },
  });
  // A row is begun once one of the visible columns that people fill in holds something.
  const saisies = keysOf(colonnes).filter((key) =>
    /obligatoire|facultative/.test(colonnes[key].role),
  );
  const commencee = `COUNTA(${saisies.map(cell).join(",")})>0`;
  const manque = (key: ColonneKey, si = ""): ConditionalFormatSpec =>
    alerte([key], `AND(${cell(key)}="",${si}${commencee})`, STYLES.aCompleter);
  return [
    alerte(["date"], dateFausse(cell("date")), STYLES.aCorriger),
    alerte(["heure"], heureFausse(cell("heure")), STYLES.aCorriger),
    alerte(["dureeSecondes"], dureeFausse(cell("dureeSecondes")), STYLES.aCorriger),
    ...REPONSES.map((key) => alerte([key], horsListe(cell(key), "ouiNon"), STYLES.aCorriger)),
    alerte(["canal"], horsListe(cell("canal"), "canaux"), STYLES.aCorriger),
    alerte(TRIPLE, tripleFaux(TRIPLE.map(cell), cell("code")), STYLES.aCorriger),
    ...(["date", ...TRIPLE, ...REPONSES] as const).map((key) => manque(key)),
    manque("dureeSecondes", `${cell("canal")}<>"${CANAL_EMAIL}",`),
    couleurDesDoutes(place),
  ];
}

/** The colour of a duration that may be right, and deserves a look. */
export function couleurDesDoutes(place: PlaceDesColonnes): ConditionalFormatSpec {
  const ranges = [wholeRangeOf("dureeSecondes", place)];
  return { type: "expression", ranges, formula: dureeDouteuse(place), style: STYLES.aVerifier };
}

function dateFausse(date: string): string {
  return `IF(ISNUMBER(${date}),OR(${date}<${FORMULE_PREMIERE_DATE},${date}>=TODAY()+1),${date}<>"")`;
}

function dureeFausse(duree: string): string {
  return `IF(ISNUMBER(${duree}),OR(${duree}<0,${duree}<>INT(${duree})),${duree}<>"")`;
}

/**
 * As `douteDeDuree` says of a call, its rows together: a duration that is right in form, out of 1 to
 * `DUREE_LONGUE`. One quotient tells both ends, so that the rows of a call are added up once.
 */
function dureeDouteuse({ ligne, lettreOf }: PlaceDesColonnes): string {
  const cell = (key: ColonneKey): string => `$${lettreOf(key)}${ligne}`;
  const colonne = (key: ColonneKey): string =>
    `$${lettreOf(key)}$${ligne}:$${lettreOf(key)}$${MAX_ROWS}`;
  const [duree, id] = [cell("dureeSecondes"), cell("idAppel")];
  const total = `IF(${id}="",${duree},SUMIFS(${colonne("dureeSecondes")},${colonne("idAppel")},${id}))`;
  const enForme = `AND(${duree}>=0,${duree}=INT(${duree}),${cell("canal")}<>"${CANAL_EMAIL}")`;
  return `IF(ISNUMBER(${duree}),IF(${enForme},INT((${total}-1)/${DUREE_LONGUE})<>0))`;
}

function heureFausse(heure: string): string {
  return `IF(ISNUMBER(${heure}),OR(${heure}<0,${heure}>=1),${heure}<>"")`;
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
