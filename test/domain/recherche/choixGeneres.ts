import { indexNomenclature, type Nomenclature } from "../../../src/domain/nomenclature";
import { createLecteurDeSuccession, lignesEnVigueur } from "../../../src/domain/nomenclatureCodes";
import { withUsage } from "../../../src/domain/preferences";
import {
  equipeOf,
  lignesParHabitude,
  poidsDesMotifs,
} from "../../../src/domain/recherche/habitudes";
import { nomenclatureLivree } from "./nomenclatures";

/** Choices of a help desk, day after day, generated; and what the search's empty list makes of them. */

interface Choix {
  readonly date: number;
  /** 0-based among the team's. */
  readonly referent: number;
  readonly code: string;
}

/** How the odds of the lines change: `popularites` are ranks that are drawn once, by seed. */
export type Evolution = "stable" | "glissement" | "saison" | "incident";
export const EVOLUTIONS: readonly Evolution[] = ["stable", "glissement", "saison", "incident"];

const DEBUT = 45_658;
const JOURS = 730;
const REFERENTS = 3;
const PAR_JOUR = 9;

export function choixGeneres(
  evolution: Evolution,
  seed: number,
  nomenclature = nomenclatureLivree(),
): Choix[] {
  const { entre, random } = generator(seed);
  const codes = lignesEnVigueur(nomenclature).map(({ code }) => code);
  let ranks = shuffled(codes, random);
  const saisonniers = new Map(codes.map((code) => [code, entre(0, 11)]));
  const choix: Choix[] = [];
  for (let jour = 0; jour < JOURS; jour += 1) {
    const date = DEBUT + jour;
    if (date % 7 < 2) continue;
    if (evolution === "glissement" && jour % 120 === 119) ranks = shuffled(codes, random);
    const incident =
      evolution === "incident" && jour % 60 > 45
        ? codes[Math.floor(jour / 60) % codes.length]
        : null;
    const month = Math.floor((jour % 365) / 30.5);
    const odds = ranks.map((code, rank) => {
      const inSeason = evolution === "saison" && saisonniers.get(code) === month % 12;
      return (1 / (rank + 2)) * (inSeason ? 12 : 1) * (code === incident ? 20 : 1);
    });
    for (let one = 0; one < PAR_JOUR; one += 1)
      choix.push({ date, referent: one % REFERENTS, code: drawn(ranks, odds, random) });
  }
  return choix;
}

function generator(seed: number) {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    random,
    entre: (min: number, max: number) => min + Math.floor(random() * (max - min + 1)),
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function drawn<T>(items: readonly T[], odds: readonly number[], random: () => number): T {
  let left = random() * odds.reduce((sum, one) => sum + one, 0);
  const at = odds.findIndex((one) => (left -= one) <= 0);
  return items[at < 0 ? items.length - 1 : at] as T;
}

/** Three letters and Enter find nearly every line: nobody goes further down the list than that costs. */
const TOUCHES_PAR_LETTRES = 4;

/** Down to its place (from 0) in the empty list, and Enter. */
const touchesOf = (place: number): number =>
  Math.min(place < 0 ? Infinity : place + 2, TOUCHES_PAR_LETTRES);

export interface Touches {
  /** Mean keys a choice. */
  readonly plusUtilises: number;
  readonly habitudes: number;
}

/** How often the pane reads the whole history for its results, in days. */
const RELECTURE = 7;

/** Plays the choices of one référent with both orders of the empty list; the first month only teaches. */
export function touchesDe(
  choix: readonly Choix[],
  nomenclature: Nomenclature = nomenclatureLivree(),
): Touches {
  const parCode = indexNomenclature(nomenclature.lignes).parCode;
  const counts = new Map<string, number>();
  let usages: Readonly<Record<string, number>> = {};
  let equipe: Readonly<Record<string, number>> = {};
  let lu = -Infinity;
  let [plusUtilises, habitudes, nombre] = [0, 0, 0];
  const rows: {
    date: number;
    code: string;
    thematique: string;
    motif: string;
    sousMotif: string;
  }[] = [];
  const successeurOf = createLecteurDeSuccession(nomenclature);
  for (const { date, referent, code } of choix) {
    if (date - lu >= RELECTURE) {
      equipe = equipeOf(rows, date, nomenclature);
      lu = date;
    }
    if (referent === 0) {
      const orderOf = (usagesOf: ReadonlyMap<string, number>): string[] =>
        lignesParHabitude(nomenclature, { favoris: [], usages: usagesOf }).map((one) => one.code);
      const order = orderOf(poidsDesMotifs({ usages, equipe }, date, nomenclature, successeurOf));
      if (date - DEBUT > 30) {
        plusUtilises += touchesOf(orderOf(counts).indexOf(code));
        habitudes += touchesOf(order.indexOf(code));
        nombre += 1;
      }
      counts.set(code, (counts.get(code) ?? 0) + 1);
      usages = withUsage(usages, code, date);
    }
    const ligne = parCode.get(code);
    if (ligne) rows.push({ ...ligne, date });
  }
  return { plusUtilises: plusUtilises / nombre, habitudes: habitudes / nombre };
}
