import { formatDate, localDayOf } from "../domain/dates";
import { type Periode, trimestreOf } from "../domain/periode";
import {
  appelsParMois,
  type Chiffres,
  chiffresOf,
  type CompteSousMotif,
  inPeriode,
  motifsLesPlusCites,
} from "../domain/resultats/chiffres";
import type { Clock, HistoriqueStore, RefreshReport, ResultatsStore } from "./ports";

export interface Resultats {
  readonly periode: Periode;
  readonly chiffres: Chiffres;
  readonly motifs: readonly CompteSousMotif[];
  readonly appelsParMois: ReadonlyMap<string, number>;
}

export interface RefreshedResultats extends Resultats {
  readonly rapport: RefreshReport;
  /** « Actualisé le … », as written to the sheet. */
  readonly stamp: string;
}

interface RefreshPorts {
  readonly historique: HistoriqueStore;
  readonly resultats: ResultatsStore;
  readonly clock: Clock;
}

/**
 * The sheet's own period, or the current quarter where none stands (product.md, « Enquête »:
 * quarterly). Rejects with PERIODE_INVALIDE rather than take the place of one that was mistyped.
 */
export async function currentPeriode(
  ports: Pick<RefreshPorts, "resultats" | "clock">,
): Promise<Periode> {
  return (await ports.resultats.readPeriode()) ?? trimestreOf(localDayOf(ports.clock.now()));
}

/** The figures of a period, computed from the rows; changes nothing in the workbook. */
export async function readResultats(
  ports: Pick<RefreshPorts, "historique">,
  periode: Periode,
): Promise<Resultats> {
  const rows = inPeriode(await ports.historique.readAll(), periode);
  return {
    periode,
    chiffres: chiffresOf(rows),
    motifs: motifsLesPlusCites(rows),
    appelsParMois: appelsParMois(rows),
  };
}

/** The one button: writes the period, refreshes every result table, stamps it, and gives the figures. */
export async function refreshResultats(
  ports: RefreshPorts,
  periode: Periode,
): Promise<RefreshedResultats> {
  const stamp = stampOf(ports.clock.now());
  const rapport = await ports.resultats.refresh(periode, stamp);
  return { ...(await readResultats(ports, periode)), rapport, stamp };
}

function stampOf(now: number): string {
  const time = new Date(now);
  const clock = [time.getHours(), time.getMinutes()].map((n) => String(n).padStart(2, "0"));
  return `Actualisé le ${formatDate(localDayOf(now))} à ${clock.join(":")}`;
}
