import { isHeure, parseHeureEcrite } from "../../heure";
import { type ContenuCellule, texteDe } from "../../historiqueLu";
import { PREMIERE_DATE } from "../../seuils";
import { aReparer, aVoir, type Interpretation } from "../anomalie";

/** When the call of a row began, a fraction of a day; null where nothing says it, which is no fault. */
export function lireHeure(contenu: ContenuCellule): Interpretation<number | null> {
  if (isHeure(contenu)) return { sens: contenu, constats: [] };
  if (typeof contenu === "number") return lireNombre(contenu);
  const texte = texteDe(contenu);
  if (texte === "") return SANS_HEURE;
  const heure = typeof contenu === "string" ? parseHeureEcrite(texte) : null;
  return heure === null
    ? { sens: null, constats: [aVoir("heureIllisible", "heure")] }
    : { sens: heure, constats: [aReparer("heureTexte", { heure })] };
}

const SANS_HEURE: Interpretation<number | null> = { sens: null, constats: [] };

/** A day with its time says the time; « 14 » is likely 14 h, which only a person knows. */
function lireNombre(nombre: number): Interpretation<number | null> {
  if (nombre >= PREMIERE_DATE && !Number.isInteger(nombre)) {
    const heure = heureOfInstant(nombre);
    return { sens: heure, constats: [aReparer("heureAvecDate", { heure })] };
  }
  const entiere = Number.isInteger(nombre) && nombre > 0 && nombre < 24;
  const constat = entiere
    ? aReparer("heureIllisible", { heure: nombre / 24 }, "ligne")
    : aVoir("heureIllisible", "heure");
  return { sens: null, constats: [constat] };
}

/** The time of day of a serial day with its fraction, to the second. */
export function heureOfInstant(instant: number): number {
  const secondes = Math.round((instant - Math.floor(instant)) * 86_400);
  return Math.min(secondes, 86_399) / 86_400;
}
