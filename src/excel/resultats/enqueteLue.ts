import { normalizeLibelle } from "../../domain/libelles";
import type { SuiviLu } from "../../domain/resultats/feuillesLues";
import { textOf } from "./cellText";
import { chiffreLu } from "./chiffreLu";

/** Headers of the followed lines on the sheet *Enquête*, by how they start. */
const TITRES = {
  sousMotif: "sous-motif suivi",
  appels: "nombre d'appels",
  dureeMoyenne: "duree moyenne",
  code: "code",
} as const;

/**
 * The followed lines among the cells of the sheet: from the row of their headers, wherever it
 * stands, to the first without a code. Null when the sheet has no such row.
 */
export function suivisLus(cellules: readonly (readonly unknown[])[]): SuiviLu[] | null {
  const entete = cellules.findIndex((row) => positionOf(row, TITRES.sousMotif) >= 0);
  const titres = cellules[entete];
  if (!titres) return null;
  const code = positionOf(titres, TITRES.code);
  const appels = positionOf(titres, TITRES.appels);
  const dureeMoyenne = positionOf(titres, TITRES.dureeMoyenne);
  if (code < 0) return null;
  const codeOf = (row: readonly unknown[]): string => textOf(row[code]).trim();
  const rows = cellules.slice(entete + 1);
  const end = rows.findIndex((row) => codeOf(row) === "");
  return rows.slice(0, end < 0 ? rows.length : end).map((row) => ({
    code: codeOf(row),
    appels: chiffreLu(row[appels], "nombre"),
    dureeMoyenne: chiffreLu(row[dureeMoyenne], "duree"),
  }));
}

const positionOf = (row: readonly unknown[], titre: string): number =>
  row.findIndex((content) => normalizeLibelle(textOf(content)).startsWith(titre));
