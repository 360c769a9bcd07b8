import { fromSerial, toSerial } from "../../dates";
import { aReparer, aVoir, type Constat, type Interpretation } from "../anomalie";
import { parseDateAmericaine, parseDateEcrite } from "../../dateEcrite";
import type { ContenuCellule } from "../../historiqueLu";
import { heureDeDateEcrite } from "../../heure";
import { PREMIERE_DATE } from "../../seuils";
import { heureOfInstant } from "./heures";

/**
 * The day of a row; `today` is a serial day. `heureLibre`: the row's time is empty, and the table has its
 * column: a time beside the day goes there.
 */
export function lireDate(
  contenu: ContenuCellule,
  today: number,
  heureLibre = false,
): Interpretation<number | null> {
  if (typeof contenu === "number") return lireNombre(contenu, today, heureLibre);
  if (typeof contenu === "boolean")
    return { sens: null, constats: [aVoir("dateIllisible", "date")] };
  const texte = contenu.trim();
  if (texte === "") return { sens: null, constats: [aVoir("dateManquante", "date")] };
  const sens = parseDateEcrite(texte);
  if (sens === null) return { sens, constats: [illisible(texte, today)] };
  const heure = heureLibre ? heureDeDateEcrite(texte) : null;
  const apres = { date: sens, ...(heure === null ? {} : { heure }) };
  return { sens, constats: [aReparer("dateTexte", apres), ...horsDesTemps(sens, today)] };
}

function lireNombre(
  nombre: number,
  today: number,
  heureLibre: boolean,
): Interpretation<number | null> {
  const sens = Math.floor(nombre);
  if (sens < 1) return { sens: null, constats: [aVoir("dateIllisible", "date")] };
  const apres = { date: sens, ...(heureLibre ? { heure: heureOfInstant(nombre) } : {}) };
  const heure = sens === nombre ? [] : [aReparer("dateAvecHeure", apres)];
  return { sens, constats: [...heure, ...horsDesTemps(sens, today)] };
}

/** A day that only the American order makes possible is offered: the file may come from such an Excel. */
function illisible(texte: string, today: number): Constat {
  const date = parseDateAmericaine(texte);
  return date !== null && isPossible(date, today)
    ? aReparer("dateIllisible", { date }, "ligne")
    : aVoir("dateIllisible", "date");
}

/** Past today, day and month may have been swapped: nobody but a person knows. */
function horsDesTemps(date: number, today: number): Constat[] {
  if (date < PREMIERE_DATE) return [aVoir("dateAncienne", "date")];
  if (date <= today) return [];
  const swapped = swapDayAndMonth(date);
  return [
    swapped !== null && isPossible(swapped, today)
      ? aReparer("dateFuture", { date: swapped }, "ligne")
      : aVoir("dateFuture", "date"),
  ];
}

function isPossible(date: number, today: number): boolean {
  return date >= PREMIERE_DATE && date <= today;
}

function swapDayAndMonth(date: number): number | null {
  const { year, month, day } = fromSerial(date);
  return day > 12 ? null : toSerial({ year, month: day, day: month });
}
