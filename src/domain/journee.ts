import { jourDeSemaine } from "./ouverture";
import { type LigneLue, texteDe } from "./historiqueLu";
import { createNormaliseur, isAppel } from "./resultats/sollicitation";

/** The days that a glance may take in; the week begins on its Monday. */
export const ETENDUES = ["aujourdHui", "hier", "semaine"] as const;
export type Etendue = (typeof ETENDUES)[number];

/** What somebody did in some days. */
export interface Journee {
  /** Rows of one call count once; a row that was typed by hand is a call of its own. */
  readonly appels: number;
  readonly emails: number;
  /** Time spent on calls. */
  readonly secondes: number;
}

/** What rows of the history say of these days; `today` is a serial day. */
export function journeeOf(lignes: readonly LigneLue[], etendue: Etendue, today: number): Journee {
  const [debut, fin] = boundsOf(etendue, today);
  const normaliser = createNormaliseur();
  const appels = new Set<string>();
  let [emails, secondes] = [0, 0];
  for (const { position, cellules } of lignes) {
    const { date, canal, dureeSecondes, idAppel } = cellules;
    if (typeof date !== "number" || date < debut || date >= fin + 1) continue;
    if (!isAppel({ canal: texteDe(canal) }, normaliser)) emails += 1;
    else {
      appels.add(texteDe(idAppel) || `ligne ${position}`);
      if (typeof dureeSecondes === "number" && dureeSecondes > 0) secondes += dureeSecondes;
    }
  }
  return { appels: appels.size, emails, secondes };
}

/** First and last serial day. */
function boundsOf(etendue: Etendue, today: number): readonly [debut: number, fin: number] {
  if (etendue === "aujourdHui") return [today, today];
  if (etendue === "hier") return [today - 1, today - 1];
  return [today - jourDeSemaine(today) + 1, today];
}
