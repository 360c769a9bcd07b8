import type { Nomenclature } from "../nomenclature";
import { type Comparaison, comparerNomenclatures } from "./comparaison";
import {
  type ChangementRangee,
  changementsDesRangees,
  type ChoixMiseAJour,
  type RangeeLue,
} from "./rangees";
import { avecPredecesseurs, nomenclatureApres, type NomenclatureDuClasseur } from "./succession";
import type { NomenclatureDatee, VersionNomenclature } from "./version";

/** From what a workbook is updated, and to what. */
export interface Evolution {
  readonly classeur: NomenclatureDuClasseur;
  readonly cible: NomenclatureDatee;
  /** The published versions between the workbook's and that one. */
  readonly intermediaires: readonly Nomenclature[];
}

export interface PlanMiseAJour {
  readonly comparaison: Comparaison;
  readonly version: VersionNomenclature;
  /** What the workbook's table holds afterwards. */
  readonly apres: NomenclatureDuClasseur;
  readonly changements: readonly ChangementRangee[];
}

/** What a new version changes of the workbook's lines, whatever is chosen for its rows. */
export function comparaisonOf(evolution: Evolution): Comparaison {
  return comparerNomenclatures(evolution.classeur.nomenclature, nouvelleOf(evolution));
}

/** All that an update writes, but for the cells of the sheets. The figures of every period stay the same. */
export function planMiseAJour(
  evolution: Evolution,
  rangees: readonly RangeeLue[],
  choix: ChoixMiseAJour,
): PlanMiseAJour {
  const { classeur, cible } = evolution;
  const apres = nomenclatureApres(classeur, nouvelleOf(evolution), cible.version.numero);
  const { nomenclature: avant } = classeur;
  return {
    comparaison: comparaisonOf(evolution),
    version: cible.version,
    apres,
    changements: changementsDesRangees(rangees, avant, apres.nomenclature, choix),
  };
}

function nouvelleOf({ classeur, cible, intermediaires }: Evolution): Nomenclature {
  return avecPredecesseurs(cible.nomenclature, [...intermediaires, classeur.nomenclature]);
}
