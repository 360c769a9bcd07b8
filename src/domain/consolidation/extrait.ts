import { GENRE_KEYS, type GenreKey } from "../controle/anomalie";
import { SuiviError } from "../erreurs";
import { chiffreOfReponse, type EnqueteEnvoyee, figuresDeLEnquete } from "../enquete/reponses";
import { SANS_VALEUR } from "../resultats/figures";
import { type FichierLu, texteOf } from "../importation/fichierLu";
import type { Nomenclature } from "../nomenclature";
import { createLecteurDeCodes, createLecteurDeSuccession } from "../nomenclatureCodes";
import { moisKeysOf, type Periode } from "../periode";
import {
  celluleSous,
  contenuDe,
  enquetesOf,
  type FichierDepartement,
  identiteOf,
  tableauNomme,
} from "./fichierDepartement";
import {
  compareMesures,
  COMPTES,
  type Comptes,
  comptesOf,
  type Contribution,
  type Mesure,
} from "./mesures";
import { COLONNES_MESURES } from "./tableauDeBord";

/**
 * A department's extract for the national team: what its rows of a period add up to, in a small workbook
 * without personal data. It holds three tables: facts, measures and the survey's answers.
 */
export const EXTRAIT = {
  version: "1.0",
  feuille: "Extrait pour le national",
  tableaux: {
    faits: "ExtraitFaits",
    mesures: "ExtraitMesures",
    /** With the columns of the workbook's own record of answers; comments stay in the department. */
    reponses: "ExtraitReponses",
  },
  colonnesFaits: { rubrique: "Rubrique", valeur: "Valeur" },
  /** Columns of the measures before their counts. */
  colonnesMesures: { mois: COLONNES_MESURES.mois, code: COLONNES_MESURES.code },
} as const;

/** The facts, in order, by the words under which they stand. */
export const FAITS_EXTRAIT = {
  version: "Extrait, format",
  departement: "Département",
  debut: "Du",
  fin: "Au",
  etabli: "Établi le",
  modele: "Modèle du classeur",
  nomenclature: "Nomenclature",
  lignes: "Lignes lues",
  sansDate: "Mises à part, sans date lisible",
  motifsInconnus: "Comptées, au motif inconnu",
  /** `dateIllisible 3, reponseManquante 1`: kinds and counts alone. */
  anomalies: "Anomalies",
} as const;

export type FaitExtrait = keyof typeof FAITS_EXTRAIT;

/** What an extract says. */
export interface Extrait {
  readonly faits: Readonly<Record<FaitExtrait, string | number>>;
  /** By month and code of the department's own nomenclature; "" for an unknown motif. */
  readonly mesures: readonly (Comptes & Pick<Mesure, "mois" | "code">)[];
  readonly enquetes: readonly EnqueteEnvoyee[];
}

interface ExtraitDe {
  /** As the workbook writes it. */
  readonly departement: string;
  readonly periode: Periode;
  readonly modele: string;
  readonly nomenclature: string;
  /** Excel serial day with its fraction. */
  readonly etabli: number;
  /** Of the rows of the period, and of those without any date. */
  readonly contribution: Contribution;
  /** How many of these rows have each kind of fault. */
  readonly anomalies: ReadonlyMap<GenreKey, number>;
  readonly enquetes: readonly EnqueteEnvoyee[];
}

export function extraitOf({
  contribution,
  periode,
  anomalies,
  enquetes,
  ...faits
}: ExtraitDe): Extrait {
  return {
    faits: {
      ...faits,
      ...periode,
      version: EXTRAIT.version,
      lignes: contribution.lignes,
      sansDate: contribution.sansDate.length,
      motifsInconnus: contribution.motifInconnu.length,
      anomalies: Array.from(anomalies, (genre) => genre.join(" ")).join(", "),
    },
    // The code that the rows have: which line replaces it is for the national nomenclature to say.
    mesures: contribution.mesures.map(({ codeOrigine, ...mesure }) => ({
      ...mesure,
      code: codeOrigine,
    })),
    enquetes: enquetes.map((enquete) => ({
      ...enquete,
      reponses: figuresRepondues(enquete),
    })),
  };
}

/** The answers that are figures, under our own words: whatever else stands in the record stays there. */
function figuresRepondues({ reponses }: EnqueteEnvoyee): EnqueteEnvoyee["reponses"] {
  return figuresDeLEnquete().flatMap(({ key, question, unite }) => {
    const valeur = reponses.find(({ cle }) => cle === key)?.valeur ?? "";
    const isFigure = valeur === SANS_VALEUR || chiffreOfReponse(unite, valeur) !== null;
    return isFigure ? [{ cle: key, question, valeur }] : [];
  });
}

/** Whether a file is an extract. */
export const isExtrait = (fichier: FichierLu): boolean =>
  tableauNomme(fichier, EXTRAIT.tableaux.faits) !== null;

