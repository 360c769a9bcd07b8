import { TABLES, thisRow, wholeColumn } from "./classeur";

/**
 * The columns of the table *Historique*, in the order of the distributed workbook: the one statement
 * of each header, kind, format, formula and use. The builder, the Excel adapter, the form, the checks,
 * the import, the erasure and the tests derive their own lists of columns from this table. The file is
 * long because a table is read column by column.
 */

/** `heure`: a time of day, as a fraction of a day. */
export type ColonneKind = "texte" | "date" | "heure" | "secondes" | "duree" | "liste" | "nombre";
export type ColonneRole = "obligatoire" | "facultative" | "calculee" | "technique";

export interface Colonne {
  readonly header: string;
  readonly kind: ColonneKind;
  readonly role: ColonneRole;
  /** en-US number format code; `@` keeps text as text. */
  readonly format: string;
  /** Calculated column, English, as stored in a file (no leading `=`). */
  readonly formula?: string;
  /** All that the add-in writes there; a column of kind `liste` without them follows the nomenclature. */
  readonly choix?: readonly (string | number)[];
  /**
   * The add-in writes a constant over the column's formula: a later nomenclature must not change old
   * rows, nor a sort the row of a call that counts.
   */
  readonly figee?: true;
  /** Never empty in a row that the add-in writes: rows and calls are found by it. */
  readonly id?: true;
  /** A text that the form takes as it is typed. */
  readonly libre?: true;
  /** It may tell who called: searched for personal data, and cleared from old rows. */
  readonly personnelle?: true;
  /** Lists, filters and pivot tables compare its texts: a space too many makes another item. */
  readonly comparee?: true;
  /** Its content belongs to the whole call, or follows from the motif; else to the row alone. */
  readonly de?: "appel" | "motif";
  /**
   * The model that brought it. A workbook of an earlier one lacks it, and its rows are written without;
   * rows that the device kept before have nothing there.
   */
  readonly depuis?: string;
}

/** Columns by key, in the order of the sheet. What reads columns takes such a table, this one by default. */
export type Colonnes = Readonly<Record<ColonneKey, Colonne>>;

export const CANAUX = ["Téléphone (SVI)", "Téléphone (direct)", "E-mail"] as const;
export type Canal = (typeof CANAUX)[number];
export const CANAL_EMAIL: Canal = "E-mail";

export const NIVEAUX = ["Niveau 1", "Niveau 2"] as const;
export type Niveau = (typeof NIVEAUX)[number];

const OUI_NON = ["oui", "non"] as const;
export type OuiNon = (typeof OUI_NON)[number];

const HEADERS = {
  date: "Date",
  dureeSecondes: "Durée d'appel (en secondes)",
  thematique: "Thématique",
  motif: "Motif",
  sousMotif: "Sous motif",
  canal: "Canal",
  idAppel: "Id appel",
  heure: "Heure",
} as const;

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

const cell = (key: keyof typeof HEADERS): string => thisRow(TABLES.historique, HEADERS[key]);
const nomenclature = (key: keyof typeof COLONNES_NOMENCLATURE): string =>
  wholeColumn(TABLES.nomenclature, COLONNES_NOMENCLATURE[key]);

const TRIPLE = `${cell("thematique")}&"|"&${cell("motif")}&"|"&${cell("sousMotif")}`;
const LIGNE_NOMENCLATURE = `MATCH(${TRIPLE},${nomenclature("cle")},0)`;
const NUMERO_DE_LIGNE = `ROW()-ROW(${TABLES.historique}[[#Headers],[${HEADERS.idAppel}]])`;

