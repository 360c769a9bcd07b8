import { fromSerial } from "../dates";
import type { LigneNomenclature, Nomenclature } from "../nomenclature";
import { createLecteurDeCodes, createLecteurDeSuccession } from "../nomenclatureCodes";
import { once } from "../once";
import { poidsDuJour, type Preferences } from "../preferences";
import type { Sollicitation } from "../resultats/sollicitation";

/** What this référent chooses: codes of the favourite lines in their order, and how much each line counts. */
export interface Habitudes {
  readonly favoris: readonly string[];
  readonly usages: ReadonlyMap<string, number>;
}

export const SANS_HABITUDES: Habitudes = { favoris: [], usages: new Map() };

/** Favourites in their order, the lines that count most, then all others as the nomenclature has them. */
export function lignesParHabitude(
  { lignes, parCode }: Nomenclature,
  { favoris, usages }: Habitudes,
): LigneNomenclature[] {
  const favorites = [...new Set(favoris)].flatMap((code) => parCode.get(code) ?? []);
  const others = lignes
    .filter(({ code }) => !favoris.includes(code))
    .sort((a, b) => (usages.get(b.code) ?? 0) - (usages.get(a.code) ?? 0));
  return [...favorites, ...others].filter(({ retiree }) => !retiree);
}

/** The favourites with this code added at their end, or without it when it was one. */
export function toggleFavori(favoris: readonly string[], code: string): readonly string[] {
  return favoris.includes(code) ? favoris.filter((other) => other !== code) : [...favoris, code];
}

/** Order between two lines that answer as well: a favourite first, then the more used; 0 when equal. */
export function compareHabitudes({ favoris, usages }: Habitudes, a: string, b: string): number {
  const favori = Number(favoris.includes(b)) - Number(favoris.includes(a));
  return favori || (usages.get(b) ?? 0) - (usages.get(a) ?? 0);
}

/** The number of a code's rows of one month of the year (1–12), beside the code's own weight. */
const cleDuMois = (code: string, mois: number): string => `${code}@${mois}`;

/**
 * What a team chooses, of the rows that were read anyway: by code the weight of late rows, and how many
 * came in each month of the year. As large as the nomenclature, however long the history. Rows count
 * under the line that replaces theirs; those dated after `today` (serial day) do not.
 */
export function equipeOf(
  rows: readonly Pick<Sollicitation, "date" | "code" | "thematique" | "motif" | "sousMotif">[],
  today: number,
  nomenclature: Nomenclature,
): Preferences["equipe"] {
  const codeOf = createLecteurDeCodes(nomenclature);
  const successeurOf = createLecteurDeSuccession(nomenclature);
  const parCode = new Map<string, { poids: number; mois: number[] }>();
  const sumsOf = once((known: string) => {
    const { code } = successeurOf(known);
    const sums = parCode.get(code) ?? { poids: 0, mois: Array<number>(12).fill(0) };
    parCode.set(code, sums);
    return sums;
  });
  const jourOf = once((date: number) => ({
    poids: poidsDuJour(date),
    mois: fromSerial(date).month - 1,
  }));
  for (const row of rows) {
    const { date } = row;
    const known = date !== null && date <= today ? codeOf(row) : null;
    if (known === null || date === null) continue;
    const sums = sumsOf(known);
    const { poids, mois } = jourOf(date);
    sums.poids += poids;
    sums.mois[mois] = (sums.mois[mois] ?? 0) + 1;
  }
  const entries = [...parCode].flatMap(([code, { poids, mois }]) => [
    [code, poids] as const,
    ...mois.map((count, index) => [cleDuMois(code, index + 1), count] as const),
  ]);
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

/** How much the parts count beside one another; chosen on generated histories (`npm run bench -- recherche`). */
const PARTS = { miens: 1, equipe: 1, toujours: 0.15, saison: 0.5 } as const;

/**
 * How much each line is to be expected on a day (Excel serial): what this référent and the team have
 * chosen lately, what the team always chooses, and what it chooses at this time of the year. Codes of
 * lines that were replaced count for their successor.
 */
export function poidsDesMotifs(
  { usages, equipe }: Pick<Preferences, "usages" | "equipe">,
  today: number,
  nomenclature: Nomenclature,
  successeurOf = createLecteurDeSuccession(nomenclature),
): ReadonlyMap<string, number> {
  const now = poidsDuJour(today);
  const miens = new Map<string, number>();
  for (const [code, poids] of Object.entries(usages)) {
    const { code: one } = successeurOf(code);
    miens.set(one, (miens.get(one) ?? 0) + poids / now);
  }
  const sumOf = (counts: Iterable<number>): number =>
    [...counts].reduce((sum, one) => sum + one, 0);
  const equipes = new Map(Object.entries(equipe));
  const lignes = nomenclature.lignes.map(({ code }) => {
    const count = (mois: number): number =>
      equipes.get(cleDuMois(code, ((mois + 11) % 12) + 1)) ?? 0;
    const { month, day } = fromSerial(today);
    // The month before or after counts with this one, as far as it is close.
    const side = day <= 15 ? -1 : 1;
    const near = Math.abs(day - 15.5) / 31;
    return {
      code,
      equipe: (equipes.get(code) ?? 0) / now,
      toujours: sumOf(Array.from({ length: 12 }, (_, index) => count(index + 1))),
      saison: (1 - near) * count(month) + near * count(month + side),
    };
  });
  // As many as the late ones, so that an old and long history does not outweigh what changes.
  const total = {
    equipe: sumOf(lignes.map((one) => one.equipe)),
    toujours: sumOf(lignes.map((one) => one.toujours)),
    saison: sumOf(lignes.map((one) => one.saison)),
  };
  const share = (count: number, all: number): number => (all > 0 ? count / all : 0);
  const lately = Math.max(1, total.equipe);
  return new Map(
    lignes.map(({ code, equipe: late, toujours, saison }) => [
      code,
      PARTS.miens * (miens.get(code) ?? 0) +
        PARTS.equipe * late +
        lately *
          (PARTS.toujours * share(toujours, total.toujours) +
            PARTS.saison * share(saison, total.saison)),
    ]),
  );
}
