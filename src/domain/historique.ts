import { TABLES, thisRow, wholeColumn } from "./classeur";

/**
 * The columns of the table *Historique*, in the order of the distributed workbook. The builder, the
 * Excel adapter, the checks and the tests all read this table; nothing else states a header.
 */

export type ColonneKind = "texte" | "date" | "secondes" | "duree" | "liste" | "nombre";
export type ColonneRole = "obligatoire" | "facultative" | "calculee" | "technique";

export interface Colonne {
  readonly header: string;
  readonly kind: ColonneKind;
  readonly role: ColonneRole;
  /** en-US number format code; `@` keeps text as text. */
  readonly format: string;
  /** Calculated column, English, as stored in a file (no leading `=`). */
  readonly formula?: string;
}

export const CANAUX = ["Téléphone (SVI)", "Téléphone (direct)", "E-mail"] as const;
export type Canal = (typeof CANAUX)[number];
export const CANAL_EMAIL: Canal = "E-mail";

const HEADERS = {
  telephone: "Numéro de téléphone",
  date: "Date",
  dureeSecondes: "Durée d'appel (en secondes)",
  dureeMinutes: "Durée en minutes",
  thematique: "Thématique",
  motif: "Motif",
  sousMotif: "Sous motif",
  niveau: "Niveau de sollicitation",
  resolu: "Problème résolu ?",
  escalade: "Escaladé au national ?",
  canal: "Canal",
  referent: "Référent",
  identifiant: "Identifiant personne ou ménage",
  commentaire: "Commentaire",
  trimestre: "Trimestre",
  mois: "Mois",
  appel: "Appel",
  code: "Code",
  idAppel: "Id appel",
  idLigne: "Id ligne",
} as const;

export type ColonneKey = keyof typeof HEADERS;

const cell = (key: ColonneKey): string => thisRow(TABLES.historique, HEADERS[key]);
const nomenclature = (header: string): string => wholeColumn(TABLES.nomenclature, header);

const TRIPLE = `${cell("thematique")}&"|"&${cell("motif")}&"|"&${cell("sousMotif")}`;
const LIGNE_NOMENCLATURE = `MATCH(${TRIPLE},${nomenclature("Clé")},0)`;
const NUMERO_DE_LIGNE = `ROW()-ROW(${TABLES.historique}[[#Headers],[${HEADERS.idAppel}]])`;

const FORMULAS = {
  dureeMinutes: `IF(ISNUMBER(${cell("dureeSecondes")}),${cell("dureeSecondes")}/86400,"")`,
  niveau: `IFERROR("Niveau "&LEFT(INDEX(${nomenclature("Niveau")},${LIGNE_NOMENCLATURE}),1),"")`,
  trimestre: `IF(ISNUMBER(${cell("date")}),YEAR(${cell("date")})&"-T"&ROUNDUP(MONTH(${cell("date")})/3,0),"")`,
  mois: `IF(ISNUMBER(${cell("date")}),YEAR(${cell("date")})&"-"&RIGHT("0"&MONTH(${cell("date")}),2),"")`,
  // For rows typed by hand. The add-in writes a constant over it, as over level and code: a later
  // nomenclature must not change old rows, nor a sort the row of a call that counts.
  // An e-mail is no call; a row typed by hand has no call id and is a call of its own; the blank row
  // of a new table shows nothing.
  appel:
    `IF(${cell("date")}="","",IF(${cell("canal")}="${CANAL_EMAIL}",0,IF(${cell("idAppel")}="",1,` +
    `IF(MATCH(${cell("idAppel")},${wholeColumn(TABLES.historique, HEADERS.idAppel)},0)=${NUMERO_DE_LIGNE},1,0))))`,
  code: `IFERROR(INDEX(${nomenclature("Code")},${LIGNE_NOMENCLATURE}),"")`,
} as const;

