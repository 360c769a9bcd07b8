import type { Suivi } from "../../enquete/suivis";
import type { Periode } from "../../periode";
import { inPeriode, type Sollicitation } from "../chiffres";
import type { ChiffreLu } from "../feuillesLues";
import { groupBy } from "../regroupements";
import { suiviCalcule } from "./calculs";
import { causesDePeriode, causesDuReste } from "./causesDeFeuille";
import { causeOf, dureesTexte, ecrituresEcartees } from "./causesDeLignes";
import type { Donnees } from "./donnees";
import type { CauseDeLignes, CauseEcart } from "./ecart";
import { isEcart } from "./isEcart";

export type ChampSuivi = "appels" | "dureeMoyenne";

/** Why *Enquête* shows something else than the rows say of a followed line. */
export function causesDuSuivi(
  suivi: Suivi,
  champ: ChampSuivi,
  lu: ChiffreLu,
  donnees: Donnees,
): CauseEcart[] {
  if (lu === "illisible") return [{ type: "celluleIllisible" }];
  const { rows, feuilles } = donnees;
  const { periode } = donnees.analyse;
  const calcul = (over: Periode, codes: readonly string[]): number | null =>
    suiviCalcule(inPeriode(rows, over), new Set(codes))[champ];
  const dansLesLignes = isEcart(suivi.chiffres[champ], calcul(periode, suivi.codes));
  const causes: CauseEcart[] = [
    ...causesDePeriode(periode, feuilles),
    ...(dansLesLignes ? causesDesLignes(suivi) : []),
  ];
  const montree = feuilles.periode;
  if (montree === null || !isEcart(calcul(montree, suivi.codes), lu)) return causes;
  if (!isEcart(calcul(montree, [suivi.ligne.code]), lu))
    return [...causes, ...codesRemplaces(suivi)];
  const durees = champ === "dureeMoyenne" ? dureesTexte(suivi.rows) : [];
  return [...causes, ...durees, ...causesDuReste(rows, feuilles, { type: "celluleModifiee" })];
}

function causesDesLignes({ rows, codes }: Suivi): CauseDeLignes[] {
  const comptes = new Set(codes);
  const sansCode = rows.filter(({ code }) => !comptes.has(code));
  const parAppel = groupBy(
    rows.filter(({ idAppel }) => idAppel !== ""),
    ({ idAppel }) => idAppel,
  );
  const repetees = [...parAppel.values()].filter((lignes) => lignes.length > 1).flat();
  return [
    ...causeOf("codesManquants", sansCode),
    ...causeOf("motifRepete", repetees),
    ...ecrituresEcartees(rows),
  ];
}

/** Rows that a workbook of the first model leaves out: it counts a line's own code only. */
function codesRemplaces({ rows, ligne, codes }: Suivi): CauseDeLignes[] {
  const anciens = new Set<string>(codes.filter((code) => code !== ligne.code));
  const isAncien = ({ code }: Sollicitation): boolean => anciens.has(code);
  return causeOf("codesRemplaces", rows.filter(isAncien));
}
