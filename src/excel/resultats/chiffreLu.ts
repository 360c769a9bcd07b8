import type { ChiffreLu } from "../../domain/resultats/feuillesLues";

/** What the sheets show where there is nothing (product.md, « Définitions »). */
const TIRET = "–";
const SECONDES_PAR_JOUR = 86_400;

/** A figure's cell as it was read. */
export function chiffreLu(content: unknown): ChiffreLu {
  if (typeof content === "number") return content;
  return content === TIRET ? null : "illisible";
}

/** A mean's cell, a fraction of a day, in seconds. */
export function dureeLue(content: unknown): ChiffreLu {
  const jours = chiffreLu(content);
  return typeof jours === "number" ? jours * SECONDES_PAR_JOUR : jours;
}
