import type { RefreshReport } from "../../application/ports";
import { NAMES, PIVOTS } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { isWholeMonths, moisKeysOf, type Periode } from "../../domain/periode";
import { toSuiviError } from "../excelErrors";
import type { Recalculation } from "./checkResultats";
import { type EtatResultats, putBack, queueEtat, writeEtat } from "./etatResultats";

/**
 * The refresh in three requests, never half done. The first (`queueCheck`) checks that everything is
 * there; the second recalculates and refreshes, and nothing of the period has changed yet; the third writes the
 * period, the filters and the stamp together. When that one fails, what it changed is put back.
 */
export async function refreshTableaux(
  context: Excel.RequestContext,
  recalculation: Recalculation,
  periode: Periode,
  stamp: string,
): Promise<RefreshReport> {
  context.application.calculate(recalculation);
  for (const name of Object.values(PIVOTS)) context.workbook.pivotTables.getItem(name).refresh();
  const pending = queueEtat(context);
  await context.sync();

  const former = pending.read();
  const wanted = etatFor(former, periode, stamp);
  try {
    writeEtat(context, wanted);
    // In manual mode, nothing else brings the figures to the new period.
    if (recalculation === "Full") context.application.calculate(recalculation);
    await context.sync();
  } catch (error) {
    throw await afterFailure(context, former, periode, toSuiviError(error));
  }
  return reportOf(wanted, periode);
}

/** The state of the new period; a pivot cannot hide all its items, so without any month of it, it shows all. */
function etatFor(former: EtatResultats, periode: Periode, stamp: string): EtatResultats {
  const months = new Set(moisKeysOf(periode));
  return {
    cellules: new Map<string, unknown>([
      [NAMES.periodeDebut, periode.debut],
      [NAMES.periodeFin, periode.fin],
      [NAMES.actualisation, stamp],
    ]),
    filtres: former.filtres.map((filtre) => {
      const wanted =
        filtre.colonne === "mois" ? filtre.items.filter((item) => months.has(item)) : [];
      return { ...filtre, choisis: wanted.length === 0 ? null : wanted };
    }),
  };
}

/** Without a filter by month, which somebody took off the pivot, nothing expresses the period. */
function reportOf({ filtres }: EtatResultats, periode: Periode): RefreshReport {
  const byMonth = filtres.filter(({ colonne }) => colonne === "mois");
  return {
    tcd: Object.values(PIVOTS),
    filtreExact: isWholeMonths(periode) && byMonth.length > 0,
    sansDonnees: byMonth.length > 0 && byMonth.every(({ choisis }) => choisis === null),
  };
}

/** The error to reject with: it tells (`inacheve`) when what was written could not be put back. */
async function afterFailure(
  context: Excel.RequestContext,
  former: EtatResultats,
  periode: Periode,
  failure: SuiviError,
): Promise<SuiviError> {
  try {
    await putBack(context, former, periode);
    return failure;
  } catch (second) {
    const { codeExcel = "" } = toSuiviError(second).details;
    return new SuiviError(
      failure.code,
      { ...failure.details, inacheve: codeExcel },
      { cause: failure },
    );
  }
}
