import { appelOfSaisie, closeSaisie } from "../../application/appelOfSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { type AppelFault, type AppelFaultKind, checkAppel } from "../../domain/appel";
import { localDayOf } from "../../domain/dates";
import type { Nomenclature } from "../../domain/nomenclature";
import { FAUTES } from "../../messages/fautes";

/** Names the control that a fault concerns, in its attribute `data-champ`: `telephone`, `motif-0`. */
export function champKey(champ: AppelFault["champ"] | "recherche", motif?: number): string {
  return motif === undefined ? champ : `${champ}-${motif}`;
}

/** The sentence to show at each control, by `champKey`; empty when the form can be saved. */
export type Fautes = ReadonlyMap<string, string>;

export const SANS_FAUTE: Fautes = new Map();

const TEXTES: Readonly<Record<AppelFaultKind, string>> = FAUTES;

/** What keeps the form from being saved at `now` (epoch milliseconds). */
export function fautesOf(saisie: SaisieEnCours, nomenclature: Nomenclature, now: number): Fautes {
  const appel = appelOfSaisie(closeSaisie(saisie, now));
  const faults = checkAppel(appel, nomenclature, localDayOf(now));
  return new Map(faults.map(({ kind, champ, motif }) => [champKey(champ, motif), TEXTES[kind]]));
}
