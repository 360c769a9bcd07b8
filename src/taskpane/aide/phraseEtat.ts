import { formatDate } from "../../domain/dates";
import { formatHeure, nomOfJour } from "../../domain/assistance";
import { type EtatAssistance, jourDeSemaine, type MomentCivil } from "../../domain/ouverture";
import { AIDE } from "../../messages/aide";

const JOURS_PAR_SEMAINE = 7;

/** « Ouvert jusqu'à 11:30 », « Fermé, ouvre lundi à 9:30 »; `today` is a serial day. */
export function phraseEtat(etat: EtatAssistance, today: number): string {
  if (etat.ouvert) return AIDE.ouvert(formatHeure(etat.jusqua));
  const ferme = etat.ferie === null ? AIDE.ferme : AIDE.fermeFerie(etat.ferie);
  if (etat.ouverture === null) return ferme;
  return `${ferme}, ${AIDE.ouvre(quand(etat.ouverture, today))}`;
}

function quand({ jour, minute }: MomentCivil, today: number): string {
  const heure = AIDE.aHeure(formatHeure(minute));
  if (jour === today) return heure;
  if (jour === today + 1) return `${AIDE.demain} ${heure}`;
  const nom = nomOfJour(jourDeSemaine(jour));
  // « lundi » is the next one only.
  return jour - today < JOURS_PAR_SEMAINE
    ? `${nom} ${heure}`
    : `${nom} ${formatDate(jour)} ${heure}`;
}
