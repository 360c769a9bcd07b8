import { SuiviError } from "../../domain/erreurs";
import { COLONNES } from "../../domain/historique";
import {
  CHAMPS_RANGEE,
  type ChampRangee,
  type ChangementRangee,
  type RangeeLue,
} from "../../domain/miseAJour/planMiseAJour";
import { requireColumn } from "../columns";
import { type HistoriqueShape, historiqueBody } from "../historiqueTable";
import type { CellContent } from "../rowCells";
import { guardedText } from "../cells";

/** The columns of the rows that change, from the first such row to the last. */
export interface PlageRangees {
  read(): { readonly champ: ChampRangee; readonly cell: (position: number) => string }[];
}

/** Queues the reading of what changes; nothing when no row does. */
export function queuePlage(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  changements: readonly ChangementRangee[],
): PlageRangees {
  const { first, count } = extent(changements);
  const columns = champsOf(changements).map((champ) => ({
    champ,
    range: columnRange(context, shape, champ, first, count).load("values"),
  }));
  return {
    read: () =>
      columns.map(({ champ, range }) => ({
        champ,
        cell: (position) => String(range.values[position - first]?.[0] ?? ""),
      })),
  };
}

/** Whether the rows are as they were read (`avant`), or as they were to become (`apres`). */
export function rowsAre(
  plage: PlageRangees,
  changements: readonly ChangementRangee[],
  moment: "avant" | "apres",
): boolean {
  const columns = plage.read();
  return changements.every(({ avant, apres }) =>
    columns.every(({ champ, cell }) => {
      const meant = moment === "apres" ? (apres[champ] ?? avant[champ]) : avant[champ];
      return cell(avant.position) === meant;
    }),
  );
}

/** Queues the rows' new contents, or their former ones: one write a column. */
export function queueRangees(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  changements: readonly ChangementRangee[],
  moment: "avant" | "apres",
): void {
  const { first, count } = extent(changements);
  for (const champ of champsOf(changements)) {
    const contents: CellContent[] = Array.from({ length: count }, () => null);
    for (const { avant, apres } of changements) {
      const text = apres[champ];
      if (text === undefined) continue;
      contents[avant.position - first] =
        moment === "apres" ? contentOf(champ, text) : formerOf(champ, avant);
    }
    const range = columnRange(context, shape, champ, first, count);
    range.formulas = contents.map((content) => [content]);
  }
}

/** Rows are found where they were read: MISE_A_JOUR_DEPASSEE when the table has not so many any more. */
export function requireRows(
  { rowCount, isFiltered }: HistoriqueShape,
  changements: readonly ChangementRangee[],
): void {
  if (changements.length === 0) return;
  if (isFiltered) throw new SuiviError("HISTORIQUE_FILTRE");
  const { first, count } = extent(changements);
  if (first + count > rowCount) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
}

function champsOf(changements: readonly ChangementRangee[]): ChampRangee[] {
  return CHAMPS_RANGEE.filter((champ) =>
    changements.some(({ apres }) => apres[champ] !== undefined),
  );
}

function extent(changements: readonly ChangementRangee[]): { first: number; count: number } {
  let [first, last] = [Infinity, -1];
  for (const { avant } of changements) {
    first = Math.min(first, avant.position);
    last = Math.max(last, avant.position);
  }
  return { first, count: last - first + 1 };
}

function columnRange(
  context: Excel.RequestContext,
  { positions }: HistoriqueShape,
  champ: ChampRangee,
  first: number,
  count: number,
): Excel.Range {
  const cell = historiqueBody(context).getCell(first, requireColumn(positions, champ));
  return cell.getResizedRange(count - 1, 0);
}

function contentOf(champ: ChampRangee, text: string): string {
  return COLONNES[champ].format === "@" ? text : guardedText(text);
}

/** A formula where the column's own gave the content. */
function formerOf(champ: ChampRangee, avant: RangeeLue): string {
  const calcule =
    (champ === "code" && avant.codeCalcule) || (champ === "niveau" && avant.niveauCalcule);
  const formula = COLONNES[champ].formula;
  return calcule && formula !== undefined ? `=${formula}` : contentOf(champ, avant[champ]);
}