/** By key, in the order of the sheet. */
export const COLONNES: Readonly<Record<ColonneKey, Colonne>> = {
  telephone: { header: HEADERS.telephone, kind: "texte", role: "facultative", format: "@" },
  date: { header: HEADERS.date, kind: "date", role: "obligatoire", format: "dd/mm/yyyy" },
  dureeSecondes: {
    header: HEADERS.dureeSecondes,
    kind: "secondes",
    role: "obligatoire",
    format: "0",
  },
  dureeMinutes: {
    header: HEADERS.dureeMinutes,
    kind: "duree",
    role: "calculee",
    format: "[mm]:ss",
    formula: FORMULAS.dureeMinutes,
  },
  thematique: { header: HEADERS.thematique, kind: "liste", role: "obligatoire", format: "@" },
  motif: { header: HEADERS.motif, kind: "liste", role: "obligatoire", format: "@" },
  sousMotif: { header: HEADERS.sousMotif, kind: "liste", role: "obligatoire", format: "@" },
  niveau: {
    header: HEADERS.niveau,
    kind: "liste",
    role: "calculee",
    format: "General",
    formula: FORMULAS.niveau,
  },
  resolu: { header: HEADERS.resolu, kind: "liste", role: "obligatoire", format: "@" },
  escalade: { header: HEADERS.escalade, kind: "liste", role: "obligatoire", format: "@" },
  canal: { header: HEADERS.canal, kind: "liste", role: "facultative", format: "@" },
  referent: { header: HEADERS.referent, kind: "texte", role: "facultative", format: "@" },
  identifiant: { header: HEADERS.identifiant, kind: "texte", role: "facultative", format: "@" },
  commentaire: { header: HEADERS.commentaire, kind: "texte", role: "facultative", format: "@" },
  trimestre: {
    header: HEADERS.trimestre,
    kind: "texte",
    role: "technique",
    format: "General",
    formula: FORMULAS.trimestre,
  },
  mois: {
    header: HEADERS.mois,
    kind: "texte",
    role: "technique",
    format: "General",
    formula: FORMULAS.mois,
  },
  appel: {
    header: HEADERS.appel,
    kind: "nombre",
    role: "technique",
    format: "0",
    formula: FORMULAS.appel,
  },
  code: {
    header: HEADERS.code,
    kind: "texte",
    role: "technique",
    format: "General",
    formula: FORMULAS.code,
  },
  idAppel: { header: HEADERS.idAppel, kind: "texte", role: "technique", format: "@" },
  idLigne: { header: HEADERS.idLigne, kind: "texte", role: "technique", format: "@" },
};

/** Keys in the order of the distributed workbook. */
export const COLONNE_KEYS = Object.keys(COLONNES) as readonly ColonneKey[];

/**
 * Headers of the table *Nomenclature*, in order; `cle` is computed, for the sheet's own look-ups;
 * `retiree` holds the version that retired the line.
 */
export const COLONNES_NOMENCLATURE = {
  code: "Code",
  niveau: "Niveau",
  thematique: "Thématique",
  motif: "Motif",
  sousMotif: "Sous motif",
  remplace: "Remplace",
  enquete: "Enquête",
  synonymes: "Synonymes",
  cle: "Clé",
  retiree: "Retirée",
} as const;

export const FORMULE_CLE_NOMENCLATURE = (["thematique", "motif", "sousMotif"] as const)
  .map((key) => thisRow(TABLES.nomenclature, COLONNES_NOMENCLATURE[key]))
  .join('&"|"&');

export const NIVEAUX = ["Niveau 1", "Niveau 2"] as const;
export type Niveau = (typeof NIVEAUX)[number];

export type OuiNon = "oui" | "non";

/** What a person types; calculated columns have content even on a blank row. */
export const COLONNES_SAISIES: readonly ColonneKey[] = COLONNE_KEYS.filter(
  (key) => COLONNES[key].formula === undefined,
);

/** One row as the add-in writes it. Calculated columns are the workbook's business and are not here. */
export interface LigneHistorique {
  readonly telephone: string;
  /** Excel serial day. */
  readonly date: number;
  /** Whole seconds; null for an e-mail. */
  readonly dureeSecondes: number | null;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly niveau: Niveau;
  readonly resolu: OuiNon;
  readonly escalade: OuiNon;
  readonly canal: Canal | "";
  readonly referent: string;
  readonly identifiant: string;
  readonly commentaire: string;
  /** 1 on the first row of a call, else 0; 0 for an e-mail, which is no call. */
  readonly appel: 0 | 1;
  readonly code: string;
  readonly idAppel: string;
  readonly idLigne: string;
}

/** The columns that the add-in itself fills; the others are calculated by the workbook. */
export const COLONNES_ECRITES: readonly (keyof LigneHistorique)[] = COLONNE_KEYS.filter(
  (key): key is keyof LigneHistorique =>
    key !== "dureeMinutes" && key !== "trimestre" && key !== "mois",
);
