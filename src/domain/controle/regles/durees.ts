import { aReparer, aVoir, type Constat, type Interpretation } from "../anomalie";
import { douteDeDuree } from "../../douteDeDuree";
import { parseDuree } from "../../duree";
import type { ContenuCellule } from "../../historiqueLu";
import { DUREE_DECIMALE_EN_SECONDES, DUREE_MAXIMUM, ECART_DE_FRACTION } from "../../seuils";

type LectureDuree = Interpretation<number | null>;

const SECONDES_PAR_JOUR = 86_400;

/** The whole seconds of a row; null where it has none, as on an e-mail. */
export function lireDuree(contenu: ContenuCellule, email: boolean): LectureDuree {
  const vide = typeof contenu === "string" && contenu.trim() === "";
  if (email) return vide ? SANS_DUREE : surEmail(contenu);
  if (vide) return aDemander("dureeManquante");
  if (typeof contenu === "number") return lireNombre(contenu);
  const secondes = typeof contenu === "string" ? parseDuree(contenu) : null;
  return secondes === null ? aDemander("dureeIllisible") : lues(secondes, "dureeTexte");
}

const SANS_DUREE: LectureDuree = { sens: null, constats: [] };

function aDemander(genre: "dureeManquante" | "dureeIllisible"): LectureDuree {
  return { sens: null, constats: [aVoir(genre, "dureeSecondes")] };
}

/** It may be the canal that is wrong: unless it says nothing, only a person takes a duration away. */
function surEmail(contenu: ContenuCellule): LectureDuree {
  const portee = contenu === 0 ? "tout" : "groupe";
  return { sens: null, constats: [aReparer("dureeSurEmail", { dureeSecondes: "" }, portee)] };
}

function lireNombre(nombre: number): LectureDuree {
  if (nombre < 0) return { sens: null, constats: [negative(nombre)] };
  if (Number.isInteger(nombre)) return { sens: nombre, constats: excessive(nombre) };
  return nombre < 1 ? lireFraction(nombre) : lireDecimale(nombre);
}

/**
 * Whether the time of a call, its rows together, deserves a look: as `douteDeDuree` says.
 * `parLigne`: seconds of each row as `lireDuree` understands them. A row past `DUREE_MAXIMUM` has a fault
 * of its own.
 */
export function isInvraisemblable(parLigne: readonly (number | null)[]): boolean {
  const lues = parLigne.filter((secondes) => secondes !== null);
  if (lues.some((secondes) => secondes > DUREE_MAXIMUM)) return false;
  const total = lues.reduce((sum, secondes) => sum + secondes, 0);
  const complete = lues.length > 0 && lues.length === parLigne.length;
  const doute = douteDeDuree(total);
  return doute === "dureeLongue" || (complete && doute === "dureeNulle");
}

function lues(dureeSecondes: number, genre: Constat["genre"]): LectureDuree {
  const constats = [aReparer(genre, { dureeSecondes }), ...excessive(dureeSecondes)];
  return { sens: dureeSecondes, constats };
}

function excessive(secondes: number): Constat[] {
  return secondes > DUREE_MAXIMUM ? [aVoir("dureeExcessive", "dureeSecondes")] : [];
}

function negative(nombre: number): Constat {
  return Number.isInteger(nombre)
    ? aReparer("dureeNegative", { dureeSecondes: -nombre }, "ligne")
    : aVoir("dureeNegative", "dureeSecondes");
}

/** Above a minute a decimal says nothing; under it, minutes are likelier: only a person knows. */
function lireDecimale(nombre: number): LectureDuree {
  if (nombre >= DUREE_DECIMALE_EN_SECONDES) return lues(Math.round(nombre), "dureeDecimale");
  const dureeSecondes = Math.round(nombre * 60);
  return { sens: null, constats: [aReparer("dureeDecimale", { dureeSecondes }, "ligne")] };
}

/**
 * Excel's own way to hold a time: 00:04:30 is 270 / 86 400. It also takes 4:30 (minutes and seconds) for
 * four hours and a half: whole minutes past the longest call can only be that; from an hour up to it, or
 * where somebody may have typed 0,5, both readings are possible.
 */
function lireFraction(nombre: number): LectureDuree {
  const secondes = Math.round(nombre * SECONDES_PAR_JOUR);
  if (Math.abs(nombre * SECONDES_PAR_JOUR - secondes) > ECART_DE_FRACTION)
    return { sens: null, constats: [aVoir("dureeFraction", "dureeSecondes")] };
  const enHeures = secondes >= 3600 && secondes % 60 === 0;
  const dureeSecondes = enHeures ? secondes / 60 : secondes;
  const doubtful = (enHeures && secondes <= DUREE_MAXIMUM) || Number.isInteger(nombre * 100);
  if (!doubtful) return lues(dureeSecondes, "dureeFraction");
  return { sens: null, constats: [aReparer("dureeFraction", { dureeSecondes }, "ligne")] };
}
