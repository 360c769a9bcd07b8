import { addFichier, type Ajout } from "../domain/consolidation/ajout";
import { isExtrait, readExtrait } from "../domain/consolidation/extrait";
import {
  type FichierDepartement,
  type QuestionDeFichier,
  questionOf,
  readSuivi,
} from "../domain/consolidation/fichierDepartement";
import type { LigneMesuree } from "../domain/consolidation/mesures";
import { moisKeysOf } from "../domain/periode";
import type { TablesConsolidees } from "../domain/consolidation/tableauDeBord";
import { GENRE_KEYS, type GenreKey } from "../domain/controle/anomalie";
import { checkInBlocks } from "../domain/controle/controler";
import { localInstantOf } from "../domain/dates";
import type { FichierLu } from "../domain/importation/fichierLu";
import type { Nomenclature } from "../domain/nomenclature";
import { type EcartNational, ecartsNationaux } from "../domain/consolidation/verification";
import type { LectureOptions } from "./latePorts";
import { runInSlices } from "./parTranches";
import type { Clock } from "./ports";
import type { MiseEnRangees, TableauNationalStore } from "./portsConsolidation";

/**
 * The consolidation of departments' files into the tables of the national workbook: each file is read
 * by itself, wherever that happens, then all that were read are added, in an order that does not depend
 * on which was read first.
 */

export interface LectureConsolidation {
  /** The national workbook's: rows count under its lines. */
  readonly nomenclature: Nomenclature;
  /** Serial day. */
  readonly today: number;
  /** Lets others work between two blocks of rows; nothing where the thread is one's own. */
  readonly pause?: () => Promise<void>;
  readonly signal?: AbortSignal;
  /** Gets each row that is counted; an extract has none. */
  readonly visite?: (ligne: LigneMesuree) => void;
}

/** Rows between two pauses. */
const LIGNES_PAR_BLOC = 200;

const goOn = (): Promise<void> => Promise.resolve();

/**
 * Reads a department's workbook or extract, with the faults of its rows counted by kind. Throws
 * FICHIER_PAS_UN_SUIVI, FICHIER_PLUS_RECENT, HISTORIQUE_COLONNE_ABSENTE, LECTURE_INTERROMPUE.
 */
export async function readFichierDepartement(
  fichier: FichierLu,
  nom: string,
  { nomenclature, today, pause = goOn, signal, visite }: LectureConsolidation,
): Promise<FichierDepartement> {
  if (isExtrait(fichier)) return readExtrait(fichier, nom, nomenclature);
  const tranches = { pause, signal };
  const suivi = readSuivi(fichier, nom, nomenclature, visite);
  const { historique, ...lu } = await runInSlices(suivi, tranches);
  const anomalies = new Map<GenreKey, number>();
  const blocs = checkInBlocks(historique, nomenclature, { today }, LIGNES_PAR_BLOC);
  for (const { genre } of await runInSlices(blocs, tranches))
    anomalies.set(genre, (anomalies.get(genre) ?? 0) + 1);
  return { ...lu, anomalies };
}

/** What is known of a file that somebody gave. */
export type EtatDeFichier =
  /** Its department is asked for (`question`). */
  | {
      readonly etat: "aVerifier";
      readonly lu: FichierDepartement;
      readonly question: QuestionDeFichier;
    }
  | { readonly etat: "lu"; readonly lu: FichierDepartement; readonly departement: string }
  /** Nothing of it counts, for this reason. */
  | { readonly etat: "refuse"; readonly erreur: unknown };

/** What a file that was read is, before anybody answered. */
export function etatOf(lu: FichierDepartement): EtatDeFichier {
  const question = questionOf(lu);
  if (question) return { etat: "aVerifier", lu, question };
  return { etat: "lu", lu, departement: lu.departement ?? "" };
}

/** A file that counts. */
export interface FichierRetenu {
  readonly lu: FichierDepartement;
  readonly departement: string;
}

export interface BilanConsolidation {
  readonly tables: TablesConsolidees;
  /** What each file did, in the order of the files. */
  readonly ajouts: readonly Ajout[];
}

interface ConsolidationOptions {
  /** Excel serial day with its fraction. */
  readonly instant: number;
  /** The name of a kind of fault, in French. */
  readonly titreOf: (genre: GenreKey) => string;
}

