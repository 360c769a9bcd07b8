import { NAMES, PIVOTS } from "../../../src/domain/classeur";
import { moisKeysOf, type Periode } from "../../../src/domain/periode";
import type { OpenSuivi } from "../../support/openSuivi";

export const pivotNamed = (suivi: OpenSuivi, name: string) =>
  suivi.host.workbook.state.pivots.find(({ definition }) => definition.name === name)!;

/** What *Résultats* says of its period, everywhere it says it. */
export function shownPeriode(suivi: OpenSuivi) {
  const { pageFields } = pivotNamed(suivi, PIVOTS.motifs).definition;
  return {
    debut: suivi.named(NAMES.periodeDebut),
    fin: suivi.named(NAMES.periodeFin),
    stamp: suivi.named(NAMES.actualisation),
    mois: pageFields.find(({ field }) => field === "Mois")!.selected,
  };
}

/** The same as a refresh leaves it, when rows stand in these months. */
export function expectedFor(periode: Periode, stamp: string, filled: readonly string[]) {
  const mois = moisKeysOf(periode).filter((one) => filled.includes(one));
  return { ...periode, stamp, mois: mois.length === 0 ? null : mois };
}
