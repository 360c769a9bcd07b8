import { normalizeLibelle } from "../libelles";
import { type Correspondance, reconnaitreColonnes } from "./colonnesReconnues";
import type { FeuilleLue, FichierLu, RangeeLue } from "./fichierLu";

/** A sheet that looks like a history, and where its titles stand. */
export interface HistoriqueTrouve {
  readonly feuille: FeuilleLue;
  readonly titres: RangeeLue;
  readonly correspondance: Correspondance;
}

/** Titles are looked for no lower: people put a title and a legend above them, not pages. */
const DERNIERE_RANGEE_DE_TITRES = 15;
/** With fewer columns than these it may be any other sheet of the tool. */
const COLONNES_MIN = 4;

/** The sheets that look like a history, the likeliest first. */
export function historiquesDuFichier({ feuilles }: FichierLu): readonly HistoriqueTrouve[] {
  return feuilles
    .flatMap((feuille) => historiqueOf(feuille) ?? [])
    .sort((a, b) => vraisemblance(b) - vraisemblance(a));
}

function historiqueOf(feuille: FeuilleLue): HistoriqueTrouve | null {
  const found = feuille.rangees
    .filter(({ numero }) => numero <= DERNIERE_RANGEE_DE_TITRES)
    .map((titres) => ({ feuille, titres, correspondance: reconnaitreColonnes(titres) }))
    .sort((a, b) => largeur(b) - largeur(a));
  const [best] = found;
  return best && isHistorique(best.correspondance) ? best : null;
}

const largeur = ({ correspondance }: HistoriqueTrouve): number =>
  Object.keys(correspondance).length;

function isHistorique(correspondance: Correspondance): boolean {
  const { date, motif, sousMotif } = correspondance;
  const count = Object.keys(correspondance).length;
  return date !== undefined && (motif ?? sousMotif) !== undefined && count >= COLONNES_MIN;
}

/** The sheet's name first, then how many columns it has, then how many rows. */
function vraisemblance(historique: HistoriqueTrouve): number {
  const named = /historique|appel|sollicitation/.test(normalizeLibelle(historique.feuille.nom));
  const rows = Math.min(historique.feuille.rangees.length, 1_000_000) / 1_000_000;
  return (named ? 100 : 0) + largeur(historique) + rows;
}
