import { isDateEnChiffres, parseDateAmericaine, parseDateEcrite } from "../dateEcrite";
import { fromSerial } from "../dates";
import { mapInBlocks, type ParBlocs, visitInBlocks } from "../parBlocs";
import { hasAutreLecture } from "./cellules";
import type { Correspondance } from "./colonnes";
import { isEnDeuxColonnes, readColonneDeDurees, regleOf, type RegleDuree } from "./durees";
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
  const [secondes, minutes] = [yield* column("dureeSecondes"), yield* column("dureeMinutes")];
  const durees = {
    dureeSecondes: yield* readColonneDeDurees(titre("dureeSecondes"), secondes),
    dureeMinutes: yield* readColonneDeDurees(titre("dureeMinutes"), minutes),
  };
  const enDeuxColonnes =
    isEnDeuxColonnes(durees.dureeSecondes, durees.dureeMinutes) &&
    !minutes.some(({ calculee }) => calculee);
  const regle = (key: ColonneDuree): RegleDuree => regleOf(durees[key], choix.durees[key]);
  const dates = yield* column("date");
  const inversion = yield* inversionOf(dates);
  const lecture: ReglesDeLecture = {
    correspondance,
    dates: { depuis1904, inversees: datesInversees, textesInverses: inversion === "textes" },
    durees: { dureeSecondes: regle("dureeSecondes"), dureeMinutes: regle("dureeMinutes") },
    enDeuxColonnes,
  };
  const feuilles = [historique.feuille.nom];
  const questions: Question[] = [
    ...historique.hesitations.map((one) => questionColonne(one, historique, choix)),
    ...(enDeuxColonnes ? [] : COLONNES_DUREE).flatMap((key) =>
      questionsDuree(key, durees[key], lecture.durees[key], choix.durees[key], feuilles),
    ),
    ...(inversion ? [questionDates(titre("date"), dates, datesInversees, feuilles)] : []),
  ];
  const last = corps.at(-1)?.numero ?? historique.titres.numero;
  return {
    historique,
    lecture,
    questions,
    doutes: {
      datesInversees: inversion !== null && !datesInversees,
      dureesCourtes:
        !enDeuxColonnes &&
        COLONNES_DUREE.some(
          (key) =>
            lecture.durees[key].contredit === "courtes" &&
            lecture.durees[key].nombres?.source === "titre",
        ),
    },
    pleines: yield* readRangees(historique, corps, lecture),
    total: last - historique.titres.numero,
  };
}

/**
 * Whether a column may hold days and months the other way round; null where nothing says so. `reelles`: it
 * was opened under another country's settings: what could be a date there became one, swapped, and the
 * others stayed texts, so each real date has a day up to 12, and each text one past it. `textes`: it was
 * written there: some of its texts are dates for Americans alone, and nothing in it for others alone.
 */
function* inversionOf(cellules: readonly CelluleLue[]): ParBlocs<"reelles" | "textes" | null> {
  const vues = { sures: 0, reelles: 0, francaises: 0, americaines: 0, lesDeux: 0 };
  yield* visitInBlocks(cellules, (cellule) => {
    if (cellule.kind === "date" && cellule.serial >= 1) {
      if (fromSerial(cellule.serial).day > 12) vues.sures += 1;
      if (hasAutreLecture(cellule)) vues.reelles += 1;
    } else if (cellule.kind === "texte" && isDateEnChiffres(cellule.texte)) {
      const [ici, ailleurs] = [parseDateEcrite(cellule.texte), parseDateAmericaine(cellule.texte)];
      if (ici === null && ailleurs !== null) vues.americaines += 1;
      else if (ici !== null && ailleurs === null) vues.francaises += 1;
      else if (ici !== null) vues.lesDeux += 1;
    }
  });
  if (vues.sures > 0) return null;
  if (vues.americaines > 0 && vues.francaises === 0) return "textes";
  return vues.reelles > 0 && vues.lesDeux === 0 && vues.francaises > 0 ? "reelles" : null;
}
