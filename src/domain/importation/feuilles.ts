import { isDateEnChiffres, parseDateAmericaine, parseDateEcrite } from "../dateEcrite";
import { fromSerial } from "../dates";
import { mapInBlocks, type ParBlocs, visitInBlocks } from "../parBlocs";
import { swapJourEtMois } from "./cellules";
import type { Correspondance } from "./colonnes";
import { readColonneDeDurees, regleOf, type RegleDuree } from "./durees";
import { type CelluleLue, texteOf } from "./fichierLu";
import type { HistoriqueTrouve } from "./historiqueDuFichier";
import {
  type ChoixFeuille,
  type ColonneDuree,
  COLONNES_DUREE,
  type Question,
  questionColonne,
  questionDates,
  questionsDuree,
} from "./questions";
import type { DoutesDeFeuille } from "./raisons";
import {
  celluleOf,
  corpsOf,
  type ReglesDeLecture,
  type RangeePleine,
  readRangees,
} from "./rangees";

/** How each sheet is read: what its titles and cells say, what a person says, and what is still to be asked. */

/** A sheet, read by its rules. */
export interface FeuilleComprise {
  readonly historique: HistoriqueTrouve;
  readonly lecture: ReglesDeLecture;
  readonly doutes: DoutesDeFeuille;
  readonly questions: readonly Question[];
  readonly pleines: readonly RangeePleine[];
  /** Rows below the titles, down to the last with something in it. */
  readonly total: number;
}

export function* readFeuille(
  historique: HistoriqueTrouve,
  choix: ChoixFeuille,
  depuis1904: boolean,
): ParBlocs<FeuilleComprise> {
  const { correspondance, datesInversees } = choix;
  const corps = yield* corpsOf(historique, correspondance);
  function* column(key: keyof Correspondance): ParBlocs<readonly CelluleLue[]> {
    const cellules = yield* mapInBlocks(corps, (one) => celluleOf(one, correspondance, key));
    return cellules.flatMap((cellule) => cellule ?? []);
  }
  const titre = (key: keyof Correspondance): string =>
    texteOf(celluleOf(historique.titres, correspondance, key));
  const durees = {
    dureeSecondes: yield* readColonneDeDurees(
      titre("dureeSecondes"),
      yield* column("dureeSecondes"),
    ),
    dureeMinutes: yield* readColonneDeDurees(titre("dureeMinutes"), yield* column("dureeMinutes")),
  };
  const regle = (key: ColonneDuree): RegleDuree => regleOf(durees[key], choix.durees[key]);
  const lecture: ReglesDeLecture = {
    correspondance,
    dates: { depuis1904, inversees: datesInversees },
    durees: { dureeSecondes: regle("dureeSecondes"), dureeMinutes: regle("dureeMinutes") },
  };
  const dates = yield* column("date");
  const doubtfulDates = yield* areDatesInversees(dates);
  const feuilles = [historique.feuille.nom];
  const questions: Question[] = [
    ...historique.hesitations.map((one) => questionColonne(one, historique, choix)),
    ...COLONNES_DUREE.flatMap((key) =>
      questionsDuree(key, durees[key], lecture.durees[key], choix.durees[key], feuilles),
    ),
    ...(doubtfulDates ? [questionDates(titre("date"), dates, datesInversees, feuilles)] : []),
  ];
  const last = corps.at(-1)?.numero ?? historique.titres.numero;
  return {
    historique,
    lecture,
    questions,
    doutes: {
      datesInversees: doubtfulDates && !datesInversees,
      dureesCourtes: COLONNES_DUREE.some(
        (key) => lecture.durees[key].courtes && lecture.durees[key].nombres?.source === "titre",
      ),
    },
    pleines: yield* readRangees(historique, corps, lecture),
    total: last - historique.titres.numero,
  };
}

/**
 * Whether a column was opened under another country's settings: what could be a date there became one,
 * day and month swapped, and the others stayed texts. So each real date has a day up to 12, and each text
 * one past it.
 */
function* areDatesInversees(cellules: readonly CelluleLue[]): ParBlocs<boolean> {
  let [changes, isSure, textes] = [false, false, 0];
  yield* visitInBlocks(cellules, (cellule) => {
    if (isSure) return;
    if (cellule.kind === "date" && cellule.serial >= 1) {
      if (swapJourEtMois(cellule.serial) !== cellule.serial) changes = true;
      isSure = fromSerial(cellule.serial).day > 12;
    } else if (cellule.kind === "texte" && isDateEnChiffres(cellule.texte)) {
      textes += 1;
      isSure = !isPastTwelve(cellule.texte);
    }
  });
  return changes && !isSure && textes > 0;
}

/** `25/04/2025`, or `04/25/2025` as the Americans write it. */
function isPastTwelve(texte: string): boolean {
  const serial = parseDateEcrite(texte);
  return serial === null ? parseDateAmericaine(texte) !== null : fromSerial(serial).day > 12;
}
