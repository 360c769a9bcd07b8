import { formatDuree } from "../duree";

/** Answers as a person types them in the survey's form; « – » where there is nothing to count. */

const SANS_VALEUR = "–";

export const valeurNombre = (nombre: number): string => String(nombre);

/** `03:45`, of a number of seconds. */
export const valeurDuree = (secondes: number | null): string =>
  secondes === null ? SANS_VALEUR : formatDuree(secondes);

/** `83,3 %`, of a fraction: one decimal at most, and a plain space. */
export function valeurTaux(taux: number | null): string {
  if (taux === null) return SANS_VALEUR;
  const pourMille = Math.round(taux * 1_000);
  return `${String(pourMille / 10).replace(".", ",")} %`;
}
