import type { ContenuCellule, LigneLue } from "../../../src/domain/historiqueLu";

import {
  CANAL_EMAIL,
  COLONNE_KEYS,
  COLONNES,
  type ColonneKey,
} from "../../../src/domain/historique";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import { isHeure } from "../../../src/domain/heure";
import { creneauOf } from "../../../src/domain/resultats/affluence";
import { moisKey, trimestreKey } from "../../../src/domain/periode";

/** What the calculated columns show, as Excel would calculate their formulas. */

type Cellules = LigneLue["cellules"];
type Formule = (
  cellules: Cellules,
  lignes: readonly LigneLue[],
  nomenclature: Nomenclature | null,
) => ContenuCellule;

/** The keys of the columns that have a formula. */
export const COLONNES_CALCULEES: readonly ColonneKey[] = COLONNE_KEYS.filter(
  (key) => COLONNES[key].formula !== undefined,
);

/** Excel's comparisons of texts ignore case. */
const key = (text: ContenuCellule): string => String(text).toLowerCase();

const ofNumber = (
  content: ContenuCellule,
  compute: (number: number) => ContenuCellule,
): ContenuCellule => (typeof content === "number" ? compute(content) : "");

const lineOf = ({ thematique, motif, sousMotif }: Cellules, nomenclature: Nomenclature | null) =>
  nomenclature?.lignes.find(
    (ligne) =>
      key(ligne.thematique) === key(thematique) &&
      key(ligne.motif) === key(motif) &&
      key(ligne.sousMotif) === key(sousMotif),
  );

const FORMULES: Readonly<Partial<Record<ColonneKey, Formule>>> = {
  dureeMinutes: ({ dureeSecondes }) => ofNumber(dureeSecondes, (seconds) => seconds / 86_400),
  niveau: (cellules, _, nomenclature) => {
    const ligne = lineOf(cellules, nomenclature);
    return ligne ? `Niveau ${ligne.niveau.slice(0, 1)}` : "";
  },
  trimestre: ({ date }) => ofNumber(date, trimestreKey),
  mois: ({ date }) => ofNumber(date, moisKey),
  creneau: ({ date, heure }) =>
    ofNumber(date, (day) => (isHeure(heure) ? creneauOf(day, heure) : "")),
  appel: (cellules, lignes) => {
    if (cellules.date === "") return "";
    if (key(cellules.canal) === key(CANAL_EMAIL)) return 0;
    if (cellules.idAppel === "") return 1;
    const first = lignes.find((one) => key(one.cellules.idAppel) === key(cellules.idAppel));
    return first === undefined || first.cellules === cellules ? 1 : 0;
  },
  code: (cellules, _, nomenclature) => lineOf(cellules, nomenclature)?.code ?? "",
};

/** The rows with every cell that holds a formula calculated anew. */
export function recalculated(
  lignes: readonly LigneLue[],
  nomenclature: Nomenclature | null,
): LigneLue[] {
  return lignes.map((ligne) => {
    const cellules: Record<ColonneKey, ContenuCellule> = { ...ligne.cellules };
    for (const one of COLONNES_CALCULEES)
      if (!ligne.sansFormule.has(one))
        cellules[one] = FORMULES[one]?.(ligne.cellules, lignes, nomenclature) ?? "";
    return { ...ligne, cellules };
  });
}
