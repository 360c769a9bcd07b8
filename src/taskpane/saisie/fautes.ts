import { appelOfSaisie, closeSaisie } from "../../application/appelOfSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { type AppelFault, type AppelFaultKind, checkAppel } from "../../domain/appel";
import { localDayOf } from "../../domain/dates";
import type { Nomenclature } from "../../domain/nomenclature";
import { FAUTES } from "../../messages/saisie";

/** Names the control that a fault concerns, in its attribute `data-champ`: `telephone`, `motif-0`. */
export function champKey(champ: AppelFault["champ"] | "recherche", motif?: number): string {
  return motif === undefined ? champ : `${champ}-${motif}`;
}

/** The sentence to show at each control, by `champKey`; empty when the form can be saved. */
export type Fautes = ReadonlyMap<string, string>;

export const SANS_FAUTE: Fautes = new Map();

const TEXTES: Readonly<Record<AppelFaultKind, string>> = FAUTES;

/** What a use case answered instead of writing a form, and that form. */
export interface Refus {
  readonly saisie: SaisieEnCours;
  readonly faults: readonly AppelFault[];
}

/**
 * What keeps the form from being saved at `now` (epoch milliseconds) since it was refused: what is
 * wrong with it now and, until that control says something else, what the use case alone could see,
 * such as the other rows of the call. Nothing before a first refusal.
 */
export function fautesOf(
  refus: Refus | null,
  saisie: SaisieEnCours,
  nomenclature: Nomenclature,
  now: number,
): Fautes {
  if (refus === null) return SANS_FAUTE;
  const appel = appelOfSaisie(closeSaisie(saisie, now));
  const current = checkAppel(appel, nomenclature, localDayOf(now));
  const answered = refus.faults.filter(
    (fault) => contentAt(saisie, fault) === contentAt(refus.saisie, fault),
  );
  return new Map(
    [...answered, ...current].map(({ kind, champ, motif }) => [
      champKey(champ, motif),
      TEXTES[kind],
    ]),
  );
}

/** What the control of a fault says. */
function contentAt(saisie: SaisieEnCours, { champ, motif }: AppelFault): string | null {
  const choisi = saisie.motifs[motif ?? 0];
  switch (champ) {
    case "motif":
      return choisi?.code ?? null;
    case "statut":
      return choisi?.statut ?? null;
    case "part":
      return choisi?.duree ?? null;
    default:
      return saisie[champ];
  }
}
