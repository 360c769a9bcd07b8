import type { Evolution, Unite } from "../../../domain/resultats/figures";
import { RESULTATS } from "../../../messages/resultats";
import { formatChiffre, formatEvolutionRatio, formatPoints } from "../formats";

interface EvolutionMarkProps {
  readonly unite: Unite;
  readonly evolution: Evolution;
}

/** Drawn rather than written: not every font has these triangles. */
const TRIANGLES: Readonly<Partial<Record<EvolutionTexts["sens"], string>>> = {
  hausse: "M5 1l4 8H1z",
  baisse: "M5 9l4-8H1z",
};

/** A sign and a number for the eye, words for the ear; no colour says whether it is good. */
export function EvolutionMark({ unite, evolution }: EvolutionMarkProps) {
  const { sens, vu, entendu } = evolutionTexts(unite, evolution);
  return (
    <>
      <span aria-hidden="true">
        {sens in TRIANGLES && (
          <svg viewBox="0 0 10 10" width="9" height="9" fill="currentcolor">
            <path d={TRIANGLES[sens]} />
          </svg>
        )}{" "}
        {vu}
      </span>
      <span className="lecteur-ecran">{entendu}</span>
    </>
  );
}

/** How a figure moved, as seen and as heard. */
interface EvolutionTexts {
  readonly sens: "hausse" | "baisse" | "stable" | "inconnu";
  /** « 3 (+25 %) », « 00:15 », « 4,2 points »; « = » without a change. */
  readonly vu: string;
  readonly entendu: string;
}

/** What shows too small to be said is no change. */
function evolutionTexts(unite: Unite, evolution: Evolution): EvolutionTexts {
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
