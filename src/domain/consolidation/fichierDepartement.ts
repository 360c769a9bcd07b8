import { codeDepartementDuFichier, findDepartement } from "../departements";
import { isPlusRecent, NAMES, TABLES } from "../classeur";
import type { GenreKey } from "../controle/anomalie";
import { localInstantOf } from "../dates";
import { COLONNES_REPONSES, type EnqueteEnvoyee, type ReponseEnvoyee } from "../enquete/reponses";
import { SuiviError } from "../erreurs";
import {
  byColumn,
  COLONNE_KEYS,
  COLONNES,
  COLONNES_CALCULEES,
  type ColonneKey,
} from "../historique";
import type { ContenuCellule, HistoriqueLu, LigneLue } from "../historiqueLu";
import { isLigneVide } from "../historiqueLu";
import {
  type CelluleLue,
  type FeuilleLue,
  type FichierLu,
  type RangeeLue,
  type TableauDeFichier,
  texteOf,
} from "../importation/fichierLu";
import { normalizeLibelle } from "../libelles";
import type { Nomenclature } from "../nomenclature";
import type { Periode } from "../periode";
import {
  COLONNES_REQUISES,
  isFilled,
  type Sollicitation,
  sollicitationOf,
} from "../resultats/sollicitation";
import { etendueSure } from "./datesSures";
import { type Contribution, contributionOf, type LigneMesuree, type Mesure } from "./mesures";

/**
 * What a department's file gives to the national dashboard. The file is long because it holds, whole,
 * how a workbook of any model is read for that: whose it is, its rows, its survey answers.
 */
export interface FichierDepartement {
  readonly nom: string;
  /** INSEE code that the workbook names; null where it names none. */
  readonly departement: string | null;
  /** INSEE code that the file's name tells; null for none. */
  readonly departementDuNom: string | null;
  readonly modele: string;
  readonly nomenclature: string;
  /** When it was settled, Excel serial day with its fraction; null where it does not say. */
  readonly arrete: number | null;
  /** From its first row to its last (`etendueSure`), or what an extract answers for; null when it has no dated row. */
  readonly periode: Periode | null;
  /** Of the department "" until it is known for certain. */
  readonly mesures: readonly Mesure[];
  /** Rows that were read: those that the measures count, and those set aside for want of a date that can be right. */
  readonly lignes: number;
  readonly sansDate: number;
  /** Counted rows whose motif the nomenclature does not know. */
  readonly motifsInconnus: number;
  /** Codes whose rows count under themselves, for want of one line that replaces them. */
  readonly sansSuccesseur: readonly string[];
  readonly enquetes: readonly EnqueteEnvoyee[];
  /** How many rows have each kind of fault. */
  readonly anomalies: ReadonlyMap<GenreKey, number>;
}

/** A workbook's history, and what else of it counts; its faults are looked for by `anomaliesOf`. */
export interface SuiviLu extends Omit<FichierDepartement, "anomalies"> {
  readonly historique: HistoriqueLu;
}

export interface LectureDepartement {
  /** The national workbook's: rows count under its lines. */
  readonly nomenclature: Nomenclature;
  /** Serial day. */
  readonly today: number;
  /** Gets each row that is counted; an extract has none. */
  readonly visite?: (ligne: LigneMesuree) => void;
}

/** Rows between two steps of a reading. */
const LIGNES_PAR_ETAPE = 250;

/**
 * Reads a department's workbook, in steps between which others may work. Throws FICHIER_PAS_UN_SUIVI
 * for another one, FICHIER_PLUS_RECENT for one of a model that is not known yet,
 * HISTORIQUE_COLONNE_ABSENTE without a column that figures need.
 */
export function* readSuivi(
  fichier: FichierLu,
  nom: string,
  { nomenclature, today, visite }: LectureDepartement,
): Generator<void, SuiviLu> {
  const tableau = tableauNomme(fichier, TABLES.historique);
  if (!tableau) throw new SuiviError("FICHIER_PAS_UN_SUIVI", { nom });
  const modele = texteNomme(fichier, NAMES.versionClasseur);
  if (isPlusRecent(modele)) throw new SuiviError("FICHIER_PLUS_RECENT", { nom, version: modele });
  const historique = yield* historiqueOf(tableau);
  const missing = COLONNES_REQUISES.find((key) => !historique.colonnes.has(key));
  if (missing)
    throw new SuiviError("HISTORIQUE_COLONNE_ABSENTE", { nom, colonne: COLONNES[missing].header });
  yield;
  const rows = sollicitationsDe(historique);
  yield;
  const periode = etendueSure(
    rows.map(({ date }) => date),
    today,
  );
  const comptes = comptesDe(contributionOf("", rows, nomenclature, { etendue: periode, visite }));
  yield;
  const modifie = fichier.reperes?.modifie ?? null;
  return {
    ...identiteOf(nom, texteNomme(fichier, NAMES.departement)),
    modele,
    nomenclature: texteNomme(fichier, NAMES.versionNomenclature),
    arrete: modifie === null ? null : localInstantOf(modifie),
    periode,
    ...comptes,
    enquetes: enquetesDe(tableauNomme(fichier, TABLES.reponses)),
    historique,
  };
}

