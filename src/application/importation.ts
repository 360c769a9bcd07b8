import type { Historique } from "./historique";
import type { ChangementLigne, LigneLue } from "../domain/historiqueLu";
import { localDayOf } from "../domain/dates";
import { SuiviError } from "../domain/erreurs";
import {
  FEUILLE_AUTREMENT,
  FEUILLE_ECARTEES,
  lignesAutrement,
  lignesEcartees,
  type ValeurAutrement,
  valeursAutrement,
} from "../domain/importation/compteRendu";
import type { CellulesImportees } from "../domain/importation/dejaPresentes";
import type { RemarqueLecture } from "../domain/importation/fichierLu";
import { historiquesDuFichier } from "../domain/importation/historiqueDuFichier";
import type { FeuilleComprise } from "../domain/importation/feuilles";
import {
  type ChoixImport,
  defaultChoix,
  type PlanImport,
  planImport,
  readFeuilles,
  type SourceImport,
} from "../domain/importation/plan";
import { createRecognizeLigne } from "../domain/importation/rapprochement";
import type { EntreeJournal } from "../domain/journal";
import type { LigneNomenclature, Nomenclature } from "../domain/nomenclature";
import { type ParBlocs, visitInBlocks } from "../domain/parBlocs";
import { runInSlices, type Tranches } from "./parTranches";
import type { Clock } from "./ports";
import type { FichierChoisi, LecteurFichiers, OptionsDeFichier } from "./portsFichiers";
import type { FeuillesStore, JournalStore, LectureOptions } from "./latePorts";

/** The import of an old file: read, written as a person chose, and taken back. */

/** What the import of an old file needs from outside. */
export interface ImportationPorts {
  readonly fichiers: LecteurFichiers;
  readonly historique: Historique;
  readonly feuilles: Pick<FeuillesStore, "write">;
  readonly journal: JournalStore;
  readonly clock: Clock;
  /** A file has a hundred thousand rows: what is worked out of them makes room for others. */
  readonly pause: Tranches["pause"];
  readonly readNomenclature: () => Promise<Nomenclature>;
  /** The lines of the other versions that the add-in knows; none is fine. */
  readonly readAutresVersions: () => Promise<readonly LigneNomenclature[]>;
}

/** An old file beside the workbook, ready for a person's choices. */
export interface Analyse {
  readonly nom: string;
  readonly source: SourceImport;
  /** What of the file could not be read. */
  readonly remarques: readonly RemarqueLecture[];
}

/**
 * Reads the file, then the workbook; writes nothing. FICHIER_SANS_HISTORIQUE, what `LecteurFichiers.read`
 * rejects with, or what keeps the workbook from being read; LECTURE_INTERROMPUE.
 */
export async function analyzeFichier(
  { fichiers, historique: rows, clock, pause, ...nomenclatures }: ImportationPorts,
  fichier: FichierChoisi,
  options: LectureOptions & Pick<OptionsDeFichier, "onFeuille"> = {},
): Promise<Analyse> {
  const { onFeuille, signal } = options;
  const lu = await fichiers.read(fichier, {
    ...(onFeuille && { onFeuille }),
    ...(signal && { signal }),
  });
  const historiques = await runInSlices(historiquesDuFichier(lu), { pause, signal });
  if (historiques.length === 0)
    throw new SuiviError("FICHIER_SANS_HISTORIQUE", { nom: fichier.nom });
  const nomenclature = await nomenclatures.readNomenclature();
  const source: SourceImport = {
    historiques,
    depuis1904: lu.depuis1904,
    nomenclature,
    recognize: createRecognizeLigne(nomenclature, await nomenclatures.readAutresVersions()),
    connues: await readConnues(rows, options),
    today: localDayOf(clock.now()),
  };
  return { nom: fichier.nom, source, remarques: lu.remarques };
}

/** What an import would do, as a person chose. */
export interface Apercu {
  readonly choix: ChoixImport;
  readonly plan: PlanImport;
  readonly autrement: readonly ValeurAutrement[];
}

/** What is taken for granted of a file. LECTURE_INTERROMPUE. */
export function defaultChoixOf({ source }: Pick<Analyse, "source">, tranches: Tranches) {
  return runInSlices(defaultChoix(source), tranches);
}

/**
 * Works out what an import would do. `former`: what was worked out of the same file; a choice about labels
 * does not make its cells be read again. LECTURE_INTERROMPUE.
 */
export async function previewImport(
  { source }: Pick<Analyse, "source">,
  choix: ChoixImport,
  former: Apercu | null,
  tranches: Tranches,
): Promise<Apercu> {
  const lues: readonly FeuilleComprise[] =
    former?.choix.feuilles === choix.feuilles
      ? former.plan.feuilles
      : await runInSlices(readFeuilles(source, choix.feuilles), tranches);
  const plan = await runInSlices(planImport(source, choix, lues), tranches);
  return { choix, plan, autrement: await runInSlices(valeursAutrement(plan), tranches) };
}

/**
 * What stands in the history now. Of the rows below its table, those that people put there: those of an
 * interrupted import are not in it yet.
 */
