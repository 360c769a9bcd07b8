import type { Historique } from "../historique";
import { SuiviError } from "../../domain/erreurs";
import type { EntreeJournal } from "../../domain/journal";
import type { FeuillesStore, JournalStore, LectureOptions } from "../portsTardifs";
import { type ApercuEffacement, countCellules } from "./preparerEffacement";
import type { ColonnePersonnelle } from "../../domain/historique";

export interface EffacementPorts {
  readonly historique: Pick<Historique, "change">;
  readonly feuilles: Pick<FeuillesStore, "refreshCaches">;
  readonly journal: Pick<JournalStore, "add">;
}

/** What clearing did, wherever it ended. */
export interface BilanEffacement {
  readonly lignes: number;
  /** Cells by column. */
  readonly cellules: Readonly<Record<ColonnePersonnelle, number>>;
  /** Rows that somebody changed meanwhile: they are left as that person left them. */
  readonly laissees: number;
  /** Stopped before the end; what is left can be asked for again. */
  readonly interrompu: boolean;
  /** Whether the workbook's journal has it. */
  readonly note: boolean;
}

type Fait = Omit<BilanEffacement, "note">;

/**
 * Clears what was previewed, then refreshes the pivot tables so that their caches hold nothing of it,
 * then keeps an entry in the journal, which `entreeOf` words without personal data. Cannot be undone.
 * What was cleared before a failure is treated the same; then it rejects with that failure.
 */
export async function effacer(
  { historique, feuilles, journal }: EffacementPorts,
  { changements }: ApercuEffacement,
  entreeOf: (fait: Fait) => EntreeJournal,
  options?: LectureOptions,
): Promise<BilanEffacement> {
  const { faits, laisses, erreur } = await historique.change(changements, options);
  const interrompu = erreur !== null && isInterruption(erreur.error);
  const fait = {
    lignes: faits.length,
    cellules: countCellules(faits),
    laissees: laisses.length,
    interrompu,
  };
  let note = false;
  if (faits.length > 0) {
    await feuilles.refreshCaches();
    note = await journal.add(entreeOf(fait));
  }
  if (erreur && !interrompu) throw erreur.error;
  return { ...fait, note };
}

const isInterruption = (error: unknown): boolean =>
  error instanceof SuiviError && error.code === "LECTURE_INTERROMPUE";
