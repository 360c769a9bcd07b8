import type { ChangementBrut } from "../../domain/controle/historiqueBrut";
import { SuiviError } from "../../domain/erreurs";
import type { EntretienStore, LectureOptions } from "../portsTardifs";

/** What came of changes: also when they were stopped, or failed, midway. */
export interface Application {
  /** Those that may stand in the workbook now: where it failed, the last ones may or may not. */
  readonly tentes: readonly ChangementBrut[];
  /** Those that are known to stand there. */
  readonly faits: readonly ChangementBrut[];
  /** Those whose row was no longer as it was read. */
  readonly laisses: readonly ChangementBrut[];
  /** Why the rest was not tried; null when all was. */
  readonly erreur: { readonly error: unknown } | null;
}

/** Rows between two looks at the signal. */
const LIGNES_PAR_BLOC = 1_000;

/** Makes changes block by block, so that what was done is known wherever it ends. Never rejects. */
export async function appliquer(
  entretien: EntretienStore,
  changements: readonly ChangementBrut[],
  { signal, onProgress }: LectureOptions = {},
): Promise<Application> {
  const tentes: ChangementBrut[] = [];
  const faits: ChangementBrut[] = [];
  const laisses: ChangementBrut[] = [];
  try {
    for (let first = 0; first < changements.length; first += LIGNES_PAR_BLOC) {
      if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites: faits.length });
      const bloc = changements.slice(first, first + LIGNES_PAR_BLOC);
      tentes.push(...bloc);
      const made = new Set(await entretien.change(bloc));
      faits.push(...made);
      laisses.push(...bloc.filter((changement) => !made.has(changement)));
      onProgress?.(tentes.length, changements.length);
    }
  } catch (error: unknown) {
    return { tentes, faits, laisses, erreur: { error } };
  }
  return { tentes, faits, laisses, erreur: null };
}
