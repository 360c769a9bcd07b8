import { formatDate } from "../../domain/dates";
import { formatHeureDuJour } from "../../domain/heure";
import type { VersionReponse } from "../../domain/reponsesDepartement";
import { REPONSES_DEPARTEMENT as TEXTES } from "../../messages/reponsesDepartement";

/** « le 12/10/2026 à 14:05 »; the day of a version that a person dated by hand may be missing. */
export function quandOf({ instant }: Pick<VersionReponse, "instant">): string {
  if (instant <= 0) return TEXTES.dateInconnue;
  return TEXTES.quand(formatDate(instant), formatHeureDuJour(instant % 1));
}
