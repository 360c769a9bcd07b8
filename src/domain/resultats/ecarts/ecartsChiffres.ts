import { type Chiffres, inPeriode, type Sollicitation } from "../chiffres";
import { chiffresCalcules } from "./calculs";
import { causesDePeriode, causesDuReste } from "./causesDeFeuille";
import { appelsMalComptes, dureesTexte, ecrituresEcartees } from "./causesDeLignes";
import type { Donnees } from "./donnees";
import type { CauseDeLignes, CauseEcart, Ecart } from "./ecart";
import { isEcart } from "./isEcart";

/** In the order of the sheet. */
const CHIFFRES = [
  "appels",
  "dureeMoyenne",
  "tauxResolution",
  "tauxEscalade",
  "sollicitations",
] as const satisfies readonly (keyof Chiffres)[];

/** The named cells of *Résultats* that show something else than the rows of the period say. */
export function ecartsChiffres(donnees: Donnees): Ecart[] {
  const { analyse, feuilles } = donnees;
  const attendus = analyse.chiffres;
  return CHIFFRES.filter((key) => isEcart(attendus[key], feuilles.chiffres[key])).map((key) => ({
    sujet: { type: "chiffre", chiffre: key },
    attendu: attendus[key],
    lu: feuilles.chiffres[key],
    causes: causesOf(key, attendus[key], donnees),
  }));
}

function causesOf(key: keyof Chiffres, attendu: number | null, donnees: Donnees): CauseEcart[] {
  const { rows, feuilles } = donnees;
  const { periode } = donnees.analyse;
  const lu = feuilles.chiffres[key];
  if (lu === "illisible") return [{ type: "celluleIllisible" }];
  const lignes = inPeriode(rows, periode);
  const dansLesLignes = isEcart(attendu, chiffresCalcules(lignes, periode)[key]);
  return [
    ...causesDePeriode(periode, feuilles),
    ...(dansLesLignes ? causesDesLignes(key, lignes) : []),
    ...(isUnexplained(key, donnees) ? causesDeLaCellule(key, donnees) : []),
  ];
}

/** The cell does not even show what its formula gives over the sheet's own period. */
function isUnexplained(key: keyof Chiffres, { rows, feuilles }: Donnees): boolean {
  if (feuilles.periode === null) return false;
  return isEcart(chiffresCalcules(rows, feuilles.periode)[key], feuilles.chiffres[key]);
}

function causesDesLignes(key: keyof Chiffres, lignes: readonly Sollicitation[]): CauseDeLignes[] {
  const compteDesAppels = key === "appels" || key === "dureeMoyenne";
  return [...(compteDesAppels ? appelsMalComptes(lignes) : []), ...ecrituresEcartees(lignes)];
}

function causesDeLaCellule(
  key: keyof Chiffres,
  { rows, analyse, feuilles }: Donnees,
): CauseEcart[] {
  const durees = key === "dureeMoyenne" ? dureesTexte(inPeriode(rows, analyse.periode)) : [];
  return [...durees, ...causesDuReste(rows, feuilles, { type: "celluleModifiee" })];
}
