import type { Chiffres } from "./chiffres";

/** How a figure moved from one period to the next. */
export interface Evolution {
  /** Seconds for a mean, a fraction for a rate; null where one of both has no value. */
  readonly difference: number | null;
  /** Of a count: difference ÷ former one (0.25 is a quarter more); null where there was none. */
  readonly ratio: number | null;
}

export type Evolutions = Readonly<Record<keyof Chiffres, Evolution>>;

export function evolutionsOf(chiffres: Chiffres, precedents: Chiffres): Evolutions {
  return {
    sollicitations: ofCount(chiffres.sollicitations, precedents.sollicitations),
    appels: ofCount(chiffres.appels, precedents.appels),
    dureeMoyenne: ofValue(chiffres.dureeMoyenne, precedents.dureeMoyenne),
    tauxResolution: ofValue(chiffres.tauxResolution, precedents.tauxResolution),
    tauxEscalade: ofValue(chiffres.tauxEscalade, precedents.tauxEscalade),
  };
}

function ofCount(now: number, before: number): Evolution {
  const difference = now - before;
  return { difference, ratio: before === 0 ? null : difference / before };
}

function ofValue(now: number | null, before: number | null): Evolution {
  return { difference: now === null || before === null ? null : now - before, ratio: null };
}
