import { type RangeeLue, texteOf } from "./fichierLu";
import type { HistoriqueTrouve } from "./historiqueDuFichier";
import type { LigneEcartee } from "./plan";
import { RAISONS } from "./raisons";

/** The sheet that lists what an import left out. */
export const FEUILLE_ECARTEES = "Import – lignes écartées";

const TITRES = ["Ligne du fichier", "Raison"] as const;

/** Its rows, the titles first: where each stood, why it was left out, and its cells as they were. */
export function lignesEcartees(
  { titres }: Pick<HistoriqueTrouve, "titres">,
  ecartees: readonly LigneEcartee[],
): readonly (readonly (string | number)[])[] {
  const colonnes = colonnesUtiles([titres, ...ecartees.map(({ rangee }) => rangee)]);
  const cellsOf = ({ cellules }: RangeeLue): string[] =>
    colonnes.map((colonne) => texteOf(cellules.get(colonne)));
  return [
    [...TITRES, ...cellsOf(titres)],
    ...ecartees.map(({ rangee, raisons }) => [
      rangee.numero,
      raisons.map((raison) => RAISONS[raison]).join(" ; "),
      ...cellsOf(rangee),
    ]),
  ];
}

function colonnesUtiles(rangees: readonly RangeeLue[]): number[] {
  const used = new Set(rangees.flatMap(({ cellules }) => [...cellules.keys()]));
  return [...used].sort((a, b) => a - b);
}
