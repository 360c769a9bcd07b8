import { moisKeysOf, periodeBetween } from "../periode";
import { type FigureKey, figureKeys, FIGURES } from "../resultats/figures";
import { groupBy } from "../resultats/regroupements";
import { chiffresOfMesures, comptesOf, type Mesure } from "./mesures";

/** What formulas and pivot tables of the national workbook show. */
export interface ChiffresMontres {
  /** A day of its first month and one of its last. */
  readonly debut: number;
  readonly fin: number;
  /** The figures of each department over that period, as their cells hold them; by INSEE code. */
  readonly departements: ReadonlyMap<string, Readonly<Record<FigureKey, number | null>>>;
  /** Rows that the pivot table of motifs counts in all; null where it is missing, or filtered. */
  readonly totalCroise: number | null;
}

/** A figure that a sheet shows otherwise than the measures say. */
export type EcartNational =
  | {
      readonly type: "figure";
      readonly departement: string;
      readonly figure: FigureKey;
      /** Seconds for a duration, a fraction for a rate. */
      readonly montre: number | null;
      readonly attendu: number | null;
    }
  | { readonly type: "tableauCroise"; readonly montre: number; readonly attendu: number };

/** Compares what the sheets show with what the measures add up to; PERIODE_INVALIDE for their period. */
export function ecartsNationaux(
  mesures: readonly Mesure[],
  montres: ChiffresMontres,
): EcartNational[] {
  const { debut, fin, departements, totalCroise } = montres;
  const months = new Set(moisKeysOf(periodeBetween(debut, fin)));
  const byDepartement = groupBy(
    mesures.filter(({ mois }) => months.has(mois)),
    ({ departement }) => departement,
  );
  const ecarts: EcartNational[] = [];
  for (const [departement, shown] of departements) {
    const attendus = chiffresOfMesures(byDepartement.get(departement) ?? []);
    for (const figure of figureKeys()) {
      const cell = shown[figure];
      // A cell holds a duration as a fraction of a day.
      const montre = cell !== null && FIGURES[figure].unite === "duree" ? cell * 86_400 : cell;
      const attendu = attendus[figure];
      if (!same(montre, attendu))
        ecarts.push({ type: "figure", departement, figure, montre, attendu });
    }
  }
  const attendu = comptesOf(mesures).sollicitations;
  if (totalCroise !== null && totalCroise !== attendu)
    ecarts.push({ type: "tableauCroise", montre: totalCroise, attendu });
  return ecarts;
}

const same = (one: number | null, other: number | null): boolean =>
  one === null || other === null
    ? one === other
    : Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));
