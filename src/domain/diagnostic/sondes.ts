import type { Sonde } from "./sonde";
import { SONDES_CLASSEUR } from "./sondesClasseur";
import { SONDES_HISTORIQUE } from "./sondesHistorique";
import { SONDES_POSTE } from "./sondesPoste";

/**
 * What « Vérifier ce poste » asks of an Excel that nobody here can see: one probe a behaviour that the
 * add-in rests on. A probe answers with one of its `issues`; the table says what each means, so that
 * report, screen, command and tests say the same.
 */
const SONDES = { ...SONDES_HISTORIQUE, ...SONDES_CLASSEUR, ...SONDES_POSTE } as const;

/** The sheet on which probes work; it is made anew for each, and taken away at the end. */
export const FEUILLE_ESSAIS = "Essais du diagnostic";

export type SondeKey = keyof typeof SONDES;
export type IssueKey<K extends SondeKey> = K extends SondeKey
  ? keyof (typeof SONDES)[K]["issues"] & string
  : never;

export const SONDE_KEYS = Object.keys(SONDES) as readonly SondeKey[];

/** The facts of a probe, whichever it is. */
export const sondeOf = (key: SondeKey): Sonde => SONDES[key];

type KeysWith<F> = { [K in SondeKey]: (typeof SONDES)[K] extends F ? K : never }[SondeKey];

/** Probes that only a person can answer, by « oui » or « non ». */
export type SondeQuestion = KeysWith<{ readonly question: string }>;
/** Those that code answers, some after a person did something. */
export type SondeAutomatique = Exclude<SondeKey, SondeQuestion>;
/** Those that the pane's page answers. */
export type SondePage = "postePressePapiers" | "posteStockage" | "posteFilSepare";
/** Those that Office and Excel answer. */
export type SondeExcel = Exclude<SondeAutomatique, SondePage>;

/** What a probe saw. */
export interface Constat<Issue extends string = string> {
  readonly issue: Issue;
  /** What names it more closely: a code, a number; nothing personal. */
  readonly precision?: string;
}

/** The way to ask each of these probes. */
export type Sondeur<K extends SondeAutomatique> = {
  readonly [P in K]: () => Promise<Constat<IssueKey<P>>>;
};
