import { formatDuree } from "../../domain/duree";
import { RESULTATS } from "../../messages/resultats";

const NOMBRE = new Intl.NumberFormat("fr-FR");
const TAUX = new Intl.NumberFormat("fr-FR", { style: "percent", maximumFractionDigits: 1 });

export const formatNombre = (nombre: number): string => NOMBRE.format(nombre);

/** mm:ss, « – » without a call. */
export const formatMoyenne = (secondes: number | null): string =>
  secondes === null ? RESULTATS.sansValeur : formatDuree(secondes);

/** A fraction between 0 and 1 as a percentage, « – » without a call. */
export const formatTaux = (taux: number | null): string =>
  taux === null ? RESULTATS.sansValeur : TAUX.format(taux);
