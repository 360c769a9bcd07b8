import { inverseOf } from "../../domain/controle/reparations";
import type { ChangementBrut } from "../../domain/controle/historiqueBrut";
import type { EntreeJournal } from "../../domain/journal";
import { appliquer } from "../controle/appliquer";
import type { LectureOptions } from "../portsTardifs";
import type { MiseAJourPorts } from "./lireMiseAJour";
import { type RetourMiseAJour, terminer } from "./mettreAJour";

/** What came of taking an update back. */
export interface MiseAJourAnnulee {
  /** Rows that somebody has changed since: they were left alone. */
  readonly laissees: number;
  /** What did not go to its end once the workbook held the former version again. */
  readonly erreur: { readonly error: unknown } | null;
}

/**
 * Gives the workbook back its former nomenclature, lists, names, versions and rows. Rejects with
 * MISE_A_JOUR_DEPASSEE when what the update wrote has changed since; done again, it only does what is left.
 */
export async function annulerMiseAJour(
  ports: MiseAJourPorts,
  { lot, figees, reecrites }: RetourMiseAJour,
  entree: Omit<EntreeJournal, "instant">,
  options: LectureOptions = {},
): Promise<MiseAJourAnnulee> {
  const labels = await rendre(ports, reecrites, options);
  if (labels.erreur) throw labels.erreur.error;
  await ports.miseAJour.revert(lot);
  const codes = await rendre(ports, figees, options);
  const fin = await terminer(ports, entree);
  return { laissees: labels.laissees + codes.laissees, erreur: codes.erreur ?? fin };
}

async function rendre(
  { entretien }: MiseAJourPorts,
  faits: readonly ChangementBrut[],
  options: LectureOptions,
): Promise<MiseAJourAnnulee> {
  if (faits.length === 0) return { laissees: 0, erreur: null };
  const { changements, modifiees } = inverseOf(faits, await entretien.readHistorique(options));
  const { laisses, erreur } = await appliquer(entretien, changements, options);
  return { laissees: modifiees.length + laisses.length, erreur };
}
