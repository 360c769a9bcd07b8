import type { SaisieEnCours } from "../../application/ports";
import { elapsedSecondes, questionDuree, type QuestionDuree } from "../../domain/chronometre";
import { formatDuree } from "../../domain/duree";
import { CANAL_EMAIL } from "../../domain/historique";
import type { Preferences } from "../../domain/preferences";

/** What must be answered before the form is saved at `now`; null where its duration was typed. */
export function questionOfSaisie(
  { chronometre, canal, duree }: SaisieEnCours,
  now: number,
  { oubliMinutes }: Pick<Preferences, "oubliMinutes">,
): QuestionDuree | null {
  if (!chronometre || canal === CANAL_EMAIL) return null;
  const isTyped = duree.trim() !== "" && duree !== formatDuree(elapsedSecondes(chronometre, now));
  return isTyped ? null : questionDuree(chronometre, now, oubliMinutes * 60);
}
