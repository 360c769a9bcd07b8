import { SHEETS, TABLES } from "../../domain/classeur";
import type { ClasseurLu } from "../../domain/miseAJour/classeurLu";
import type { Operation } from "../../domain/miseAJour/operations";
import { COLONNES, keysOf } from "../../domain/historique";
import { normalizeLibelle } from "../../domain/libelles";
import { columnName } from "../../ooxml/a1";
import type { CellBlock, WorkbookSpec } from "../../ooxml/write/spec";
import { type PlaceDesColonnes, wholeRangeOf } from "../feuilles/colonnes";
import { finDeLaLegende } from "../feuilles/garde";
import { LEGENDE_HISTORIQUE } from "../feuilles/historique";
import {
  alertesDeSaisie,
  controlesDeSaisie,
  couleurDesDoutes,
} from "../feuilles/historiqueControles";
import { COULEURS_ALERTES } from "../styles";
import { operationsDuBloc } from "./ecritures";
import { operationsDesRegles } from "./regles";

/** The checks and colours that an earlier model lacks, on sheets that people have worked in since. */

/** Whether a workbook is of a model before 1.4, the first that points at doubtful durations. */
export function isAvant14({ modele }: ClasseurLu): boolean {
  return modele.localeCompare("1.4", "en", { numeric: true }) < 0;
}

/** `nouvelles`: the headers of the history's columns that come with the same upgrade. */
export function operationsDesControles(
  lu: ClasseurLu,
  spec: WorkbookSpec,
  nouvelles: readonly string[],
): Operation[] {
  const historique = lu.tableaux.get(TABLES.historique);
  if (!historique) return [];
  const { titres, coin } = historique;
  const order = [...titres, ...nouvelles].map(normalizeLibelle);
  const place: PlaceDesColonnes = {
    ligne: coin.ligne + 2,
    lettreOf: (key) =>
      columnName(coin.colonne + order.indexOf(normalizeLibelle(COLONNES[key].header))),
  };
  const avecDuree = nouvelles.includes(COLONNES.dureeSecondes.header);
  const sansDoutes = isAvant14(lu);
  return [
    ...reglesDesColonnes(lu, place, nouvelles),
    ...couleursDAffluence(lu, spec),
    ...(sansDoutes && !avecDuree ? reglesDesDoutes(place) : []),
    ...(sansDoutes ? suitesDesLegendes(lu) : []),
  ];
}

/**
 * What may be typed in the history's new columns, and the colours on what is wrong there. The time has
 * none either where an earlier add-in brought the column: it came without.
 */
function reglesDesColonnes(
  { heureControlee }: ClasseurLu,
  place: PlaceDesColonnes,
  nouvelles: readonly string[],
): Operation[] {
  const keys = keysOf(COLONNES).filter(
    (key) => nouvelles.includes(COLONNES[key].header) || (key === "heure" && !heureControlee),
  );
  const plages = new Set(keys.map((key) => wholeRangeOf(key, place)));
  const regles = {
    validations: controlesDeSaisie(place, COLONNES),
    conditionalFormats: alertesDeSaisie(place, COLONNES),
  };
  return operationsDesRegles("historique", regles, (plage) => plages.has(plage));
}

/** The sheet of calls by hour came without its colours where its column's check did not come either. */
function couleursDAffluence(
  { feuilles, heureControlee }: ClasseurLu,
  { sheets }: WorkbookSpec,
): Operation[] {
  const affluence = sheets.find(({ name }) => name === SHEETS.affluence);
  if (!affluence || feuilles.affluence === undefined || heureControlee) return [];
  return operationsDesRegles("affluence", affluence);
}

/** The colour of doubtful durations, and what is said beside their cells. */
function reglesDesDoutes(place: PlaceDesColonnes): Operation[] {
  const plage = wholeRangeOf("dureeSecondes", place);
  const validations = controlesDeSaisie(place, COLONNES).filter(({ ranges }) =>
    ranges.includes(plage),
  );
  const regles = { validations, conditionalFormats: [couleurDesDoutes(place)] };
  return operationsDesRegles("historique", regles);
}

/** The new colour in both legends, where they end as they did and nothing stands in its place. */
function suitesDesLegendes({ finsDeLegende, tableaux }: ClasseurLu): Operation[] {
  const [derniere] = COULEURS_ALERTES.slice(-2);
  const coin = tableaux.get(TABLES.historique)?.coin ?? { ligne: 0, colonne: 0 };
  const suites = {
    historique: {
      at: `${columnName(coin.colonne + LEGENDE_HISTORIQUE.length - 1)}${coin.ligne - 1}`,
      rows: [LEGENDE_HISTORIQUE.slice(-1)],
    },
    garde: finDeLaLegende(),
  } satisfies Record<keyof typeof finsDeLegende, CellBlock>;
  return (["historique", "garde"] as const).flatMap((feuille) => {
    const [fin, apres] = finsDeLegende[feuille];
    const libre = fin === derniere?.libelle && apres === "";
    return libre ? operationsDuBloc(feuille, suites[feuille]) : [];
  });
}
