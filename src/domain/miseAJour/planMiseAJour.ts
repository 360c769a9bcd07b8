import { type Nomenclature, type LigneNomenclature, niveauOf } from "../nomenclature";
import {
  type Comparaison,
  compareNomenclatures,
  avecPredecesseurs,
  nomenclatureApres,
  type NomenclatureDuClasseur,
  type NomenclatureDatee,
  type VersionNomenclature,
  isRelibellee,
} from "./evolution";

/** From what a workbook is updated, and to what. */
export interface EvolutionNomenclature {
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
export function comparaisonOf(evolution: EvolutionNomenclature): Comparaison {
  return compareNomenclatures(evolution.classeur.nomenclature, nouvelleOf(evolution));
}

/** All that an update writes, but for the cells of the sheets. The figures of every period stay the same. */
export function planMiseAJour(
  evolution: EvolutionNomenclature,
  rangees: readonly RangeeConcernee[],
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

function nouvelleOf({ classeur, cible, intermediaires }: EvolutionNomenclature): Nomenclature {
  return avecPredecesseurs(cible.nomenclature, [...intermediaires, classeur.nomenclature]);
}

/** What a new version may change of the history's rows. */
export const CHAMPS_RANGEE = ["thematique", "motif", "sousMotif", "niveau", "code"] as const;
export type ChampRangee = (typeof CHAMPS_RANGEE)[number];

/** A row of the history, as far as a new version concerns it. */
export interface RangeeConcernee extends Readonly<Record<ChampRangee, string>> {
  /** 0-based from the first row of the table's body. */
  readonly position: number;
  /** Whether the column's own formula gives the level, or the code: somebody typed the row. */
  readonly niveauCalcule: boolean;
  readonly codeCalcule: boolean;
}

export interface ChangementRangee {
  readonly avant: RangeeConcernee;
  readonly apres: Readonly<Partial<Record<ChampRangee, string>>>;
}

export interface ChoixMiseAJour {
  /** Rows of renamed and moved lines take the new labels. */
  readonly reecrireLibelles: boolean;
  /** By replaced line's code: the code of the line that takes its rows. Absent: they stay where they are. */
  readonly successeurs: ReadonlyMap<string, string>;
}

/** What is proposed: labels rewritten, rows moved wherever there is one successor only. */
export function choixProposes({ remplacees }: Comparaison): ChoixMiseAJour {
  const successeurs = remplacees.flatMap(({ ligne, candidats: [candidat, autre] }) =>
    candidat && !autre ? [[ligne.code, candidat.code] as const] : [],
  );
  return { reecrireLibelles: true, successeurs: new Map(successeurs) };
}

/**
 * The rows that change with the workbook's nomenclature from `avant` to `apres`: new labels, moved
 * rows, and constants where a formula would now find another code or level than the row has.
 */
export function changementsDesRangees(
  rangees: readonly RangeeConcernee[],
  avant: Nomenclature,
  apres: Nomenclature,
  choix: ChoixMiseAJour,
): ChangementRangee[] {
  const trouver = formulesSur(apres);
  return rangees.flatMap((rangee) => {
    const cible = choix.successeurs.get(rangee.code) ?? rangee.code;
    const ligne = apres.parCode.get(cible);
    if (rangee.code === "" || !ligne) return [];
    const ancienne = avant.parCode.get(rangee.code);
    const relibellee =
      cible !== rangee.code ||
      (choix.reecrireLibelles &&
        ancienne !== undefined &&
        isRelibellee({ avant: ancienne, apres: ligne }));
    const change = { cible, libelles: relibellee ? libellesOf(ligne) : libellesOf(rangee) };
    const contenus = contenusOf(rangee, change, trouver(change.libelles));
    return Object.keys(contenus).length === 0 ? [] : [{ avant: rangee, apres: contenus }];
  });
}

type Libelles = Pick<LigneNomenclature, "thematique" | "motif" | "sousMotif">;

/** What the formulas of a row give; nothing for labels that the nomenclature lacks. */
interface Calcul {
  readonly code: string;
  readonly niveau: string;
}

const INTROUVABLE: Calcul = { code: "", niveau: "" };

/** Looks labels up as the sheet's MATCH does: the first line, capitals and small letters alike. */
function formulesSur({ lignes }: Nomenclature): (libelles: Libelles) => Calcul {
  const parCle = new Map<string, Calcul>();
  for (const ligne of lignes) {
    const cle = cleOf(ligne);
    if (!parCle.has(cle)) parCle.set(cle, { code: ligne.code, niveau: niveauOf(ligne) });
  }
  return (libelles) => parCle.get(cleOf(libelles)) ?? INTROUVABLE;
}

function contenusOf(
  rangee: RangeeConcernee,
  { cible, libelles }: { cible: string; libelles: Libelles },
  calcul: Calcul,
): ChangementRangee["apres"] {
  const contenus: Partial<Record<ChampRangee, string>> = {};
  for (const champ of ["thematique", "motif", "sousMotif"] as const)
    if (rangee[champ] !== libelles[champ]) contenus[champ] = libelles[champ];
  const codeLaisse = rangee.codeCalcule ? calcul.code : rangee.code;
  if (codeLaisse !== cible) contenus.code = cible;
  if (rangee.niveauCalcule && calcul.niveau !== rangee.niveau) contenus.niveau = rangee.niveau;
  return contenus;
}

const libellesOf = ({ thematique, motif, sousMotif }: Libelles): Libelles => ({
  thematique,
  motif,
  sousMotif,
});

const cleOf = ({ thematique, motif, sousMotif }: Libelles): string =>
  [thematique, motif, sousMotif].join("|").toLowerCase();

/** What an update does to the rows of the history, in counts. */
export interface BilanRangees {
  /** Rows that change at all. */
  readonly changees: number;
  /** Rows that take other labels under the same code. */
  readonly relibellees: number;
  /** Rows that pass to the successor of their line. */
  readonly rattachees: number;
  /** Rows typed by hand whose code or level becomes a constant, so that it stays what it is. */
  readonly figees: number;
  /** Rows that stay under a line that is retired or replaced. */
  readonly laissees: number;
  /** Rows by code of a line that is retired or replaced. */
  readonly parLigne: ReadonlyMap<string, number>;
}

export function bilanOf(
  { changements, comparaison }: PlanMiseAJour,
  rangees: readonly RangeeConcernee[],
  { successeurs }: ChoixMiseAJour,
): BilanRangees {
  const parties = new Set([
    ...comparaison.retirees.map(({ code }) => code),
    ...comparaison.remplacees.map(({ ligne }) => ligne.code),
  ]);
  const parLigne = new Map<string, number>();
  for (const { code } of rangees)
    if (parties.has(code)) parLigne.set(code, (parLigne.get(code) ?? 0) + 1);
  const rattachees = changements.filter(({ avant }) => successeurs.has(avant.code));
  const others = changements.filter(({ avant }) => !successeurs.has(avant.code));
  const laissees = [...parLigne].filter(([code]) => !successeurs.has(code));
  return {
    changees: changements.length,
    relibellees: others.filter(({ apres }) => hasNewLabels(apres)).length,
    rattachees: rattachees.length,
    figees: others.filter(({ apres }) => !hasNewLabels(apres)).length,
    laissees: laissees.reduce((sum, [, count]) => sum + count, 0),
    parLigne,
  };
}

function hasNewLabels(apres: PlanMiseAJour["changements"][number]["apres"]): boolean {
  return [apres.thematique, apres.motif, apres.sousMotif].some((libelle) => libelle !== undefined);
}
