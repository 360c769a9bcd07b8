import { type Suivi, suivisOf } from "../../enquete/suivis";
import type { Nomenclature } from "../../nomenclature";
import { inPeriode } from "../chiffres";
import type { SuiviLu } from "../feuillesLues";
import type { Donnees } from "./donnees";
import type { Ecart } from "./ecart";
import { type ChampSuivi, causesDuSuivi } from "./causesDuSuivi";
import { isEcart } from "./isEcart";

const CHAMPS: readonly ChampSuivi[] = ["appels", "dureeMoyenne"];

/** The followed lines of *Enquête* that show something else than the rows of the period say. */
export function ecartsSuivis(donnees: Donnees, nomenclature: Nomenclature): Ecart[] {
  const { rows, analyse, feuilles } = donnees;
  const suivis = suivisOf(inPeriode(rows, analyse.periode), nomenclature);
  if (feuilles.enquete === null) return suivis.length === 0 ? [] : [FEUILLE_ILLISIBLE];
  const lus = new Map(feuilles.enquete.suivis.map((lu) => [lu.code, lu]));
  return suivis.flatMap((suivi) => {
    const lu = lus.get(suivi.ligne.code);
    return lu ? ecartsOf(suivi, lu, donnees) : [ligneAbsente(suivi)];
  });
}

const FEUILLE_ILLISIBLE: Ecart = {
  sujet: { type: "enquete" },
  attendu: null,
  lu: "illisible",
  causes: [{ type: "tableauIllisible" }],
};

function ligneAbsente(suivi: Suivi): Ecart {
  return {
    sujet: sujetOf(suivi, "appels"),
    attendu: suivi.chiffres.appels,
    lu: "illisible",
    causes: [{ type: "ligneAbsente" }],
  };
}

function ecartsOf(suivi: Suivi, lu: SuiviLu, donnees: Donnees): Ecart[] {
  return CHAMPS.filter((champ) => isEcart(suivi.chiffres[champ], lu[champ])).map((champ) => ({
    sujet: sujetOf(suivi, champ),
    attendu: suivi.chiffres[champ],
    lu: lu[champ],
    causes: causesDuSuivi(suivi, champ, lu[champ], donnees),
  }));
}

function sujetOf({ ligne }: Suivi, champ: ChampSuivi): Ecart["sujet"] {
  return { type: "suivi", code: ligne.code, sousMotif: ligne.sousMotif, champ };
}
