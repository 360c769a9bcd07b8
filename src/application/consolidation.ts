import { addFichier, type Ajout } from "../domain/consolidation/ajout";
import {
  type FichierDepartement,
  type QuestionDeFichier,
  questionOf,
} from "../domain/consolidation/fichierDepartement";
import { readDepartement } from "../domain/consolidation/lectureDeFichier";
import { moisKeysOf } from "../domain/periode";
import type { TablesConsolidees } from "../domain/consolidation/tableauDeBord";
import { GENRE_KEYS, type GenreKey } from "../domain/controle/anomalie";
import { localInstantOf } from "../domain/dates";
import { finish, type ParBlocs } from "../domain/parBlocs";
import { groupBy } from "../domain/resultats/regroupements";
import { type EcartNational, ecartsNationaux } from "../domain/consolidation/verification";
import type { LectureOptions } from "./latePorts";
import { runInSlices } from "./parTranches";
import type { Clock } from "./ports";
import type {
  LecteurDepartements,
  MiseEnRangees,
  TableauNationalStore,
} from "./portsConsolidation";
import type { LecteurFichiers } from "./portsFichiers";

/**
 * The consolidation of departments' files into the tables of the national workbook: each file is read
 * by itself, wherever that happens, then all that were read are added, in an order that does not depend
 * on which was read first.
 */

/** Reads and counts departments' files in slices, on the thread that asks; see `LecteurDepartements`. */
export const departementsParTranches = (
  fichiers: LecteurFichiers,
  createPause: () => () => Promise<void>,
): LecteurDepartements => ({
  async read(fichier, { nomenclature, today, signal }) {
    const lu = await fichiers.read(fichier, signal ? { signal } : {});
    const blocs = readDepartement(lu, fichier.nom, { nomenclature, today });
    return runInSlices(blocs, { pause: createPause(), signal });
  },
});

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
  options: ConsolidationOptions,
): BilanConsolidation {
  return finish(consolidateInBlocks(tables, fichiers, options));
}

/** A file changes what is known of its department alone: each is taken by itself, and put back in its place. */
function* consolidateInBlocks(
  tables: TablesConsolidees,
  fichiers: readonly FichierRetenu[],
  { instant, titreOf }: ConsolidationOptions,
): ParBlocs<BilanConsolidation> {
  const ajouts = new Map<FichierRetenu, Ajout>();
  const siennes = tablesByDepartement(tables);
  const parDepartement = groupBy([...fichiers].sort(compareFichiers), (one) => one.departement);
  for (const [departement, siens] of parDepartement) {
    let known = siennes.get(departement) ?? AUCUNE_TABLE;
    for (const fichier of siens) {
      const { lu } = fichier;
      const avertissements = avertissementsOf(lu, titreOf);
      const ajout = addFichier(known, lu, { departement, instant, avertissements });
      known = ajout.tables;
      ajouts.set(fichier, ajout);
    }
    siennes.set(departement, known);
    yield;
  }
  const isNew = [...ajouts.values()].some(({ issue }) => issue === "ajoute");
  return {
    tables: isNew ? joinTables(tables, siennes) : tables,
    ajouts: fichiers.flatMap((fichier) => ajouts.get(fichier) ?? []),
  };
}

const AUCUNE_TABLE: TablesConsolidees = { mesures: [], fichiers: [], enquetes: [] };

function tablesByDepartement(tables: TablesConsolidees): Map<string, TablesConsolidees> {
  const of = ({ departement }: { readonly departement: string }): string => departement;
  const mesures = groupBy(tables.mesures, of);
  const fichiers = groupBy(tables.fichiers, of);
  const enquetes = groupBy(tables.enquetes, of);
  const codes = new Set([...mesures.keys(), ...fichiers.keys(), ...enquetes.keys()]);
  return new Map(
    [...codes].map((code) => [
      code,
      {
        mesures: mesures.get(code) ?? [],
        fichiers: fichiers.get(code) ?? [],
        enquetes: enquetes.get(code) ?? [],
      },
    ]),
  );
}

/** Measures and answers by department; the register in the order in which its files were consolidated. */
function joinTables(
  avant: TablesConsolidees,
  parDepartement: ReadonlyMap<string, TablesConsolidees>,
): TablesConsolidees {
  const siennes = [...parDepartement]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, tables]) => tables);
  const known = new Set(avant.fichiers);
  const kept = new Set(siennes.flatMap(({ fichiers }) => fichiers));
  return {
    mesures: siennes.flatMap(({ mesures }) => mesures),
    fichiers: [
      ...avant.fichiers.filter((fichier) => kept.has(fichier)),
      ...[...kept].filter((fichier) => !known.has(fichier)),
    ],
    enquetes: siennes.flatMap(({ enquetes }) => enquetes),
  };
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
    ...compte("Mises à part, sans date certaine", sansDate),
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
  /** Lets others work, as soon as they had to wait for long. */
  readonly pause: () => Promise<void>;
}

/**
 * Adds files to the national workbook that is open, in one write; nothing is written where they say what
 * it holds already. Rejects as `TableauNationalStore.read` and `write`.
 */
export async function writeConsolidation(
  { tableau, rangees, clock, titreOf, pause }: ConsolidationPorts,
  fichiers: readonly FichierRetenu[],
  options: LectureOptions = {},
): Promise<BilanConsolidation> {
  const avant = await tableau.read(signalOf(options));
  const nomenclature = await tableau.readNomenclature();
  const instant = localInstantOf(clock.now());
  const blocs = consolidateInBlocks(avant, fichiers, { instant, titreOf });
  const bilan = await runInSlices(blocs, { pause, signal: options.signal });
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
