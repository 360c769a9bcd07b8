import type { RefreshReport, ResultatsStore } from "../../application/ports";
import { NAMES, PIVOTS } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { type ColonneKey, COLONNES } from "../../domain/historique";
import { isWholeMonths, moisKeysOf, type Periode } from "../../domain/periode";
import { COLONNES_DES_TABLEAUX, TABLEAUX_CROISES } from "../../domain/tableauxCroises";
import { formerContent, guardedText } from "../cells";
import { namedCell, requireNames } from "../namedCells";
import { requireColumn } from "../historique/table";
import { ask, read } from "../door";
import { toSuiviError } from "../excelErrors";
import { queueShape, writeTable } from "../historique/table";
import { type BornesLues, periodeOf, queueBornes } from "./periode";
import { queuePageFilter, selectedItemsOf, selectItems } from "./tableauxCroises";

/** The result sheet on Office.js: period, pivot tables, stamp. */
export const excelResultats: ResultatsStore = {
  readPeriode: () => read(async (context) => periodeOf(await ask(context, queueBornes))),
  refresh: (periode, stamp) =>
    writeTable(queueCheck, (context, recalculation) =>
      refresh(context, recalculation, { periode, stamp }),
    ),
};

interface Demande {
  readonly periode: Periode;
  /** « Actualisé le … » */
  readonly stamp: string;
}

/**
 * The refresh in three requests, never half done. The first (`queueCheck`) checks that everything is
 * there; the second recalculates and refreshes, and nothing of the period has changed yet; the third
 * writes the period, the filters and the stamp together. When that one fails, what it changed is put
 * back.
 */
async function refresh(
  context: Excel.RequestContext,
  recalculation: Recalculation,
  { periode, stamp }: Demande,
): Promise<RefreshReport> {
  context.application.calculate(recalculation);
  for (const name of Object.values(PIVOTS)) context.workbook.pivotTables.getItem(name).refresh();
  const former = await ask(context, queueAffichage);
  const wanted = affichageFor(former, { periode, stamp });
  try {
    const bornes = queueWrite(context, wanted);
    // In manual mode, nothing else brings the figures to the new period.
    if (recalculation === "Full") context.application.calculate(recalculation);
    await context.sync();
    const { debut, fin } = bornes.read();
    if (debut !== periode.debut || fin !== periode.fin)
      throw new SuiviError("RESULTATS_NON_CONFIRMES");
  } catch (error) {
    throw await afterFailure(context, former, periode, toSuiviError(error));
  }
  return reportOf(wanted, periode);
}

/** The state of the new period; a pivot cannot hide all its items, so without any month of it, it shows all. */
function affichageFor(former: Affichage, { periode, stamp }: Demande): Affichage {
  const months = new Set(moisKeysOf(periode));
  const contents: Readonly<Record<string, number | string>> = {
    [NAMES.periodeDebut]: periode.debut,
    [NAMES.periodeFin]: periode.fin,
    [NAMES.actualisation]: guardedText(stamp),
  };
  return {
    bornes: periode,
    cellules: former.cellules.map(({ name, format }) => {
      const content = contents[name] ?? "";
      // A cell of texts would make a text of a date.
      const isDate = typeof content === "number" && format === "@";
      return { name, content, format: isDate ? COLONNES.date.format : format };
    }),
    filtres: former.filtres.map((filtre) => {
      const wanted =
        filtre.colonne === "mois" ? filtre.items.filter((item) => months.has(item)) : [];
      return { ...filtre, choisis: wanted.length === 0 ? null : wanted };
    }),
  };
}