/** Reads an extract as a department's file; throws FICHIER_PLUS_RECENT, FICHIER_PAS_UN_SUIVI. */
export function readExtrait(
  fichier: FichierLu,
  nom: string,
  nomenclature: Nomenclature,
): FichierDepartement {
  const faits = faitsOf(fichier);
  const [debut, fin, etabli] = (["debut", "fin", "etabli"] as const).map((key) => faits.get(key));
  const tableau = tableauNomme(fichier, EXTRAIT.tableaux.mesures);
  if (!tableau || typeof debut !== "number" || typeof fin !== "number")
    throw new SuiviError("FICHIER_PAS_UN_SUIVI", { nom });
  const version = String(faits.get("version") ?? "");
  if (version.localeCompare(EXTRAIT.version, "en", { numeric: true }) > 0)
    throw new SuiviError("FICHIER_PLUS_RECENT", { nom, version });
  const periode = { debut, fin };
  const months = new Set(moisKeysOf(periode));
  const comptees = tableau.corps.flatMap((rangee) => {
    const mois = texteOf(celluleSous(tableau, rangee, EXTRAIT.colonnesMesures.mois));
    if (!months.has(mois)) return [];
    const code = texteOf(celluleSous(tableau, rangee, EXTRAIT.colonnesMesures.code));
    const comptes = Object.fromEntries(
      COMPTES.map((key) => [
        key,
        countOf(contenuDe(celluleSous(tableau, rangee, COLONNES_MESURES[key]))),
      ]),
    ) as Record<keyof Comptes, number>;
    return [{ mois, code, ...comptes }];
  });
  return {
    ...identiteOf(nom, String(faits.get("departement") ?? "")),
    modele: String(faits.get("modele") ?? ""),
    nomenclature: String(faits.get("nomenclature") ?? ""),
    arrete: typeof etabli === "number" ? etabli : null,
    periode,
    ...mesuresOf(comptees, nomenclature),
    lignes: countOf(faits.get("lignes")),
    sansDate: countOf(faits.get("sansDate")),
    enquetes: enquetesOf(fichier, EXTRAIT.tableaux.reponses),
    anomalies: anomaliesOf(String(faits.get("anomalies") ?? "")),
  };
}

/** Whatever else stands there says nothing. */
function anomaliesOf(texte: string): ReadonlyMap<GenreKey, number> {
  const comptes = new Map(
    texte.split(", ").map((one) => {
      const [genre, nombre] = one.split(" ");
      return [genre, nombre] as const;
    }),
  );
  return new Map(
    GENRE_KEYS.flatMap((genre) => {
      const nombre = countOf(Number(comptes.get(genre)));
      return nombre > 0 ? [[genre, nombre] as const] : [];
    }),
  );
}

/** Under the lines of this nomenclature, as the rows themselves would count. */
function mesuresOf(comptees: Extrait["mesures"], nomenclature: Nomenclature) {
  const successeurOf = createLecteurDeSuccession(nomenclature);
  const codeOf = createLecteurDeCodes(nomenclature);
  const sansLibelle = { thematique: "", motif: "", sousMotif: "" };
  const sansSuccesseur = new Set<string>();
  const mesures = new Map<string, Mesure>();
  let motifsInconnus = 0;
  for (const { mois, code: lu, ...comptes } of comptees) {
    // A code that this nomenclature does not know says nothing here, and may be anything.
    const codeOrigine = codeOf({ code: lu, ...sansLibelle }) ?? "";
    if (codeOrigine === "") motifsInconnus += comptes.sollicitations;
    const successeur = codeOrigine === "" ? null : successeurOf(codeOrigine);
    if (successeur && !successeur.certain) sansSuccesseur.add(successeur.code);
    const code = successeur?.code ?? "";
    const key = [mois, code, codeOrigine].join("|");
    const known = mesures.get(key);
    const sums = comptesOf(known ? [known, comptes] : [comptes]);
    mesures.set(key, { departement: "", mois, code, codeOrigine, ...sums });
  }
  return {
    mesures: [...mesures.values()].sort(compareMesures),
    sansSuccesseur: [...sansSuccesseur].sort(),
    motifsInconnus,
  };
}

function faitsOf(fichier: FichierLu): ReadonlyMap<FaitExtrait, string | number | boolean> {
  const tableau = tableauNomme(fichier, EXTRAIT.tableaux.faits);
  const keys = Object.keys(FAITS_EXTRAIT) as FaitExtrait[];
  const faits = new Map<FaitExtrait, string | number | boolean>();
  for (const rangee of tableau?.corps ?? []) {
    if (!tableau) break;
    const { rubrique, valeur } = EXTRAIT.colonnesFaits;
    const said = texteOf(celluleSous(tableau, rangee, rubrique));
    const key = keys.find((one) => FAITS_EXTRAIT[one] === said);
    if (key) faits.set(key, contenuDe(celluleSous(tableau, rangee, valeur)));
  }
  return faits;
}

/** A count of rows or seconds: whole and not negative, whatever a file says. */
const countOf = (content: unknown): number =>
  typeof content === "number" && Number.isFinite(content) && content > 0 ? Math.round(content) : 0;
