import { COLONNE_KEYS, COLONNES } from "../../domain/historique";
import { historiqueBody, type HistoriqueShape } from "../historiqueTable";
import { growTable } from "../tableGrowth";
import { isFormula, rowsAt } from "./brutes";
import type { ChangedRun, PlacedChangement } from "./placedRows";

type Contents = (string | number | boolean | null)[];

/** What was done to rows, and which of them turned out to be others than those meant. */
interface Restoring {
  readonly written: readonly ChangedRun[];
  readonly removed: readonly ChangedRun[];
  readonly moved: ReadonlySet<PlacedChangement>;
}

/**
 * Gives back what a block took from rows that were not the ones meant, because somebody sorted the
 * table between the check and the write: cells where they stand, removed rows at the end.
 */
export async function restoreRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  { written, removed, moved }: Restoring,
): Promise<void> {
  if (moved.size === 0) return;
  const gone = removed.flatMap(({ items }) => items.map(({ row }) => row));
  for (const { item, contents } of formerRows(written, moved)) {
    const above = gone.filter((row) => row < item.row).length;
    giveBack(shape, rowsAt(context, item.row - above, 1), item, contents);
  }
  const lost = formerRows(removed, moved).map(({ contents }) => contents);
  if (lost.length > 0) {
    const target = historiqueBody(context).getRowsBelow(lost.length);
    target.values = lost;
    growTable(context, target);
  }
  await context.sync();
}

function formerRows(
  runs: readonly ChangedRun[],
  moved: ReadonlySet<PlacedChangement>,
): { readonly item: PlacedChangement; readonly contents: Contents }[] {
  return runs.flatMap(({ before, items }) =>
    items.flatMap((item, index) =>
      moved.has(item) ? [{ item, contents: formerContents(before, index) }] : [],
    ),
  );
}

/** A formula as itself, anything else as the value that it was. */
function formerContents({ values, formulas }: Excel.Range, index: number): Contents {
  const [row = [], formulasOfRow = []] = [values[index], formulas[index]] as Contents[];
  return row.map((value, column) => {
    const formula = formulasOfRow[column] ?? "";
    if (isFormula(value, formula)) return formula;
    return typeof value === "string" && value !== "" ? `'${value}` : value;
  });
}

/** Writes the cells that were written, and no others. */
function giveBack(
  { positions }: HistoriqueShape,
  target: Excel.Range,
  { apres }: PlacedChangement,
  former: Contents,
): void {
  const keyOf = (column: number) =>
    COLONNE_KEYS.find((key) => positions[key] === column && apres?.[key] !== undefined);
  const contents = former.map((content, column) => (keyOf(column) ? content : null));
  const formats = contents.map((content, column) => {
    const key = keyOf(column);
    // A number would become a text in a cell that was made one of texts.
    const isText = content === null || typeof content === "string";
    return key && !isText && COLONNES[key].format === "@" ? "General" : null;
  });
  target.numberFormat = [formats];
  target.values = [contents];
}
