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
  enquetesDe,
  type FichierDepartement,
  identiteOf,
} from "./fichierDepartement";
import {
  EXTRAIT,
  type Extrait,
  type FaitExtrait,
  faitSous,
  tableauDExtrait,
} from "./formatExtrait";
import {
  compareMesures,
  COMPTES,
  type Comptes,
  comptesOf,
  type Contribution,
  type Mesure,
} from "./mesures";
import { COLONNES_MESURES } from "./tableauDeBord";

/** How a department's extract is made, and how it is read as its file. */

interface ExtraitDe {
  /** As the workbook writes it. */
  readonly departement: string;
  readonly periode: Periode;
  readonly modele: string;
  readonly nomenclature: string;
  /** Excel serial day with its fraction. */
  readonly etabli: number;
  /** Of the rows of the period, and of those that belong to no month for certain. */
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

/** Reads an extract as a department's file; throws FICHIER_PLUS_RECENT, FICHIER_PAS_UN_SUIVI. */
export function readExtrait(
  fichier: FichierLu,
  nom: string,
  nomenclature: Nomenclature,
): FichierDepartement {
  const faits = faitsOf(fichier);
  const [debut, fin, etabli] = (["debut", "fin", "etabli"] as const).map((key) => faits.get(key));
  const tableau = tableauDExtrait(fichier, "mesures");
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
    enquetes: enquetesDe(tableauDExtrait(fichier, "reponses")),
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
  const tableau = tableauDExtrait(fichier, "faits");
  const faits = new Map<FaitExtrait, string | number | boolean>();
  for (const rangee of tableau?.corps ?? []) {
    if (!tableau) break;
    const { rubrique, valeur } = EXTRAIT.colonnesFaits;
    const key = faitSous(texteOf(celluleSous(tableau, rangee, rubrique)));
    if (key) faits.set(key, contenuDe(celluleSous(tableau, rangee, valeur)));
  }
  return faits;
}

/** A count of rows or seconds: whole and not negative, whatever a file says. */
const countOf = (content: unknown): number =>
  typeof content === "number" && Number.isFinite(content) && content > 0 ? Math.round(content) : 0;
