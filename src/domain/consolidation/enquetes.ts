import { type EnqueteEnvoyee, chiffreOfReponse, figuresDeLEnquete } from "../enquete/reponses";
import { isSamePeriode, type Periode } from "../periode";
import { type FigureKey, FIGURES, type Figures } from "../resultats/figures";

/**
 * What a department answered to the survey of a period, as figures: neither its comments, which a
 * person wrote, nor any other text.
 */
export interface EnqueteRecue {
  /** INSEE code. */
  readonly departement: string;
  readonly periode: Periode;
  /** When it was sent, Excel serial day with its fraction. */
  readonly instant: number;
  /** As `Chiffres`: seconds, fractions; null where the answer is « – », or no number. */
  readonly chiffres: Readonly<Partial<Record<FigureKey, number | null>>>;
}

export function enqueteRecueOf(
  departement: string,
  { periode, instant, reponses }: EnqueteEnvoyee,
  figures: Figures = FIGURES,
): EnqueteRecue {
  const valeurs = new Map(reponses.map(({ cle, valeur }) => [cle, valeur]));
  const entries = figuresDeLEnquete(figures).flatMap(({ key, unite }) => {
    const valeur = valeurs.get(key);
    return valeur === undefined ? [] : [[key, chiffreOfReponse(unite, valeur)] as const];
  });
  return {
    ...{ departement, periode, instant },
    chiffres: Object.fromEntries(entries),
  };
}

/** What was received with more answers: of two for one department and period the later sending counts. */
export function withEnquetes(
  connues: readonly EnqueteRecue[],
  nouvelles: readonly EnqueteRecue[],
): EnqueteRecue[] {
  const latest = new Map<string, EnqueteRecue>();
  for (const enquete of [...connues, ...nouvelles]) {
    const key = cleOfEnquete(enquete);
    const known = latest.get(key);
    if (!known || enquete.instant >= known.instant) latest.set(key, enquete);
  }
  return [...latest.values()].sort(compareEnquetes);
}

/** What a department answered for exactly this period; null when nothing came. */
export function enqueteRecueDe(
  enquetes: readonly EnqueteRecue[],
  departement: string,
  periode: Periode,
): EnqueteRecue | null {
  return (
    enquetes.find(
      (enquete) => enquete.departement === departement && isSamePeriode(enquete.periode, periode),
    ) ?? null
  );
}

/** `2A|46296|46326`: by what formulas find a row of the table of answers. */
export const cleOfEnquete = ({
  departement,
  periode,
}: Pick<EnqueteRecue, "departement" | "periode">): string =>
  [departement, periode.debut, periode.fin].join("|");

function compareEnquetes(a: EnqueteRecue, b: EnqueteRecue): number {
  if (a.departement !== b.departement) return a.departement < b.departement ? -1 : 1;
  return a.periode.debut - b.periode.debut || a.periode.fin - b.periode.fin;
}
