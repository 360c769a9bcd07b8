import { type AppelFault, type AppelSaisi, checkAppel, lignesOfAppel } from "../domain/appel";
import { localDayOf } from "../domain/dates";
import type { LigneHistorique } from "../domain/historique";
import type { Nomenclature } from "../domain/nomenclature";
import type { Clock, HistoriqueStore } from "./ports";

export type SaveAppelResult =
  | { readonly saved: true; readonly lignes: readonly LigneHistorique[] }
  | { readonly saved: false; readonly faults: readonly AppelFault[] };

/**
 * Checks a call and writes its rows. Nothing is written while a fault remains. Saving the same call
 * again (same ids) writes nothing twice. Rejects with a `SuiviError` when the workbook refuses;
 * `onAttempt` is told before which rows are about to be written, since some may then stand there.
 */
export async function saveAppel(
  ports: { historique: HistoriqueStore; clock: Clock },
  appel: AppelSaisi,
  nomenclature: Nomenclature,
  onAttempt: (lignes: readonly LigneHistorique[]) => void = () => undefined,
): Promise<SaveAppelResult> {
  const faults = checkAppel(appel, nomenclature, localDayOf(ports.clock.now()));
  if (faults.length > 0) return { saved: false, faults };
  const lignes = lignesOfAppel(appel, nomenclature);
  onAttempt(lignes);
  await ports.historique.append(lignes);
  return { saved: true, lignes };
}
