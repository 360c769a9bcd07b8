import type { Historique } from "./historique";
import { concernsTable, ecritOf, essaye, isNomenclatureChangee } from "./envoi";
import type { EnvoisGardes } from "./envoisGardes";
import type { Clock, Envoi, NomenclatureStore } from "./ports";

interface ExpeditionOptions {
  readonly historique: Historique;
  readonly nomenclature: NomenclatureStore;
  readonly clock: Clock;
  readonly gardes: EnvoisGardes;
  /** The entries to send, the oldest first. */
  readonly list: () => readonly Envoi[];
  /** Why the last attempt of a call failed, by call. */
  readonly raisons: Map<string, unknown>;
}

/** Sends entries one after the other, and clears each in the moment of its confirmation. */
export interface Expedition {
  /** Tries every entry once; what concerns the whole table stops it. Never rejects. */
  readonly sendAll: () => Promise<void>;
  /** The entry that the workbook confirmed last, null before. */
  readonly confirmed: () => Envoi | null;
}

/**
 * What can be known of an attempt whose outcome is unknown, and what follows:
 * - its rows are noted on the device as tried right before they are written, and not when the
 *   workbook has something against it: no attempt is ever forgotten, and none is made up;
 * - rows found by their ids are ours while they are as some attempt left them: they are completed,
 *   never doubled. Rows that differ were changed since, by a person: they stay as that person left
 *   them, and the call is confirmed;
 * - no row found, although it was tried: it was never written, or somebody deleted it since. Nothing
 *   tells the two apart, and it is written: a call that comes back can be deleted again, a lost one
 *   cannot be found;
 * - rows whose nomenclature is no longer the workbook's follow the lines that replace theirs; where
 *   nothing certain does, a person is asked;
 * - in the moment of the confirmation the entry becomes one of a written call, in one change of the
 *   store, or is cleared when the call was taken back: nothing confirmed is ever sent again.
 */
export function createExpedition({
  historique,
  nomenclature,
  clock,
  gardes,
  list,
  raisons,
}: ExpeditionOptions): Expedition {
  let confirmed: Envoi | null = null;

  const send = async (envoi: Envoi): Promise<void> => {
    let kept = envoi;
    const beforeWrite = (): void => {
      const tried = essaye(envoi);
      if (!gardes.replace(kept, tried)) throw new Error("The référent wants something else now");
      kept = tried;
    };
    try {
      if (envoi.lignes.length > 0) {
        const { lignes, essais, version } = envoi;
        const places = await historique.append(lignes, essais, beforeWrite, version);
        gardes.replace(kept, ecritOf(envoi, clock.now(), places));
      } else {
        await historique.remove(envoi.essais);
        gardes.remove(kept);
      }
      confirmed = envoi;
      raisons.delete(envoi.idAppel);
    } catch (error: unknown) {
      raisons.set(envoi.idAppel, error);
      if (!isNomenclatureChangee(error)) return;
      const followed = await import("./suiteDeLaNomenclature")
        .then(({ followEnvoi }) => followEnvoi(kept, nomenclature))
        .catch((cause: unknown) => {
          raisons.set(envoi.idAppel, cause);
        });
      if (followed && gardes.replace(kept, followed)) await send(followed);
    }
  };

  const sendAll = async (): Promise<void> => {
    for (const { idAppel } of list()) {
      const envoi = list().find((one) => one.idAppel === idAppel);
      // Confirmed by another pane meanwhile.
      if (!envoi) continue;
      await send(envoi);
      const raison = raisons.get(idAppel);
      if (!concernsTable(raison)) continue;
      for (const other of list()) raisons.set(other.idAppel, raison);
      return;
    }
  };

  return { sendAll, confirmed: () => confirmed };
}
