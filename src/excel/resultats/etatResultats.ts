import { NAMES } from "../../domain/classeur";
import type { ColonneKey } from "../../domain/historique";
import type { Periode } from "../../domain/periode";
import { TABLEAUX_CROISES } from "../../domain/tableauxCroises";
import { contentOf, namedCell } from "./namedCells";
import { queuePageFilter, selectedItemsOf, selectItems } from "./pageFilters";

/** The filters that follow the period: a quarter chosen by hand would hide months of it. */
const FILTRES_DE_PERIODE: readonly ColonneKey[] = ["trimestre", "mois"];
const CELLULES = [NAMES.periodeDebut, NAMES.periodeFin, NAMES.actualisation] as const;

export interface FiltreDePeriode {
  readonly tableau: string;
  readonly colonne: ColonneKey;
  /** All its items, in Excel's order. */
  readonly items: readonly string[];
  /** What it lets through; null: all. */
  readonly choisis: string[] | null;
}

/** What *Résultats* says of its period, at one moment. */
export interface EtatResultats {
  /** Formulas or contents, by name. */
  readonly cellules: ReadonlyMap<string, unknown>;
  readonly filtres: readonly FiltreDePeriode[];
}

/** Queues the loads; `read` after the next sync. */
export function queueEtat(context: Excel.RequestContext): { read(): EtatResultats } {
  const cells = CELLULES.map((name) => [name, namedCell(context, name, "formulas")] as const);
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
      cellules: new Map(cells.map(([name, cell]) => [name, cell.formulas[0]?.[0] as unknown])),
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

/** Queues the writing of cells and filters; the cells first, so that a protected one changes no filter. */
export function writeEtat(
  context: Excel.RequestContext,
  { cellules, filtres }: EtatResultats,
): void {
  for (const [name, content] of cellules)
    context.workbook.names.getItem(name).getRange().formulas = [[content]];
  for (const { tableau, colonne, choisis } of filtres)
    selectItems(context.workbook.pivotTables.getItem(tableau), colonne, choisis);
}

/** Puts a former state back, unless the sheet no longer shows the period that took its place. */
export async function putBack(
  context: Excel.RequestContext,
  former: EtatResultats,
  written: Periode,
): Promise<void> {
  const debut = namedCell(context, NAMES.periodeDebut);
  const fin = namedCell(context, NAMES.periodeFin);
  await context.sync();
  if (contentOf(debut) !== written.debut || contentOf(fin) !== written.fin) return;
  writeEtat(context, former);
  await context.sync();
}
