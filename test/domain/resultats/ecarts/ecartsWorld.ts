import { moisOf } from "../../../../src/domain/periode";
import { analyseOf } from "../../../../src/domain/resultats/analyse";
import type { Ecart } from "../../../../src/domain/resultats/ecarts/ecart";
import { ecartsOf } from "../../../../src/domain/resultats/ecarts/ecartsOf";
import type { FeuillesLues } from "../../../../src/domain/resultats/feuillesLues";
import { aSollicitation, NOMENCLATURE, TODAY } from "../../../support/builders";
import { feuillesJustes } from "./feuillesJustes";
import type { Sollicitation } from "../../../../src/domain/resultats/sollicitation";

export const MOIS = moisOf(TODAY);
const AVANT = TODAY - 40;

/** A row of a call about the account, which the survey follows; its columns are right. */
export function aRow(over: Partial<Sollicitation> = {}): Sollicitation {
  const { thematique, motif, sousMotif, code } = NOMENCLATURE.parCode.get("ACC-CNX-CPT")!;
  const labels = { thematique, motif, sousMotif, code };
  return aSollicitation({ ...labels, mois: "2026-11", appel: 1, ...over });
}

/** Two calls this month, and one last month. */
export const ROWS = [
  aRow({ position: 0, idAppel: "a", dureeSecondes: 60 }),
  aRow({ position: 1, idAppel: "b", dureeSecondes: 120, resolu: "non" }),
  aRow({ position: 2, idAppel: "c", date: AVANT, mois: "2026-10" }),
];

export function ecarts(
  change: (justes: FeuillesLues) => Partial<FeuillesLues>,
  rows: readonly Sollicitation[] = ROWS,
  nomenclature = NOMENCLATURE,
): Ecart[] {
  const justes = feuillesJustes(rows, MOIS, nomenclature);
  const feuilles = { ...justes, ...change(justes) };
  return ecartsOf({ rows, analyse: analyseOf(rows, MOIS), feuilles }, nomenclature);
}

export const sujets = (found: readonly Ecart[]) =>
  found.map(({ sujet }) =>
    "chiffre" in sujet ? sujet.chiffre : "champ" in sujet ? `suivi ${sujet.champ}` : sujet.type,
  );
export const typesDeCauses = (found: readonly Ecart[]) => [
  ...new Set(found.flatMap(({ causes }) => causes.map(({ type }) => type))),
];
