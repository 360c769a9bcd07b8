import { type LigneSuivie, lignesSuivies } from "../../enquete/lignesSuivies";
import type { Nomenclature } from "../../nomenclature";
import type { Periode } from "../../periode";
import type { ChiffreLu, LigneSuivieLue } from "../feuillesLues";
import {
  chiffresOfSommes,
  type Figure,
  type FigureKey,
  figureKeys,
  FIGURES,
  type Figures,
} from "../figures";
import { groupBy } from "../regroupements";
import { inPeriode, type Sollicitation } from "../sollicitation";
import { sommesCalculees, suivieCalculee } from "./calculs";
import {
  appelsMalComptes,
  causeOf,
  causesDePeriode,
  causesDuReste,
  dureesTexte,
  ecrituresEcartees,
} from "./causes";
import { type CauseDeLignes, type CauseEcart, type Donnees, type Ecart, isEcart } from "./ecart";
import { ecartsMois, ecartsMotifs } from "./tableaux";

/**
 * Where *Résultats* and *Enquête* show something else than the rows of the period say, in the order
 * of the sheets. Without a nomenclature, *Enquête* is left out.
 */
export function ecartsOf(
  donnees: Donnees,
  nomenclature: Nomenclature | null,
  figures: Figures = FIGURES,
): Ecart[] {
  return [
    ...ecartsChiffres(donnees, figures),
    ...ecartsMotifs(donnees),
    ...ecartsMois(donnees),
    ...(nomenclature === null ? [] : ecartsDesSuivies(donnees, nomenclature)),
  ];
}

/** The named cells of *Résultats* that show something else than the rows of the period say. */
function ecartsChiffres(donnees: Donnees, figures: Figures): Ecart[] {
  const { rows, analyse, feuilles } = donnees;
  const { chiffres: attendus, periode } = analyse;
  const lignes = inPeriode(rows, periode);
  const calcules = chiffresOfSommes(sommesCalculees(lignes, periode), figures);
  return figureKeys(figures)
    .filter((key) => isEcart(attendus[key], feuilles.chiffres[key]))
    .map((key) => ({
      sujet: { type: "chiffre", chiffre: key },
      attendu: attendus[key],
      lu: feuilles.chiffres[key],
      causes:
        feuilles.chiffres[key] === "illisible"
          ? [{ type: "celluleIllisible" }]
          : [
              ...causesDePeriode(periode, feuilles),
              ...(isEcart(attendus[key], calcules[key])
                ? causesDesLignes(figures[key], lignes)
                : []),
              ...(isUnexplained(key, donnees, figures)
                ? causesDeLaCellule(figures[key], donnees)
                : []),
            ],
    }));
}

/** The cell does not even show what its formula gives over the sheet's own period. */
function isUnexplained(key: FigureKey, { rows, feuilles }: Donnees, figures: Figures): boolean {
  if (feuilles.periode === null) return false;
  const calcules = chiffresOfSommes(sommesCalculees(rows, feuilles.periode), figures);
  return isEcart(calcules[key], feuilles.chiffres[key]);
}

function causesDesLignes(
  { dividende, diviseur, ecartees }: Figure,
  lignes: readonly Sollicitation[],
): CauseDeLignes[] {
  const compteDesAppels = dividende === "appels" || diviseur === "appelsMesures";
  return [
    ...(compteDesAppels ? appelsMalComptes(lignes) : []),
    ...(ecartees === undefined ? [] : dureesTexte(lignes)),
    ...ecrituresEcartees(lignes),
  ];
}

function causesDeLaCellule(
  { dividende }: Figure,
  { rows, analyse, feuilles }: Donnees,
): CauseEcart[] {
  const durees = dividende === "secondes" ? dureesTexte(inPeriode(rows, analyse.periode)) : [];
  return [...durees, ...causesDuReste(rows, feuilles, { type: "celluleModifiee" })];
}

const CHAMPS: readonly ChampSuivie[] = ["appels", "dureeMoyenne"];

/** The followed lines of *Enquête* that show something else than the rows of the period say. */
function ecartsDesSuivies(donnees: Donnees, nomenclature: Nomenclature): Ecart[] {
  const { rows, analyse, feuilles } = donnees;
  const suivies = lignesSuivies(inPeriode(rows, analyse.periode), nomenclature);
  if (feuilles.enquete === null) return suivies.length === 0 ? [] : [FEUILLE_ILLISIBLE];
  const lus = new Map(feuilles.enquete.suivies.map((lu) => [lu.code, lu]));
  return suivies.flatMap((suivie) => {
    const lu = lus.get(suivie.ligne.code);
    return lu ? ecartsDeSuivie(suivie, lu, donnees) : [ligneAbsente(suivie)];
  });
}

const FEUILLE_ILLISIBLE: Ecart = {
  sujet: { type: "enquete" },
  attendu: null,
  lu: "illisible",
  causes: [{ type: "tableauIllisible" }],
};

function ligneAbsente(suivie: LigneSuivie): Ecart {
  return {
    sujet: sujetOf(suivie, "appels"),
    attendu: suivie.chiffres.appels,
    lu: "illisible",
    causes: [{ type: "ligneAbsente" }],
  };
}

function ecartsDeSuivie(suivie: LigneSuivie, lu: LigneSuivieLue, donnees: Donnees): Ecart[] {
  return CHAMPS.filter((champ) => isEcart(suivie.chiffres[champ], lu[champ])).map((champ) => ({
    sujet: sujetOf(suivie, champ),
    attendu: suivie.chiffres[champ],
    lu: lu[champ],
    causes: causesDeSuivie(suivie, champ, lu[champ], donnees),
  }));
}

function sujetOf({ ligne }: LigneSuivie, champ: ChampSuivie): Ecart["sujet"] {
  return { type: "ligneSuivie", code: ligne.code, sousMotif: ligne.sousMotif, champ };
}

type ChampSuivie = "appels" | "dureeMoyenne";

/** Why *Enquête* shows something else than the rows say of a followed line. */
function causesDeSuivie(
  suivie: LigneSuivie,
  champ: ChampSuivie,
  lu: ChiffreLu,
  donnees: Donnees,
): CauseEcart[] {
  if (lu === "illisible") return [{ type: "celluleIllisible" }];
  const { rows, feuilles } = donnees;
  const { periode } = donnees.analyse;
  const calcul = (over: Periode, codes: readonly string[]): number | null =>
    suivieCalculee(inPeriode(rows, over), new Set(codes))[champ];
  const dansLesLignes = isEcart(suivie.chiffres[champ], calcul(periode, suivie.codes));
  const causes: CauseEcart[] = [
    ...causesDePeriode(periode, feuilles),
    ...(dansLesLignes ? causesDuMotif(suivie) : []),
  ];
  const montree = feuilles.periode;
  if (montree === null || !isEcart(calcul(montree, suivie.codes), lu)) return causes;
  if (!isEcart(calcul(montree, [suivie.ligne.code]), lu))
    return [...causes, ...codesRemplaces(suivie)];
  const durees = champ === "dureeMoyenne" ? dureesTexte(suivie.rows) : [];
  return [...causes, ...durees, ...causesDuReste(rows, feuilles, { type: "celluleModifiee" })];
}

function causesDuMotif({ rows, codes }: LigneSuivie): CauseDeLignes[] {
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
function codesRemplaces({ rows, ligne, codes }: LigneSuivie): CauseDeLignes[] {
  const anciens = new Set<string>(codes.filter((code) => code !== ligne.code));
  const isAncien = ({ code }: Sollicitation): boolean => anciens.has(code);
  return causeOf("codesRemplaces", rows.filter(isAncien));
}
