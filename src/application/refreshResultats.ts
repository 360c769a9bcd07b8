import { formatDate, localDayOf } from "../domain/dates";
import { periodeDeLEnquete } from "../domain/enquete/periodeDeLEnquete";
import type { Periode } from "../domain/periode";
import { type Analyse, analyseOf } from "../domain/resultats/analyse";
import type { Clock, HistoriqueStore, RefreshReport, ResultatsStore } from "./ports";
import type { LectureOptions } from "./portsTardifs";

/** What was done to the sheet. */
export interface Actualisation {
  readonly rapport: RefreshReport;
  /** « Actualisé le … », as written to the sheet. */
  readonly stamp: string;
}

export interface RefreshedResultats extends Analyse, Actualisation {}

interface RefreshPorts {
  readonly historique: Pick<HistoriqueStore, "readAll">;
  readonly resultats: ResultatsStore;
  readonly clock: Clock;
}

/**
 * The sheet's own period, or the survey's where none stands. Rejects with PERIODE_INVALIDE rather
 * than take the place of one that was mistyped.
 */
export async function currentPeriode(
  ports: Pick<RefreshPorts, "resultats" | "clock">,
): Promise<Periode> {
  return (await ports.resultats.readPeriode()) ?? periodeDeLEnquete(localDayOf(ports.clock.now()));
}

/** Writes the period, refreshes every result table and stamps it, without reading the rows. */
export async function refreshFeuilles(
  ports: Pick<RefreshPorts, "resultats" | "clock">,
  periode: Periode,
): Promise<Actualisation> {
  const stamp = stampOf(ports.clock.now());
  return { rapport: await ports.resultats.refresh(periode, stamp), stamp };
}

/** The one button: refreshes the sheet, and gives the figures of the period from the rows. */
export async function refreshResultats(
  ports: RefreshPorts,
  periode: Periode,
  options: LectureOptions = {},
): Promise<RefreshedResultats> {
  const actualisation = await refreshFeuilles(ports, periode);
  return { ...analyseOf(await ports.historique.readAll(options), periode), ...actualisation };
}

function stampOf(now: number): string {
  const time = new Date(now);
  const clock = [time.getHours(), time.getMinutes()].map((n) => String(n).padStart(2, "0"));
  return `Actualisé le ${formatDate(localDayOf(now))} à ${clock.join(":")}`;
}