async function readConnues(
  historique: Historique,
  options: LectureOptions,
): Promise<SourceImport["connues"]> {
  const { lignes, horsTableau } = await historique.readHistorique(options);
  const posees = horsTableau.filter(({ cellules }) => cellules.idLigne === "");
  return [...lignes, ...posees].map(({ cellules }) => cellules);
}

/** What an import did. */
export interface RapportImport {
  readonly plan: PlanImport;
  /** How many of `plan.importees` are in the history now: all of them, unless it was interrupted. */
  readonly faites: number;
  readonly interrompu: boolean;
  /** The sheets that it wrote: what was left out, what was read otherwise; none before the end. */
  readonly feuilles: readonly string[];
  /** Whether the workbook's journal has it. */
  readonly note: boolean;
}

/**
 * Imports what a person saw and chose, over the history as it is now: rows that came meanwhile are not
 * written again. Interrupted, by a person or by an error, it leaves whole rows; done again, it adds only
 * what is missing. Rejects as `Historique.append` does, except for a person's own interruption.
 */
export async function importFichier(
  ports: ImportationPorts,
  source: SourceImport,
  choix: ChoixImport,
  entreeOf: (plan: PlanImport) => EntreeJournal,
  options: LectureOptions = {},
): Promise<RapportImport> {
  const { historique, journal, pause } = ports;
  const { signal } = options;
  const connues = await readConnues(historique, signal ? { signal } : {});
  const plan = await runInSlices(planImport({ ...source, connues }, choix), { pause, signal });
  const faites = await appendRows(historique, plan, options);
  if (faites < plan.importees.length)
    return { plan, faites, interrompu: true, feuilles: [], note: false };
  const feuilles: string[] = [];
  // All rows are in: what is told of them is no longer stopped.
  if (plan.ecartees.length > 0) {
    const lignes = await runInSlices(lignesEcartees(plan), { pause });
    feuilles.push(await ports.feuilles.write(FEUILLE_ECARTEES, lignes));
  }
  const autrement = await runInSlices(valeursAutrement(plan), { pause });
  if (autrement.length > 0) {
    const lignes = await runInSlices(lignesAutrement(plan, autrement), { pause });
    feuilles.push(await ports.feuilles.write(FEUILLE_AUTREMENT, lignes));
  }
  const note = await journal.add(entreeOf(plan));
  return { plan, faites, interrompu: false, feuilles, note };
}

/** Gives how many rows were added before a person interrupted it: all, if nobody did. */
async function appendRows(
  historique: Historique,
  { importees }: PlanImport,
  options: LectureOptions,
): Promise<number> {
  const lignes = importees.map(({ cellules }) => cellules);
  const { faites, erreur } = await historique.appendAll(lignes, options);
  if (erreur && !isInterruption(erreur.error)) throw erreur.error;
  return faites;
}

const isInterruption = (error: unknown): boolean =>
  error instanceof SuiviError && error.code === "LECTURE_INTERROMPUE";

/** What taking an import back did. */
export interface RetraitImport {
  readonly retirees: number;
  /** Rows that somebody changed since: they stay. */
  readonly gardees: number;
  readonly interrompu: boolean;
  /** Whether the workbook's journal has it. */
  readonly note: boolean;
}

/**
 * Takes the rows of an import out of the history again, those alone that are still as they were written.
 * Interrupted, it leaves whole rows; done again, it takes out the others. Rejects with
 * what stopped it, except for a person's own interruption.
 */
export async function cancelImport(
  { historique, journal, pause }: Pick<ImportationPorts, "historique" | "journal" | "pause">,
  { plan }: Pick<RapportImport, "plan">,
  entreeOf: (retirees: number) => EntreeJournal,
  options: LectureOptions = {},
): Promise<RetraitImport> {
  const { signal } = options;
  const { lignes } = await historique.readHistorique(signal ? { signal } : {});
  const { presentes, intactes } = await runInSlices(findEcrites(plan, lignes), { pause, signal });
  const changements = intactes.map((avant): ChangementLigne => ({ avant, apres: null }));
  const { faits, erreur } = await historique.change(changements, options);
  const interrompu = erreur !== null && isInterruption(erreur.error);
  if (erreur && !interrompu) throw erreur.error;
  const note = interrompu ? false : await journal.add(entreeOf(faits.length));
  return { retirees: faits.length, gardees: presentes - intactes.length, interrompu, note };
}

/** How many rows of an import stand in the history, and those that are as they were written. */
function* findEcrites(
  { importees }: PlanImport,
  lignes: readonly LigneLue[],
): ParBlocs<{ readonly presentes: number; readonly intactes: readonly LigneLue[] }> {
  const ecrites = new Map<string, CellulesImportees>();
  yield* visitInBlocks(importees, ({ cellules }) =>
    ecrites.set(String(cellules.idLigne), cellules),
  );
  let presentes = 0;
  const intactes: LigneLue[] = [];
  yield* visitInBlocks(lignes, (ligne) => {
    const ecrite = ecrites.get(String(ligne.cellules.idLigne));
    if (!ecrite) return;
    presentes += 1;
    const valeurs = Object.entries(ecrite) as [keyof CellulesImportees, string | number][];
    if (valeurs.every(([key, valeur]) => ligne.cellules[key] === valeur)) intactes.push(ligne);
  });
  return { presentes, intactes };
}
