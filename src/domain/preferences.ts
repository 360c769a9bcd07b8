import type { IdentiteReferent } from "./escalade";
import { CANAUX, type Canal } from "./historique";

/** Who a référent is for the national team; the département is the workbook's. */
export type Identite = Omit<IdentiteReferent, "departement">;

/** What a référent sets on one device, for nobody else. */
export interface Preferences {
  /** As it stands in the column *Référent*. */
  readonly referent: string;
  readonly identite: Identite;
  /** The canal of a new call. */
  readonly canal: Canal;
  /** Minutes after which a running timer counts as forgotten. */
  readonly oubliMinutes: number;
  readonly telephoneMasque: boolean;
  /** Days for which written calls are kept whole on the device at most, until they are safe; 0: by their ids alone. */
  readonly joursGardes: number;
  /** At an opening, calls that never reached the file are written again without a question. */
  readonly reecritureSansQuestion: boolean;
  /** The file is saved after each call where it does not save itself; null: only one on a server. */
  readonly enregistrerApresAppel: boolean | null;
  /** Codes of the nomenclature. */
  readonly favoris: readonly string[];
  /** What the pane is not to say of workbooks any more, each by its name. */
  readonly annoncesTues: readonly string[];
  /** How much each code was chosen here, late choices the most: sums of `poidsDuJour`. */
  readonly usages: Readonly<Record<string, number>>;
  /** What the team chooses, as the pane last read it in the history (`equipeOf`). */
  readonly equipe: Readonly<Record<string, number>>;
}

export const PREFERENCES_PAR_DEFAUT: Preferences = {
  referent: "",
  identite: { nom: "", prenom: "", email: "", profil: "" },
  canal: CANAUX[0],
  oubliMinutes: 45,
  telephoneMasque: false,
  joursGardes: 7,
  reecritureSansQuestion: false,
  enregistrerApresAppel: null,
  favoris: [],
  annoncesTues: [],
  usages: {},
  equipe: {},
};

/** Minutes that make sense for a forgotten timer. */
export const OUBLI_MINUTES = { min: 5, max: 480 } as const;

/** Days for which written calls may be kept on the device. */
export const JOURS_GARDES = { min: 0, max: 31 } as const;

export const MAX_USAGES = 2_000;

/** Days after which a choice counts half. */
const DEMI_VIE = 45;

/**
 * What a choice of that day (Excel serial) weighs beside those of other days: twice as much for each
 * half-life that it comes later. Nothing has to be weighed anew as time goes on.
 */
export const poidsDuJour = (jour: number): number => 2 ** ((jour - 45_000) / DEMI_VIE);

/** One more use of a code on a day (Excel serial); the least used others make room for it. */
export function withUsage(
  usages: Preferences["usages"],
  code: string,
  jour: number,
): Readonly<Record<string, number>> {
  const others = Object.entries(usages).filter(([other]) => other !== code);
  // A code comes from the workbook: « constructor » is one too, and every object has that.
  const before = Object.hasOwn(usages, code) ? (usages[code] ?? 0) : 0;
  return {
    ...mostUsed(others, MAX_USAGES - 1),
    [code]: before + poidsDuJour(jour),
  };
}

/** The most used codes, at most `MAX_USAGES`. */
export function keptUsages(usages: Preferences["usages"]): Readonly<Record<string, number>> {
  return mostUsed(Object.entries(usages), MAX_USAGES);
}

function mostUsed(
  usages: readonly (readonly [code: string, count: number])[],
  limit: number,
): Record<string, number> {
  return Object.fromEntries([...usages].sort(([, a], [, b]) => b - a).slice(0, limit));
}
