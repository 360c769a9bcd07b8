import { SuiviError } from "../../domain/erreurs";
import type { EntreeJournal } from "../../domain/journal";
import type { EntretienStore, JournalStore, LectureOptions } from "../portsTardifs";
import { type ApercuEffacement, countCellules } from "./preparerEffacement";
import type { ColonnePersonnelle } from "../../domain/historique";

export interface EffacementPorts {
  readonly entretien: Pick<EntretienStore, "change" | "refreshCaches">;
  readonly journal: Pick<JournalStore, "add">;
}

/** What clearing did. */
export interface BilanEffacement {
  readonly lignes: number;
  /** Cells by column; null when it was stopped: only the rows were counted then. */
  readonly cellules: Readonly<Record<ColonnePersonnelle, number>> | null;
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
 */
export async function effacer(
  { entretien, journal }: EffacementPorts,
  apercu: ApercuEffacement,
  entreeOf: (fait: Fait) => EntreeJournal,
  options?: LectureOptions,
): Promise<BilanEffacement> {
  const fait = await change(entretien, apercu, options);
  if (fait.lignes === 0) return { ...fait, note: false };
  await entretien.refreshCaches();
  return { ...fait, note: await journal.add(entreeOf(fait)) };
}

async function change(
  entretien: EffacementPorts["entretien"],
  { changements }: ApercuEffacement,
  options: LectureOptions | undefined,
): Promise<Fait> {
  try {
    const faits = await entretien.change(changements, options);
    return {
      lignes: faits.length,
      cellules: countCellules(faits),
      laissees: changements.length - faits.length,
      interrompu: false,
    };
  } catch (error) {
    if (!(error instanceof SuiviError) || error.code !== "LECTURE_INTERROMPUE") throw error;
    const lignes = Number(error.details["faites"] ?? 0);
    return { lignes, cellules: null, laissees: 0, interrompu: true };
  }
}
