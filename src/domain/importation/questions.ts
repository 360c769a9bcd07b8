import { formatDate } from "../dates";
import { formatDuree } from "../duree";
import { hasAutreLecture, jourOf } from "./cellules";
import { type ColonneImportee, type Correspondance, moveColonne } from "./colonnes";
import {
  type ChoixDuree,
  type ColonneDeDurees,
  type LectureTemps,
  readDuree,
  regleOf,
  type RegleDuree,
  type UniteDuree,
} from "./durees";
import { type CelluleLue, type RangeeLue, texteOf } from "./fichierLu";
import type { HistoriqueTrouve } from "./historiqueDuFichier";

/** What a person says of a file, and what only a person can tell: asked once for a column, with examples. */

export type ColonneDuree = "dureeSecondes" | "dureeMinutes";
export const COLONNES_DUREE: readonly ColonneDuree[] = ["dureeSecondes", "dureeMinutes"];

/** What a person says of a sheet. */
export interface ChoixFeuille {
  readonly correspondance: Correspondance;
  /** The columns that a person placed, or said to be absent. */
  readonly placees: readonly ColonneImportee[];
  readonly durees: Readonly<Partial<Record<ColonneDuree, ChoixDuree>>>;
  /** Day and month of real dates are swapped back. */
  readonly datesInversees: boolean;
}

export function defaultChoixFeuille({ correspondance }: HistoriqueTrouve): ChoixFeuille {
  return { correspondance, placees: [], durees: {}, datesInversees: false };
}

/** What a cell shows, and what it becomes. */
export interface Exemple {
  readonly avant: string;
  readonly apres: string;
}

export interface Proposition<T> {
  readonly valeur: T;
  readonly exemples: readonly Exemple[];
}

interface AvecFeuilles {
  /** The sheets that it is about: those with the same title ask the same. */
  readonly feuilles: readonly string[];
}

/** Which column of the file is this one? */
export interface QuestionColonne extends AvecFeuilles {
  readonly kind: "colonne";
  readonly key: ColonneImportee;
  readonly candidats: readonly {
    readonly colonne: number;
    readonly titre: string;
    readonly exemples: readonly string[];
  }[];
  /** null: nobody answered; `absente`: none of them. */
  readonly reponse: number | "absente" | null;
}

interface QuestionDuree<K, T> extends AvecFeuilles {
  readonly kind: K;
  readonly key: ColonneDuree;
  readonly titre: string;
  readonly propositions: readonly Proposition<T>[];
  /** What is taken for now; null: nothing is, and the rows wait. */
  readonly reponse: T | null;
}

/** Have day and month been swapped? */
export interface QuestionDates extends AvecFeuilles {
  readonly kind: "dates";
  readonly titre: string;
  readonly exemples: readonly Exemple[];
  readonly reponse: boolean;
}

/** What only a person can tell, asked once for a column; `nombres`: their unit, `temps`: hours or minutes. */
export type Question =
  | QuestionColonne
  | QuestionDuree<"nombres", UniteDuree>
  | QuestionDuree<"temps", LectureTemps>
  | QuestionDates;

/** An answer, of the kind of its question. */
export type Reponse =
  | { readonly kind: "colonne"; readonly valeur: number | "absente" }
  | { readonly kind: "nombres"; readonly valeur: UniteDuree }
  | { readonly kind: "temps"; readonly valeur: LectureTemps }
  | { readonly kind: "dates"; readonly valeur: boolean };

/** Rows wait for an answer to it. */
export const isOpen = ({ reponse }: Question): boolean => reponse === null;

/** How many cells show what an answer would do. */
const EXEMPLES = 3;

export function questionColonne(
  { key, colonnes }: HistoriqueTrouve["hesitations"][number],
  { feuille, titres }: HistoriqueTrouve,
  { correspondance, placees }: ChoixFeuille,
): QuestionColonne {
  const corps = feuille.rangees.filter(({ numero }) => numero > titres.numero).slice(0, 50);
  return {
    kind: "colonne",
    key,
    feuilles: [feuille.nom],
    candidats: colonnes.map((colonne) => ({
      colonne,
      titre: texteOf(titres.cellules.get(colonne)),
      exemples: firstTexts(corps, colonne),
    })),
    reponse: placees.includes(key) ? (correspondance[key] ?? "absente") : null,
  };
}

function firstTexts(corps: readonly RangeeLue[], colonne: number): string[] {
  const textes = corps.map(({ cellules }) => texteOf(cellules.get(colonne)));
  return [...new Set(textes)].filter(Boolean).slice(0, EXEMPLES);
}

const UNITES: readonly UniteDuree[] = ["secondes", "minutes", "heures"];
const TEMPS: readonly LectureTemps[] = ["minutesSecondes", "telsQuels"];

