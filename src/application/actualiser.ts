import type { Historique } from "./historique";
import { formatDate, localDayOf } from "../domain/dates";
import { periodeDeLEnquete } from "../domain/enquete/calendrier";
import { SuiviError } from "../domain/erreurs";
import type { Nomenclature } from "../domain/nomenclature";
import type { Preferences } from "../domain/preferences";
import { equipeOf } from "../domain/recherche/habitudes";
import type { Periode } from "../domain/periode";
import { type Analyse, analyseOf } from "../domain/resultats/analyse";
import type { Ecart } from "../domain/resultats/ecarts/ecart";
import { type Hausse, haussesOf } from "../domain/resultats/hausses";
import { ecartsOf } from "../domain/resultats/ecarts/ecartsOf";
import type { FeuillesLues } from "../domain/resultats/feuillesLues";
import { type EnquetePorts, type EnquetePreparee, prepareEnquete } from "./enquete";
import type { Clock, NomenclatureStore, RefreshReport, ResultatsStore } from "./ports";
import type { FeuillesStore, LectureOptions } from "./latePorts";

/**
 * « Actualiser », of the ribbon and of the pane, in its two steps. The first brings the workbook's own
 * sheets to a period, whole or not at all; it reads no row. The second reads the rows once, and changes
 * nothing: it is for whoever looks at the results, and can be called off, or done again, by itself.
 */

/** What was done to the sheets. */
export interface Actualisation {
  readonly periode: Periode;
  readonly rapport: RefreshReport;
  /** « Actualisé le … », as written to the sheet. */
  readonly stamp: string;
}

interface SheetPorts {
  readonly resultats: ResultatsStore;
  readonly clock: Clock;
}

/**
 * The sheet's own period, or the survey's where none stands. Rejects with PERIODE_INVALIDE rather
 * than take the place of one that was mistyped.
 */
export async function readPeriodeOfSheet({ resultats, clock }: SheetPorts): Promise<Periode> {
  return (await resultats.readPeriode()) ?? periodeDeLEnquete(localDayOf(clock.now()));
}

/** The first step: writes the period (by default the sheet's own), refreshes every result table, stamps it. */
export async function refreshSheets(
  ports: SheetPorts,
  chosen: Periode | null = null,
): Promise<Actualisation> {
  const periode = chosen ?? (await readPeriodeOfSheet(ports));
  const stamp = stampOf(ports.clock.now());
  return { periode, rapport: await ports.resultats.refresh(periode, stamp), stamp };
}

function stampOf(now: number): string {
  const time = new Date(now);
  const clock = [time.getHours(), time.getMinutes()].map((n) => String(n).padStart(2, "0"));
  return `Actualisé le ${formatDate(localDayOf(now))} à ${clock.join(":")}`;
}

export interface ReadingPorts extends EnquetePorts {
  readonly historique: Pick<Historique, "readSollicitations">;
  readonly nomenclature: NomenclatureStore;
  readonly feuilles: Pick<FeuillesStore, "read">;
}

/** Everything that the screen « Résultats » shows of a period. */
export interface Resultats {
  readonly analyse: Analyse;
  /** What comes more often than usual, in the fortnight that ends with the period or today. */
  readonly hausses: readonly Hausse[];
  /** Where the sheets show something else than the rows say. */
  readonly ecarts: readonly Ecart[];
  readonly feuilles: FeuillesLues;
  readonly enquete: EnquetePreparee | EnqueteImpossible;
  /** What the team chooses, for the search of a motif; null where the nomenclature cannot be read. */
  readonly equipe: Preferences["equipe"] | null;
}

/** The nomenclature cannot be read: the figures stand, but nothing tells what the survey follows. */
export interface EnqueteImpossible {
  readonly erreur: unknown;
}

/**
 * The second step: reads the whole history once, then what the sheets show of it; changes nothing.
 * Each calculation stands between two requests, so that the pane answers in between.
 * LECTURE_INTERROMPUE when it is called off.
 */
export async function readResultats(
  ports: ReadingPorts,
  periode: Periode,
  options: LectureOptions = {},
): Promise<Resultats> {
  const rows = await ports.historique.readSollicitations(options);
  const feuilles = await ports.feuilles.read();
  continueUnlessAborted(options);
  const analyse = analyseOf(rows, periode);
  const read = await readNomenclature(ports);
  continueUnlessAborted(options);
  const nomenclature = "erreur" in read ? null : read;
  const today = localDayOf(ports.clock.now());
  const fin = Math.min(periode.fin, today);
  const hausses = nomenclature ? haussesOf(rows, fin, nomenclature) : [];
  const equipe = nomenclature ? equipeOf(rows, today, nomenclature) : null;
  const ecarts = ecartsOf({ rows, analyse, feuilles }, nomenclature);
  const enquete =
    "erreur" in read
      ? read
      : await prepareEnquete(ports, { rows, periode, feuilles, nomenclature: read });
  continueUnlessAborted(options);
  return { analyse, hausses, ecarts, feuilles, enquete, equipe };
}

async function readNomenclature(
  ports: Pick<ReadingPorts, "nomenclature">,
): Promise<Nomenclature | EnqueteImpossible> {
  try {
    return await ports.nomenclature.read();
  } catch (erreur: unknown) {
    return { erreur };
  }
}

function continueUnlessAborted({ signal }: LectureOptions): void {
  if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
}
