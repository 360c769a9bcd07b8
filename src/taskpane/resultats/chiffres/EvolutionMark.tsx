import type { Chiffres } from "../../../domain/resultats/chiffres";
import type { Evolution } from "../../../domain/resultats/evolution";
import { type EvolutionTexts, evolutionTexts } from "./evolutionTexts";

interface EvolutionMarkProps {
  readonly nom: keyof Chiffres;
  readonly evolution: Evolution;
}

/** Drawn rather than written: not every font has these triangles. */
const TRIANGLES: Readonly<Partial<Record<EvolutionTexts["sens"], string>>> = {
  hausse: "M5 1l4 8H1z",
  baisse: "M5 9l4-8H1z",
};

/** A sign and a number for the eye, words for the ear; no colour says whether it is good. */
export function EvolutionMark({ nom, evolution }: EvolutionMarkProps) {
  const { sens, vu, entendu } = evolutionTexts(nom, evolution);
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