/** Without a filter by month, which somebody took off the pivot, nothing expresses the period. */
function reportOf({ filtres }: Affichage, periode: Periode): RefreshReport {
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
  former: Affichage,
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

/** The way to recalculate: « Recalculate » was seen to leave alone what changed in manual mode (office-js-docs, issue 627). */
type Recalculation = "Recalculate" | "Full";

/** Asks whether everything is there that a refresh needs; gives the way to recalculate. */
function queueCheck(context: Excel.RequestContext): { read(): Recalculation } {
  const names = [NAMES.periodeDebut, NAMES.periodeFin, NAMES.actualisation];
  const cells = names.map((name) => [name, namedCell(context, name, "address")] as const);
  const shape = queueShape(context);
  const pivots = Object.values(PIVOTS).map((name) =>
    context.workbook.pivotTables.getItemOrNullObject(name).load("name"),
  );
  const application = context.application.load("calculationMode");
  return {
    read() {
      requireNames(Object.fromEntries(cells));
      // A pivot whose column was renamed refuses to refresh, without saying which. Before the pivots: a
      // workbook of the old tool has neither, and its missing columns say so.
      const { positions } = shape.read();
      for (const key of COLONNES_DES_TABLEAUX) requireColumn(positions, key);
      requirePivots(pivots);
      return application.calculationMode === "Manual" ? "Full" : "Recalculate";
    },
  };
}

function requirePivots(pivots: readonly Excel.PivotTable[]): void {
  const missing = Object.values(PIVOTS).find((_, index) => pivots[index]?.isNullObject);
  if (missing) throw new SuiviError("RESULTATS_TCD_ABSENT", { tableau: missing });
}

/** The filters that follow the period: a quarter chosen by hand would hide months of it. */
const FILTRES_DE_PERIODE: readonly ColonneKey[] = ["trimestre", "mois"];
const CELLULES = [NAMES.periodeDebut, NAMES.periodeFin, NAMES.actualisation] as const;

interface FiltreDePeriode {
  readonly tableau: string;
  readonly colonne: ColonneKey;
  /** All its items, in Excel's order. */
  readonly items: readonly string[];
  /** What it lets through; null: all. */
  readonly choisis: string[] | null;
}

interface Cellule {
  readonly name: string;
  /** As it is written: a text cannot become a formula. */
  readonly content: string | number | boolean;
  readonly format: string;
}

/** What *Résultats* shows of its period, at one moment. */
interface Affichage {
  readonly bornes: BornesLues;
  readonly cellules: readonly Cellule[];
  readonly filtres: readonly FiltreDePeriode[];
}

/** Queues the loads; `read` after the next sync. */
function queueAffichage(context: Excel.RequestContext): { read(): Affichage } {
  const cells = CELLULES.map(
    (name) => [name, namedCell(context, name, "values,formulas,numberFormat")] as const,
  );
  const bornes = queueBornes(context);
  const fields = Object.values(TABLEAUX_CROISES).flatMap(({ nom, filtres }) =>
    filtres
      .filter((colonne) => FILTRES_DE_PERIODE.includes(colonne))
      .map((colonne) => ({
        tableau: nom,
        colonne,
        field: queuePageFilter(context.workbook.pivotTables.getItem(nom), colonne),
      })),
  );
  return {
    read: () => ({
      bornes: bornes.read(),
      cellules: cells.map(([name, { values, formulas, numberFormat }]) => {
        const format = String(numberFormat[0]?.[0]);
        return { name, format, content: formerContent(values[0]?.[0], formulas[0]?.[0], format) };
      }),
      filtres: fields
        .filter(({ field }) => !field.isNullObject)
        .map(({ tableau, colonne, field }) => ({
          tableau,
          colonne,
          items: field.items.items.map(({ name }) => name),
          choisis: selectedItemsOf(field),
        })),
    }),
  };
}

/**
 * Queues the writing of cells and filters; the cells first, so that a protected one changes no filter.
 * `read` after the next sync gives what the period's cells then hold.
 */
function queueWrite(
  context: Excel.RequestContext,
  { cellules, filtres }: Affichage,
): { read(): BornesLues } {
  for (const { name, content, format } of cellules) {
    const cell = context.workbook.names.getItem(name).getRange();
    cell.numberFormat = [[format]];
    cell.formulas = [[content]];
  }
  for (const { tableau, colonne, choisis } of filtres)
    selectItems(context.workbook.pivotTables.getItem(tableau), colonne, choisis);
  return queueBornes(context);
}

/** Puts a former state back, unless the sheet shows a period that is neither the former one nor the one written. */
async function putBack(
  context: Excel.RequestContext,
  former: Affichage,
  written: Periode,
): Promise<void> {
  const { debut, fin } = await ask(context, queueBornes);
  if (debut !== written.debut && debut !== former.bornes.debut) return;
  if (fin !== written.fin && fin !== former.bornes.fin) return;
  queueWrite(context, former);
  await context.sync();
}