const comptesDe = (contribution: Contribution) => ({
  mesures: contribution.mesures,
  lignes: contribution.lignes,
  sansDate: contribution.sansDate.length,
  motifsInconnus: contribution.motifInconnu.length,
  sansSuccesseur: contribution.sansSuccesseur,
});

/** Whose file it is, by what it says of itself and by its name. */
export function identiteOf(
  nom: string,
  departement: string,
): Pick<FichierDepartement, "nom" | "departement" | "departementDuNom"> {
  return {
    nom,
    departement: findDepartement(departement)?.code ?? null,
    departementDuNom: codeDepartementDuFichier(nom),
  };
}

/** What must be asked before a file counts; null when nothing must. */
export type QuestionDeFichier =
  /** It names no department; its name may tell one. */
  | { readonly type: "departementManquant"; readonly propose: string | null }
  /** It names one, its name another. */
  | { readonly type: "departementContredit"; readonly classeur: string; readonly nom: string };

export function questionOf({
  departement,
  departementDuNom,
}: Pick<FichierDepartement, "departement" | "departementDuNom">): QuestionDeFichier | null {
  if (departement === null) return { type: "departementManquant", propose: departementDuNom };
  return departementDuNom === null || departementDuNom === departement
    ? null
    : { type: "departementContredit", classeur: departement, nom: departementDuNom };
}

/** A table of a file, its columns found by their headers. */
export interface TableauLu {
  readonly feuille: FeuilleLue;
  readonly tableau: TableauDeFichier;
  /** 0-based columns of the sheet, by normalized header. */
  readonly colonnes: ReadonlyMap<string, number>;
  /** The body's rows that hold something, from top to bottom. */
  readonly corps: readonly RangeeLue[];
}

/** The table of that name (case ignored); null without it. */
export function tableauNomme(fichier: FichierLu, nom: string): TableauLu | null {
  const tableau = fichier.reperes?.tableaux.find(
    (one) => one.nom.toLowerCase() === nom.toLowerCase(),
  );
  const feuille = fichier.feuilles.find((one) => one.nom === tableau?.feuille);
  if (!tableau || !feuille) return null;
  const titres = feuille.rangees.find(({ numero }) => numero === tableau.rangee);
  const colonnes = new Map<string, number>();
  for (const [colonne, cellule] of titres?.cellules ?? [])
    if (colonne >= tableau.colonne && colonne < tableau.colonne + tableau.colonnes)
      colonnes.set(normalizeLibelle(texteOf(cellule)), colonne);
  const corps = feuille.rangees.filter(
    ({ numero }) => numero > tableau.rangee && numero <= tableau.derniereRangee,
  );
  return { feuille, tableau, colonnes, corps };
}

/** The cell of a row under a header; undefined where there is none. */
export const celluleSous = (
  { colonnes }: TableauLu,
  rangee: RangeeLue,
  titre: string,
): CelluleLue | undefined => rangee.cellules.get(colonnes.get(normalizeLibelle(titre)) ?? -1);

/** The text of a defined name's cell; "" without it. */
function texteNomme(fichier: FichierLu, nom: string): string {
  const lieu = fichier.reperes?.noms.get(nom.toLowerCase());
  const feuille = fichier.feuilles.find((one) => one.nom === lieu?.feuille);
  const rangee = feuille?.rangees.find(({ numero }) => numero === lieu?.rangee);
  return texteOf(rangee?.cellules.get(lieu?.colonne ?? -1));
}

/** What Excel would give as the value of the cell. */
export function contenuDe(cellule: CelluleLue | undefined): ContenuCellule {
  switch (cellule?.kind) {
    case undefined:
      return "";
    case "nombre":
      return cellule.nombre;
    case "date":
      return cellule.serial;
    case "duree":
      return cellule.jours;
    case "booleen":
      return cellule.vrai;
    case "texte":
    case "erreur":
      return cellule.texte;
  }
}

