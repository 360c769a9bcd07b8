import type { Evolution, Unite } from "../../../domain/resultats/figures";
import { RESULTATS } from "../../../messages/resultats";
import { formatChiffre, formatEvolutionRatio, formatPoints } from "../formats";

/** How a figure moved, as seen and as heard. */
export interface EvolutionTexts {
  readonly sens: "hausse" | "baisse" | "stable" | "inconnu";
  /** « 3 (+25 %) », « 00:15 », « 4,2 points »; « = » without a change. */
  readonly vu: string;
  readonly entendu: string;
}

/** What shows too small to be said is no change. */
export function evolutionTexts(unite: Unite, evolution: Evolution): EvolutionTexts {
  const { difference, ratio } = evolution;
  if (difference === null)
    return { sens: "inconnu", vu: RESULTATS.sansValeur, entendu: RESULTATS.sansComparaison };
  const size = sizeOf(unite, Math.abs(difference));
  if (size === sizeOf(unite, 0)) return { sens: "stable", vu: "=", entendu: RESULTATS.stable };
  const sens = difference > 0 ? "hausse" : "baisse";
  const vu = ratio === null ? size : `${size} (${formatEvolutionRatio(ratio)})`;
  return { sens, vu, entendu: RESULTATS.sens[sens](vu) };
}

function sizeOf(unite: Unite, difference: number): string {
  return unite === "taux" ? formatPoints(difference) : formatChiffre(unite, difference);
}
