import type { CellulesLigne, LigneLue } from "../application/ports";
import { COLONNES_ECRITES } from "../domain/historique";
import type { ColumnPositions } from "./columns";
import { type HistoriqueShape, historiqueBody } from "./historiqueTable";

/** Whole rows by their 0-based positions, in that order: one request, whatever their number. */
export async function readLignes(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  positions: readonly number[],
): Promise<LigneLue[]> {
  if (positions.length === 0) return [];
  const body = historiqueBody(context);
  const rows = positions.map((position) => ({
    position,
    range: body.getRow(position).load("values"),
  }));
  await context.sync();
  return rows.map(({ position, range }) => ({
    position,
    numero: shape.premiereLigne + position,
    cellules: cellulesOf(range.values[0] ?? [], shape.positions),
  }));
}

/** The cells of a row that was read. */
export function cellulesOf(values: readonly unknown[], positions: ColumnPositions): CellulesLigne {
  const cell = (key: keyof CellulesLigne): string | number | boolean => {
    const position = positions[key];
    const value = position === undefined ? "" : values[position];
    const isPlain =
      typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    return isPlain ? value : "";
  };
  return {
    telephone: cell("telephone"),
    date: cell("date"),
    dureeSecondes: cell("dureeSecondes"),
    thematique: cell("thematique"),
    motif: cell("motif"),
    sousMotif: cell("sousMotif"),
    niveau: cell("niveau"),
    resolu: cell("resolu"),
    escalade: cell("escalade"),
    canal: cell("canal"),
    referent: cell("referent"),
    identifiant: cell("identifiant"),
    commentaire: cell("commentaire"),
    appel: cell("appel"),
    code: cell("code"),
    idAppel: cell("idAppel"),
    idLigne: cell("idLigne"),
  };
}

/** Whether nobody changed a row between two readings. */
export function sameCellules(one: CellulesLigne, other: CellulesLigne): boolean {
  return COLONNES_ECRITES.every((key) => one[key] === other[key]);
}