function* historiqueOf(lu: TableauLu): Generator<void, HistoriqueLu> {
  const { feuille, tableau, colonnes, corps } = lu;
  const places = COLONNE_KEYS.flatMap((key): Place[] => {
    const colonne = colonnes.get(normalizeLibelle(COLONNES[key].header));
    return colonne === undefined
      ? []
      : [{ key, colonne, calculee: COLONNES_CALCULEES.includes(key) }];
  });
  const ligneOf = createLecteurDeLignes(places, tableau.rangee + 1);
  const dessous: LigneLue[] = [];
  for (const rangee of feuille.rangees) {
    // Only what stands right below the table may have been meant for it.
    if (rangee.numero !== tableau.derniereRangee + 1 + dessous.length) continue;
    const ligne = ligneOf(rangee);
    if (isLigneVide(ligne)) break;
    dessous.push(ligne);
  }
  const lignes: LigneLue[] = [];
  for (const [index, rangee] of corps.entries()) {
    const ligne = ligneOf(rangee);
    if (!isLigneVide(ligne)) lignes.push(ligne);
    if (index % LIGNES_PAR_ETAPE === LIGNES_PAR_ETAPE - 1) yield;
  }
  return {
    lignes,
    horsTableau: dessous,
    premiereLigne: tableau.rangee + 1,
    colonnes: new Set(places.map(({ key }) => key)),
  };
}

/** Where a column of the history stands in a file: its 0-based column there. */
interface Place {
  readonly key: ColonneKey;
  readonly colonne: number;
  readonly calculee: boolean;
}

const VIDES = byColumn(COLONNE_KEYS, (): ContenuCellule => "");

/** Rows whose formulas are missing in the same columns, as thousands of a history are, share one set. */
function createLecteurDeLignes(
  places: readonly Place[],
  premiere: number,
): (rangee: RangeeLue) => LigneLue {
  const calculees = places.filter(({ calculee }) => calculee);
  const ensembles = new Map<number, ReadonlySet<ColonneKey>>();
  return (rangee) => {
    const { numero, cellules } = rangee;
    const contenus: Record<ColonneKey, ContenuCellule> = { ...VIDES };
    for (const { key, colonne } of places) contenus[key] = contenuDe(cellules.get(colonne));
    let signature = 0;
    for (const { colonne } of calculees)
      signature = signature * 2 + (isFormule(rangee, colonne) ? 0 : 1);
    let sansFormule = ensembles.get(signature);
    if (!sansFormule) {
      const missing = calculees.filter(({ colonne }) => !isFormule(rangee, colonne));
      sansFormule = new Set(missing.map(({ key }) => key));
      ensembles.set(signature, sansFormule);
    }
    return { position: numero - premiere, numero, cellules: contenus, sansFormule };
  };
}

function isFormule({ cellules, formulesVides }: RangeeLue, colonne: number): boolean {
  const cellule = cellules.get(colonne);
  return cellule ? cellule.calculee : formulesVides?.includes(colonne) === true;
}

/** The rows of the table that hold something, as figures need them. */
export function sollicitationsDe({ lignes }: Pick<HistoriqueLu, "lignes">): Sollicitation[] {
  return lignes
    .map(({ position, cellules }) => sollicitationOf(position, (key) => cellules[key]))
    .filter(isFilled);
}

/** The survey answers that a table keeps, whole sendings. */
export function enquetesDe(lu: TableauLu | null): EnqueteEnvoyee[] {
  if (!lu) return [];
  const envois = new Map<string, EnqueteEnvoyee & { readonly reponses: ReponseEnvoyee[] }>();
  for (const rangee of lu.corps) {
    const [instant, debut, fin] = (["instant", "debut", "fin"] as const).map((champ) =>
      contenuDe(celluleSous(lu, rangee, COLONNES_REPONSES[champ])),
    );
    if (typeof instant !== "number" || typeof debut !== "number" || typeof fin !== "number")
      continue;
    const text = (champ: "cle" | "question" | "valeur"): string =>
      texteOf(celluleSous(lu, rangee, COLONNES_REPONSES[champ]));
    const reponse = { cle: text("cle"), question: text("question"), valeur: text("valeur") };
    const key = [instant, debut, fin].join("|");
    const envoi = envois.get(key) ?? { instant, periode: { debut, fin }, reponses: [] };
    envoi.reponses.push(reponse);
    envois.set(key, envoi);
  }
  return [...envois.values()];
}