/** Adds files to the tables: those of one department by the moment they were settled, the latest last. */
export function consolidateFichiers(
  tables: TablesConsolidees,
  fichiers: readonly FichierRetenu[],
  { instant, titreOf }: ConsolidationOptions,
): BilanConsolidation {
  const ajouts = new Map<FichierRetenu, Ajout>();
  let known = tables;
  for (const fichier of [...fichiers].sort(compareFichiers)) {
    const { lu, departement } = fichier;
    const avertissements = avertissementsOf(lu, titreOf);
    const ajout = addFichier(known, lu, { departement, instant, avertissements });
    known = ajout.tables;
    ajouts.set(fichier, ajout);
  }
  return { tables: known, ajouts: fichiers.flatMap((fichier) => ajouts.get(fichier) ?? []) };
}

/**
 * Whose rows stand in the tables for a department and month (`2026-11`): those of the last file that was
 * added for it; null for none of these.
 */
export function proprietairesOf(
  fichiers: readonly FichierRetenu[],
  { ajouts }: Pick<BilanConsolidation, "ajouts">,
): (departement: string, mois: string) => FichierRetenu | null {
  const issues = new Map(fichiers.map((fichier, place) => [fichier, ajouts[place]?.issue]));
  const proprietaires = new Map<string, FichierRetenu>();
  for (const fichier of [...fichiers].sort(compareFichiers)) {
    const { departement, lu } = fichier;
    if (issues.get(fichier) !== "ajoute" || !lu.periode) continue;
    for (const mois of moisKeysOf(lu.periode)) proprietaires.set(`${departement} ${mois}`, fichier);
  }
  return (departement, mois) => proprietaires.get(`${departement} ${mois}`) ?? null;
}

function compareFichiers(a: FichierRetenu, b: FichierRetenu): number {
  if (a.departement !== b.departement) return a.departement < b.departement ? -1 : 1;
  const [one, other] = [a.lu.arrete ?? 0, b.lu.arrete ?? 0];
  if (one !== other) return one - other;
  return a.lu.nom < b.lu.nom ? -1 : 1;
}

/** What a person should know of a file that counts, by kinds and counts; "" when there is nothing. */
export function avertissementsOf(
  lu: Pick<FichierDepartement, "anomalies" | "motifsInconnus" | "sansDate" | "sansSuccesseur">,
  titreOf: (genre: GenreKey) => string,
): string {
  const { anomalies, motifsInconnus, sansDate, sansSuccesseur } = lu;
  const compte = (titre: string, nombre: number): string[] =>
    nombre === 0 ? [] : [`${titre} : ${nombre}`];
  return [
    ...compte("Mises à part, sans date lisible", sansDate),
    ...compte("Comptées, au motif inconnu", motifsInconnus),
    ...(sansSuccesseur.length === 0
      ? []
      : [`Sans successeur certain : ${sansSuccesseur.join(", ")}`]),
    ...GENRE_KEYS.flatMap((genre) => compte(titreOf(genre), anomalies.get(genre) ?? 0)),
  ].join(" ; ");
}

export interface ConsolidationPorts {
  readonly tableau: TableauNationalStore;
  readonly rangees: MiseEnRangees;
  readonly clock: Clock;
  readonly titreOf: (genre: GenreKey) => string;
}

/**
 * Adds files to the national workbook that is open, in one write; nothing is written where they say what
 * it holds already. Rejects as `TableauNationalStore.read` and `write`.
 */
export async function writeConsolidation(
  { tableau, rangees, clock, titreOf }: ConsolidationPorts,
  fichiers: readonly FichierRetenu[],
  options: LectureOptions = {},
): Promise<BilanConsolidation> {
  const avant = await tableau.read(signalOf(options));
  const nomenclature = await tableau.readNomenclature();
  const instant = localInstantOf(clock.now());
  const bilan = consolidateFichiers(avant, fichiers, { instant, titreOf });
  if (bilan.ajouts.some(({ issue }) => issue === "ajoute"))
    await tableau.write(avant, await rangees.rangeesOf(bilan.tables, nomenclature), options);
  return bilan;
}

const signalOf = ({ signal }: LectureOptions): LectureOptions => (signal ? { signal } : {});

/** « Actualiser »: what its formulas and pivot tables show otherwise than its measures say. */
export async function checkTableauNational(
  tableau: TableauNationalStore,
  options: LectureOptions = {},
): Promise<EcartNational[]> {
  const { mesures } = await tableau.read(options);
  return ecartsNationaux(mesures, await tableau.readChiffres());
}
