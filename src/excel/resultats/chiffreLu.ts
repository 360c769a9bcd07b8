import type { ChiffreLu } from "../../domain/resultats/feuillesLues";
import { SANS_VALEUR, type Unite } from "../../domain/resultats/figures";

const SECONDES_PAR_JOUR = 86_400;

/** A figure's cell as it was read; a duration, a fraction of a day there, in seconds. */
export function chiffreLu(content: unknown, unite: Unite): ChiffreLu {
  if (typeof content !== "number") return content === SANS_VALEUR ? null : "illisible";
  return unite === "duree" ? content * SECONDES_PAR_JOUR : content;
}