const TABLE = {
  telephone: {
    header: "Numéro de téléphone",
    kind: "texte",
    role: "facultative",
    format: "@",
    de: "appel",
    personnelle: true,
  },
  date: {
    header: HEADERS.date,
    kind: "date",
    role: "obligatoire",
    format: "dd/mm/yyyy",
    de: "appel",
  },
  dureeSecondes: {
    header: HEADERS.dureeSecondes,
    kind: "secondes",
    role: "obligatoire",
    format: "0",
  },
  dureeMinutes: {
    header: "Durée en minutes",
    kind: "duree",
    role: "calculee",
    format: "[mm]:ss",
    formula: `IF(ISNUMBER(${cell("dureeSecondes")}),${cell("dureeSecondes")}/86400,"")`,
  },
  thematique: {
    header: HEADERS.thematique,
    kind: "liste",
    role: "obligatoire",
    format: "@",
    de: "motif",
    comparee: true,
  },
  motif: {
    header: HEADERS.motif,
    kind: "liste",
    role: "obligatoire",
    format: "@",
    de: "motif",
    comparee: true,
  },
  sousMotif: {
    header: HEADERS.sousMotif,
    kind: "liste",
    role: "obligatoire",
    format: "@",
    de: "motif",
    comparee: true,
  },
  niveau: {
    header: "Niveau de sollicitation",
    kind: "liste",
    role: "calculee",
    format: "General",
    choix: NIVEAUX,
    de: "motif",
    figee: true,
    formula: `IFERROR("Niveau "&LEFT(INDEX(${nomenclature("niveau")},${LIGNE_NOMENCLATURE}),1),"")`,
  },
  resolu: {
    header: "Problème résolu ?",
    kind: "liste",
    role: "obligatoire",
    format: "@",
    choix: OUI_NON,
  },
  escalade: {
    header: "Escaladé au national ?",
    kind: "liste",
    role: "obligatoire",
    format: "@",
    choix: OUI_NON,
  },
  canal: {
    header: HEADERS.canal,
    kind: "liste",
    role: "facultative",
    format: "@",
    choix: [...CANAUX, ""],
    de: "appel",
  },
  referent: {
    header: "Référent",
    kind: "texte",
    role: "facultative",
    format: "@",
    de: "appel",
    libre: true,
    comparee: true,
  },
  identifiant: {
    header: "Identifiant personne ou ménage",
    kind: "texte",
    role: "facultative",
    format: "@",
    libre: true,
    personnelle: true,
    comparee: true,
  },
  commentaire: {
    header: "Commentaire",
    kind: "texte",
    role: "facultative",
    format: "@",
    libre: true,
    personnelle: true,
  },
  trimestre: {
    header: "Trimestre",
    kind: "texte",
    role: "technique",
    format: "General",
    formula: `IF(ISNUMBER(${cell("date")}),YEAR(${cell("date")})&"-T"&ROUNDUP(MONTH(${cell("date")})/3,0),"")`,
  },
  mois: {
    header: "Mois",
    kind: "texte",
    role: "technique",
    format: "General",
    formula: `IF(ISNUMBER(${cell("date")}),YEAR(${cell("date")})&"-"&RIGHT("0"&MONTH(${cell("date")}),2),"")`,
  },
  appel: {
    header: "Appel",
    kind: "nombre",
    role: "technique",
    format: "0",
    choix: [0, 1],
    figee: true,
    // For rows typed by hand. An e-mail is no call; a row typed by hand has no call id and is a call of
    // its own; the blank row of a new table shows nothing.
    formula:
      `IF(${cell("date")}="","",IF(${cell("canal")}="${CANAL_EMAIL}",0,IF(${cell("idAppel")}="",1,` +
      `IF(MATCH(${cell("idAppel")},${wholeColumn(TABLES.historique, HEADERS.idAppel)},0)=${NUMERO_DE_LIGNE},1,0))))`,
  },
  code: {
    header: "Code",
    kind: "texte",
    role: "technique",
    format: "General",
    de: "motif",
    figee: true,
    formula: `IFERROR(INDEX(${nomenclature("code")},${LIGNE_NOMENCLATURE}),"")`,
  },
  idAppel: {
    header: HEADERS.idAppel,
    kind: "texte",
    role: "technique",
    format: "@",
    id: true,
  },
  idLigne: { header: "Id ligne", kind: "texte", role: "technique", format: "@", id: true },
  heure: {
    header: HEADERS.heure,
    kind: "heure",
    role: "facultative",
    format: "hh:mm",
    de: "appel",
    depuis: "1.3",
  },
  /** Minutes of the week since Monday, 0:00: what the workbook counts calls by. */
  creneau: {
    header: "Créneau",
    kind: "nombre",
    role: "technique",
    format: "0",
    depuis: "1.3",
    formula:
      `IF(AND(ISNUMBER(${cell("date")}),ISNUMBER(${cell("heure")})),IF(AND(${cell("heure")}>=0,${cell("heure")}<1),` +
      `(WEEKDAY(${cell("date")},2)-1)*1440+MIN(1439,INT(ROUND(${cell("heure")}*86400,0)/60)),""),"")`,
  },
} as const satisfies Readonly<Record<string, Colonne>>;

type Table = typeof TABLE;
export type ColonneKey = keyof Table;