export function questionsDuree(
  key: ColonneDuree,
  colonne: ColonneDeDurees,
  taken: RegleDuree,
  choix: ChoixDuree | undefined,
  feuilles: readonly string[],
): Question[] {
  const own = choix ? regleOf(colonne) : taken;
  const shared = { key, titre: colonne.titre, feuilles };
  const proposition = <T>(valeur: T, regle: RegleDuree): Proposition<T> => ({
    valeur,
    exemples: examplesOf(colonne.exemples[regle.temps ? "temps" : "nombres"], regle),
  });
  const questions: Question[] = [];
  if (own.nombres?.valeur === null || own.contredit !== null)
    questions.push({
      ...{ kind: "nombres", ...shared, reponse: taken.nombres?.valeur ?? null },
      propositions: UNITES.map((valeur) =>
        proposition(valeur, { ...own, temps: null, nombres: { valeur, source: "choix" } }),
      ),
    });
  if (own.temps && own.temps.valeur !== "telsQuels")
    questions.push({
      ...{ kind: "temps", ...shared, reponse: taken.temps?.valeur ?? null },
      propositions: TEMPS.map((valeur) =>
        proposition(valeur, { ...own, nombres: null, temps: { valeur, source: "choix" } }),
      ),
    });
  return questions;
}

/** The first of the cells that the rule in question reads. */
function examplesOf(cellules: readonly CelluleLue[], regle: RegleDuree): Exemple[] {
  return cellules
    .flatMap((cellule) => {
      const { sens } = readDuree(cellule, regle);
      return sens.kind === "lu" && sens.valeur > 0
        ? [{ avant: texteOf(cellule), apres: formatDuree(sens.valeur) }]
        : [];
    })
    .slice(0, EXEMPLES);
}

export function questionDates(
  titre: string,
  cellules: readonly CelluleLue[],
  reponse: boolean,
  feuilles: readonly string[],
): QuestionDates {
  const exemples = new Map<string, string>();
  for (const cellule of cellules) {
    if (exemples.size === EXEMPLES) break;
    if (!hasAutreLecture(cellule)) continue;
    const inversee = jourOf(cellule, {
      ...{ depuis1904: false, inversees: true, textesInverses: true },
    });
    if (inversee.kind === "lu") exemples.set(texteOf(cellule), formatDate(inversee.valeur));
  }
  return {
    ...{ kind: "dates", titre, feuilles, reponse },
    exemples: [...exemples].map(([avant, apres]) => ({ avant, apres })),
  };
}

/** Questions that are the same on several sheets, once each. */
export function mergeQuestions(questions: readonly Question[]): readonly Question[] {
  const merged = new Map<string, Question>();
  for (const question of questions) {
    const key = questionKey(question);
    const known = merged.get(key);
    const feuilles = [...(known?.feuilles ?? []), ...question.feuilles];
    // One that waits on any sheet waits.
    const base = known && !isOpen(question) ? known : question;
    merged.set(key, { ...base, feuilles });
  }
  return [...merged.values()];
}

/** Two questions of one key are the same, whatever their sheets. */
export function questionKey(question: Question): string {
  const of =
    question.kind === "colonne"
      ? question.candidats.map(({ colonne, titre }) => `${colonne} ${titre}`)
      : [question.titre];
  return [question.kind, "key" in question ? question.key : "date", ...of].join("\u0000");
}

/** The choices of the sheets once a question has its answer. */
export function answerQuestion(
  feuilles: ReadonlyMap<string, ChoixFeuille>,
  question: Question,
  reponse: Reponse,
): ReadonlyMap<string, ChoixFeuille> {
  return new Map(
    [...feuilles].map(([nom, choix]) => [
      nom,
      question.feuilles.includes(nom) ? answered(choix, question, reponse) : choix,
    ]),
  );
}

function answered(choix: ChoixFeuille, question: Question, reponse: Reponse): ChoixFeuille {
  if (question.kind === "colonne" && reponse.kind === "colonne")
    return placeColonne(choix, question.key, reponse.valeur === "absente" ? null : reponse.valeur);
  if (reponse.kind === "dates") return { ...choix, datesInversees: reponse.valeur };
  if (question.kind !== "nombres" && question.kind !== "temps") return choix;
  const former = choix.durees[question.key];
  const duree: ChoixDuree = { ...former, [question.kind]: reponse.valeur };
  return { ...choix, durees: { ...choix.durees, [question.key]: duree } };
}

/** A person's own word about where a column stands; null: nowhere. What was said of its cells no longer holds. */
export function placeColonne(
  choix: ChoixFeuille,
  key: ColonneImportee,
  colonne: number | null,
): ChoixFeuille {
  const durees = Object.fromEntries(
    Object.entries(choix.durees).filter(([other]) => other !== key),
  );
  return {
    ...choix,
    durees,
    correspondance: moveColonne(choix.correspondance, key, colonne),
    placees: [...new Set([...choix.placees, key])],
  };
}
