import { SuiviError } from "../../domain/erreurs";
import type { EntreeJournal } from "../../domain/journal";
import type { ChoixImport } from "../../domain/importation/choix";
import { FEUILLE_ECARTEES, lignesEcartees } from "../../domain/importation/feuilleEcartees";
import { type PlanImport, planifier, type SourceImport } from "../../domain/importation/plan";
import type { LectureOptions } from "../portsTardifs";
import { readConnues } from "./analyserFichier";
import type { ImportationPorts } from "./importationPorts";

/** What an import did. */
export interface RapportImport {
  readonly plan: PlanImport;
  /** How many of `plan.importees` are in the history now: all of them, unless it was interrupted. */
  readonly faites: number;
  readonly interrompu: boolean;
  /** The sheet that lists the rows that were left out; null when there is none, or before the end. */
  readonly feuille: string | null;
  /** Whether the workbook's journal has it. */
  readonly note: boolean;
}

/**
 * Imports what a person saw and chose, over the history as it is now: rows that came meanwhile are not
 * written again. Interrupted, by a person or by an error, it leaves whole rows; done again, it adds only
 * what is missing. Rejects as `EntretienStore.append` does, except for a person's own interruption.
 */
export async function importerFichier(
  ports: ImportationPorts,
  source: SourceImport,
  choix: ChoixImport,
  entreeOf: (plan: PlanImport) => EntreeJournal,
  options: LectureOptions = {},
): Promise<RapportImport> {
  const { entretien, journal } = ports;
  const connues = await readConnues(entretien, options.signal ? { signal: options.signal } : {});
  const plan = planifier({ ...source, connues }, choix);
  const faites = await ajouter(ports, plan, options);
  if (faites < plan.importees.length)
    return { plan, faites, interrompu: true, feuille: null, note: false };
  const feuille =
    plan.ecartees.length === 0
      ? null
      : await entretien.writeFeuille(
          FEUILLE_ECARTEES,
          lignesEcartees(source.historique, plan.ecartees),
        );
  const note = await journal.add(entreeOf(plan));
  return { plan, faites, interrompu: false, feuille, note };
}

/** Gives how many rows were added before a person interrupted it: all, if nobody did. */
async function ajouter(
  { entretien }: ImportationPorts,
  { importees }: PlanImport,
  options: LectureOptions,
): Promise<number> {
  let ajoutees = 0;
  const onProgress = (faites: number, total: number): void => {
    ajoutees = faites;
    options.onProgress?.(faites, total);
  };
  try {
    const lignes = importees.map(({ cellules }) => cellules);
    await entretien.append(lignes, { ...options, onProgress });
    return importees.length;
  } catch (error: unknown) {
    if (error instanceof SuiviError && error.code === "LECTURE_INTERROMPUE") return ajoutees;
    throw error;
  }
}