export const COLONNES: Colonnes = TABLE;

/** Keys in the order of the sheet. */
export function keysOf(colonnes: Colonnes = COLONNES): readonly ColonneKey[] {
  return Object.keys(colonnes) as ColonneKey[];
}

export const COLONNE_KEYS = keysOf();

/** What a column may be marked with. */
type Marque = "figee" | "id" | "libre" | "personnelle" | "comparee";

/** The columns that carry a mark. */
export type ColonneMarquee<M extends Marque> = {
  [K in ColonneKey]: Table[K] extends Readonly<Record<M, true>> ? K : never;
}[ColonneKey];

export type ColonneLibre = ColonneMarquee<"libre">;
export type ColonnePersonnelle = ColonneMarquee<"personnelle">;

/** The columns of a table that carry a mark, in its order. */
export function keysMarked<M extends Marque>(
  marque: M,
  colonnes: Colonnes = COLONNES,
): readonly ColonneMarquee<M>[] {
  return keysOf(colonnes).filter((key): key is ColonneMarquee<M> => colonnes[key][marque] === true);
}

/** What a person types; calculated columns have content even on a blank row. */
export const COLONNES_SAISIES: readonly ColonneKey[] = COLONNE_KEYS.filter(
  (key) => COLONNES[key].formula === undefined,
);

/** What the workbook calculates, unless somebody wrote over it. */
export const COLONNES_CALCULEES: readonly ColonneKey[] = COLONNE_KEYS.filter(
  (key) => COLONNES[key].formula !== undefined,
);

/** The columns that the add-in itself fills; the others are calculated by the workbook. */
export type ColonneEcrite =
  | {
      [K in ColonneKey]: Table[K] extends { readonly formula: string } ? never : K;
    }[ColonneKey]
  | ColonneMarquee<"figee">;

export function keysWritten(colonnes: Colonnes = COLONNES): readonly ColonneEcrite[] {
  return keysOf(colonnes).filter((key): key is ColonneEcrite => {
    const { formula, figee } = colonnes[key];
    return formula === undefined || figee === true;
  });
}

export const COLONNES_ECRITES = keysWritten();

/** What the add-in writes in a column. */
type ContenuEcrit<C> = C extends { readonly choix: readonly (infer V)[] }
  ? V
  : C extends { readonly kind: "date" }
    ? number
    : C extends { readonly kind: "secondes" }
      ? number | null
      : C extends { readonly kind: "heure" }
        ? number | ""
        : string;

/**
 * One row as the add-in writes it; what the workbook calculates is not here. `date`: Excel serial day.
 * `dureeSecondes`: whole seconds, null for an e-mail. `heure`: fraction of a day, "" where it is
 * not known. `appel`: 1 on the first row of a call, else 0; 0
 * for an e-mail, which is no call.
 */
export type LigneHistorique = { readonly [K in ColonneEcrite]: ContenuEcrit<Table[K]> };

/** Whether a value is one that the add-in writes in this column. */
export function isContenuEcrit({ kind, choix, id }: Colonne, value: unknown): boolean {
  if (choix) return choix.some((one) => one === value);
  if ((kind === "secondes" && value === null) || (kind === "heure" && value === "")) return true;
  if (/^(date|heure|secondes|nombre)$/.test(kind)) return Number.isFinite(value);
  return typeof value === "string" && (value !== "" || id !== true);
}

/** The columns of a table with something for each of them. */
export function byColumn<K extends ColonneKey, T>(
  keys: readonly K[],
  contentOf: (key: K) => T,
): Readonly<Record<K, T>> {
  return Object.fromEntries(keys.map((key) => [key, contentOf(key)])) as Record<K, T>;
}

/** Whether two rows say the same in every column that the add-in writes. */
function sameLigne(one: LigneHistorique, other: LigneHistorique): boolean {
  return COLONNES_ECRITES.every((key) => one[key] === other[key]);
}

/** Whether a row is among others, as it is. */
export function includesLigne(lignes: readonly LigneHistorique[], ligne: LigneHistorique): boolean {
  return lignes.some((other) => sameLigne(other, ligne));
}

/** The rows of both lists, each once; of one id, as many as there are different rows. */
export function mergeLignes(
  lignes: readonly LigneHistorique[],
  others: readonly LigneHistorique[],
): readonly LigneHistorique[] {
  return [...lignes, ...others.filter((ligne) => !includesLigne(lignes, ligne))];
}
