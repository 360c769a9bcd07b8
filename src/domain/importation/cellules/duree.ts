import { parseDuree } from "../../duree";
import type { CelluleLue } from "../fichierLu";
import { ILLISIBLE, lu, luOuIllisible, type Sens, VIDE } from "./sens";

const SECONDES_PAR_JOUR = 86_400;
/** A fraction of a day; as a number of minutes it would be two seconds and a half, which no call lasts. */
const HEURE = 1 / 24;

/** How many seconds a plain number counts. */
type Unite = 1 | 60;

/**
 * Whether durations were typed as minutes and seconds, in two parts, which Excel takes for hours and
 * minutes: most of those that show no seconds then last hours, which no calls do.
 */
export function isEnHeures(durees: readonly (CelluleLue | undefined)[]): boolean {
  const sansSecondes = durees.flatMap((cellule) =>
    cellule?.kind === "duree" && cellule.sansSecondes && cellule.jours > 0 ? [cellule.jours] : [],
  );
  const longues = sansSecondes.filter((jours) => jours >= HEURE);
  return longues.length > 0 && longues.length * 2 >= sansSecondes.length;
}

/** Whether `isEnHeures` changes what this cell says. */
export function isHeuresPourMinutes(cellule: CelluleLue | undefined, enHeures: boolean): boolean {
  return enHeures && cellule?.kind === "duree" && cellule.sansSecondes;
}

/**
 * Whole seconds of a call, from the column in seconds; from the one in minutes where it is empty.
 * `enHeures`: as `isEnHeures` says of all of them.
 */
export function secondesOf(
  enSecondes: CelluleLue | undefined,
  enMinutes: CelluleLue | undefined,
  enHeures: boolean,
): Sens<number> {
  const secondes = lire(enSecondes, 1, enHeures);
  return secondes.kind === "vide" ? lire(enMinutes, 60, enHeures) : secondes;
}

function lire(cellule: CelluleLue | undefined, unite: Unite, enHeures: boolean): Sens<number> {
  switch (cellule?.kind) {
    case undefined:
      return VIDE;
    case "nombre":
      return lireNombre(cellule.nombre, unite);
    case "duree":
      return arrondir(
        (cellule.jours * SECONDES_PAR_JOUR) / (isHeuresPourMinutes(cellule, enHeures) ? 60 : 1),
      );
    // A time under the format of a date.
    case "date":
      return cellule.serial < 1 ? arrondir(cellule.serial * SECONDES_PAR_JOUR) : ILLISIBLE;
    case "texte":
      return lireTexte(cellule.texte.trim(), unite);
    default:
      return ILLISIBLE;
  }
}

function lireNombre(nombre: number, unite: Unite): Sens<number> {
  const isFraction = nombre > 0 && nombre < (unite === 60 ? HEURE : 1);
  return arrondir(nombre * (isFraction ? SECONDES_PAR_JOUR : unite));
}

function lireTexte(texte: string, unite: Unite): Sens<number> {
  if (texte === "") return VIDE;
  const ecrit = /^(\d+(?:[.,]\d+)?)\s*(?:(s|sec|secondes?)|(min|mn|m|minutes?))?\.?$/i.exec(texte);
  if (!ecrit) return luOuIllisible(parseDuree(texte));
  const nombre = Number(ecrit[1]?.replace(",", "."));
  if (ecrit[2] !== undefined) return arrondir(nombre);
  return ecrit[3] === undefined ? lireNombre(nombre, unite) : arrondir(nombre * 60);
}

/** Whole seconds; below zero is no duration. */
function arrondir(secondes: number): Sens<number> {
  return secondes >= 0 ? lu(Math.round(secondes)) : ILLISIBLE;
}
