import type { PlanMiseAJour } from "./planMiseAJour";
import type { ChoixMiseAJour, RangeeLue } from "./rangees";

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
  rangees: readonly RangeeLue[],
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
    relibellees: others.filter(({ apres }) => isRelibellee(apres)).length,
    rattachees: rattachees.length,
    figees: others.filter(({ apres }) => !isRelibellee(apres)).length,
    laissees: laissees.reduce((sum, [, count]) => sum + count, 0),
    parLigne,
  };
}

function isRelibellee(apres: PlanMiseAJour["changements"][number]["apres"]): boolean {
  return [apres.thematique, apres.motif, apres.sousMotif].some((libelle) => libelle !== undefined);
}
