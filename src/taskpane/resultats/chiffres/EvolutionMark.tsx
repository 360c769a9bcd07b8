import type { Evolution, Unite } from "../../../domain/resultats/figures";
import { type EvolutionTexts, evolutionTexts } from "./evolutionTexts";

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
