import type { ChangementRangee } from "../../domain/miseAJour/planMiseAJour";

/** Excel on the web takes and gives 5 MB a request; the nomenclature needs a part of it. */
const TAILLE_MAX = 3_500_000;

/** Bytes a row on the wire between the first and the last that change: its five columns, read back. */
const OCTETS_PAR_RANGEE = 250;

/** Whether rows can change together with the nomenclature, in one request. */
export function tientEnUneFois(changements: readonly ChangementRangee[]): boolean {
  let [first, last, texts] = [Infinity, -1, 0];
  for (const { avant, apres } of changements) {
    first = Math.min(first, avant.position);
    last = Math.max(last, avant.position);
    for (const text of Object.values(apres)) texts += 2 * text.length;
  }
  const span = Math.max(0, last - first + 1);
  return texts + span * OCTETS_PAR_RANGEE <= TAILLE_MAX;
}
