import { formatDate, fromSerial } from "../../domain/dates";
import {
  anneeOf,
  isSamePeriode,
  moisKey,
  moisOf,
  type Periode,
  trimestreKey,
  trimestreOf,
} from "../../domain/periode";
import { formatDuree } from "../../domain/duree";
import { RESULTATS } from "../../messages/resultats";
import type { Unite } from "../../domain/resultats/figures";

const NOMBRE = new Intl.NumberFormat("fr-FR");
const TAUX = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });
const POINTS = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const RATIO = new Intl.NumberFormat("fr-FR", {
  style: "percent",
  maximumFractionDigits: 0,
  signDisplay: "exceptZero",
});
const MOIS = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
const MOIS_COURT = new Intl.DateTimeFormat("fr-FR", { month: "short", timeZone: "UTC" });

const MINUTES_PER_DAY = 1440;

export const formatNombre = (nombre: number): string => NOMBRE.format(nombre);

/** mm:ss, « – » without a call. */
const formatMoyenne = (secondes: number | null): string =>
  secondes === null ? RESULTATS.sansValeur : formatDuree(secondes);

/** A fraction between 0 and 1 as a percentage, « – » without a call. */
const formatTaux = (taux: number | null): string =>
  taux === null ? RESULTATS.sansValeur : TAUX.format(taux);

/** A difference between two rates, 0.042 for 4.2 points; ≥ 0. */
export function formatPoints(difference: number): string {
  const points = Math.round(difference * 1000) / 10;
  return RESULTATS.points(POINTS.format(points), points >= 2);
}

/** A relative change: 0.25 as « +25 % ». */
export const formatEvolutionRatio = (ratio: number): string => RATIO.format(ratio);

/** A figure of a unit; « – » where it has no value. */
export function formatChiffre(unite: Unite, valeur: number | null): string {
  if (unite === "duree") return formatMoyenne(valeur);
  if (unite === "taux") return formatTaux(valeur);
  return valeur === null ? RESULTATS.sansValeur : formatNombre(valeur);
}

/** `2026-11` as « novembre 2026 »; anything else, which a sheet may well show, as it is. */
export const formatMois = (mois: string): string =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(mois) ? MOIS.format(firstDayOf(mois)) : mois;

/** `2026-11` as « nov. ». */
export const formatMoisCourt = (mois: string): string => MOIS_COURT.format(firstDayOf(mois));

/** « novembre 2026 », « 4e trimestre 2026 », « 2026 », or the two dates. */
export function formatPeriode(periode: Periode): string {
  const { debut, fin } = periode;
  const { year } = fromSerial(debut);
  if (isSamePeriode(periode, moisOf(debut))) return formatMois(moisKey(debut));
  if (isSamePeriode(periode, trimestreOf(debut)))
    return RESULTATS.trimestreDe(Number(trimestreKey(debut).at(-1)), year);
  if (isSamePeriode(periode, anneeOf(debut))) return String(year);
  return RESULTATS.bornes(formatDate(debut), formatDate(fin));
}

const firstDayOf = (mois: string): Date => new Date(`${mois}-01T00:00:00Z`);

/** The hour of an Excel serial day with its fraction: « 10:32 ». */
export function formatHeure(instant: number): string {
  // A minute has no exact fraction: half a second more keeps it from showing as the one before.
  const minutes = Math.floor((instant - Math.floor(instant)) * MINUTES_PER_DAY + 1 / 120);
  const parts = [Math.floor(minutes / 60), minutes % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
