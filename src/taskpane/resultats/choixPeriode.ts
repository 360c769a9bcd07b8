import { parseDate } from "../../domain/dates";
import { anneeOf, moisOf, type Periode, periodeBetween, trimestreOf } from "../../domain/periode";
import { PREMIERE_DATE } from "../../domain/seuils";
import { isoDay } from "../../application/newSaisie";

/** The periods that are offered, in order. */
export const CHOIX_PERIODE = [
  "moisPrecedent",
  "mois",
  "trimestrePrecedent",
  "trimestre",
  "annee",
  "dates",
] as const;
export type ChoixPeriode = (typeof CHOIX_PERIODE)[number];

/** A choice, and the two dates as their fields give them (used by « dates » only). */
export interface SaisiePeriode {
  readonly choix: ChoixPeriode;
  readonly du: string;
  readonly au: string;
}

type Named = Exclude<ChoixPeriode, "dates">;

const PERIODES: Readonly<Record<Named, (today: number) => Periode>> = {
  mois: moisOf,
  moisPrecedent: (today) => moisOf(moisOf(today).debut - 1),
  trimestre: trimestreOf,
  trimestrePrecedent: (today) => trimestreOf(trimestreOf(today).debut - 1),
  annee: anneeOf,
};

const isNamed = (choix: ChoixPeriode): choix is Named => choix !== "dates";

/** What a choice means on `today` (serial day); null while the two dates make no period. */
export function periodeOfSaisie({ choix, du, au }: SaisiePeriode, today: number): Periode | null {
  if (isNamed(choix)) return PERIODES[choix](today);
  const debut = parseDate(du);
  const fin = parseDate(au);
  if (debut === null || fin === null || debut < PREMIERE_DATE) return null;
  return fin < debut ? null : periodeBetween(debut, fin);
}

/** The choice that gives a period on `today`, its two dates filled in whatever it is. */
export function saisieOfPeriode(periode: Periode, today: number): SaisiePeriode {
  const choix = CHOIX_PERIODE.filter(isNamed).find((named) => {
    const { debut, fin } = PERIODES[named](today);
    return debut === periode.debut && fin === periode.fin;
  });
  return { choix: choix ?? "dates", du: isoDay(periode.debut), au: isoDay(periode.fin) };
}
