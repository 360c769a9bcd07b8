import type { Historique } from "../historique";
import { inverseOf } from "../../domain/controle/reparations";
import type { LigneLue } from "../../domain/historiqueLu";
import type { EntreeJournal } from "../../domain/journal";

import { type JournalPorts, noter } from "./noter";
import type { Reparations } from "./reparer";
import type { Avancement } from "./verifierHistorique";

export interface AnnulationPorts extends JournalPorts {
  readonly historique: Historique;
}

export type EtapeDAnnulation = "lecture" | "ecriture";

/** What came of taking repairs back. */
export interface BilanDAnnulation {
  /** Rows that are as before the repair again. */
  readonly rendues: number;
  /** Rows that somebody has changed since, as they were before the repair: they were left alone. */
  readonly modifiees: readonly LigneLue[];
  /** The sheet's number of the row at position 0. */
  readonly premiereLigne: number;
  /** Why it stopped before the end (doing it again goes on), or why the journal does not tell it. */
  readonly erreur: { readonly error: unknown } | null;
}

/**
 * Gives repaired rows their former contents, where nobody has changed them since. Done again, it only
 * does what is left. Rejects only while nothing has been written.
 */
export async function annulerReparations(
  ports: AnnulationPorts,
  { tentes }: Pick<Reparations, "tentes">,
  entreeOf: (rendues: number) => Omit<EntreeJournal, "instant">,
  { onProgress, signal }: Avancement<EtapeDAnnulation> = {},
): Promise<BilanDAnnulation> {
  const options = signal ? { signal } : {};
  const lu = await ports.historique.readHistorique({
    ...options,
    onProgress: (faites, total) => onProgress?.("lecture", faites, total),
  });
  const { changements, modifiees } = inverseOf(tentes, lu);
  const application = await ports.historique.change(changements, {
    ...options,
    onProgress: (faites, total) => onProgress?.("ecriture", faites, total),
  });
  const bilan = {
    rendues: application.faits.length,
    premiereLigne: lu.premiereLigne,
    modifiees: [...modifiees, ...application.laisses.map(({ avant }) => avant)],
    erreur: application.erreur,
  };
  if (bilan.rendues === 0) return bilan;
  const echec = await noter(ports, entreeOf(bilan.rendues));
  return { ...bilan, erreur: bilan.erreur ?? echec };
}
