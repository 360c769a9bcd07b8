import {
  type ChangementLigne,
  contenusOf,
  type LigneLue,
  type NouvellesCellules,
} from "../domain/historiqueLu";
import { ligneApres } from "../domain/changementLigne";
import { COLONNES_ECRITES, type LigneHistorique } from "../domain/historique";
import { sensOf } from "./ligneLue";

/** A row of a call, and what is to be written on it. */
export interface LigneCorrigee {
  readonly avant: LigneLue;
  readonly apres: Partial<LigneHistorique>;
}

/**
 * What is really to be written so that the rows of one call stay right together: `Appel` is 1 on
 * exactly one of them, on none when they are e-mails. The row that has it keeps it; else the first
 * gets it. Cells that already hold what they should are left alone, formulas included.
 */
export function coherentChangements(lignes: readonly LigneCorrigee[]): ChangementLigne[] {
  const after = lignes.map(({ avant, apres }) => ligneApres(avant, contenusOf(apres)));
  const calls = after.filter((ligne) => !sensOf(ligne).estEmail);
  const holder = calls.find(({ cellules }) => cellules.appel === 1) ?? calls[0];
  return lignes.flatMap(({ avant, apres }, index) => {
    const appel = holder !== undefined && after[index] === holder ? 1 : 0;
    const needed = onlyChanged(avant, { ...apres, appel });
    return Object.keys(needed).length === 0 ? [] : [{ avant, apres: needed }];
  });
}

function onlyChanged({ cellules }: LigneLue, apres: Partial<LigneHistorique>): NouvellesCellules {
  const contenus = contenusOf(apres);
  const changed = COLONNES_ECRITES.filter(
    (key) => contenus[key] !== undefined && contenus[key] !== cellules[key],
  );
  return Object.fromEntries(changed.map((key) => [key, contenus[key]]));
}
