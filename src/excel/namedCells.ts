import { SuiviError } from "../domain/erreurs";
import { isPlain } from "./cells";

/** Cells that a defined name finds, wherever they were moved to, and what they say. */

/** The cell of a defined name, wherever it was moved to, or a null object; what it holds is loaded. */
export function namedCell(
  context: Excel.RequestContext,
  name: string,
  load: "values" | "values,formulas,numberFormat" | "address" = "values",
): Excel.Range {
  return context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load(load);
}

/** RESULTATS_NOM_ABSENT names the first that is missing; to call once they are loaded. */
export function requireNames(cells: Readonly<Record<string, Excel.Range>>): void {
  const missing = Object.entries(cells).find(([, range]) => range.isNullObject);
  if (missing) throw new SuiviError("RESULTATS_NOM_ABSENT", { nom: missing[0] });
}

/** What a loaded cell holds; null when the name is missing. */
export function contentOf(cell: Excel.Range): unknown {
  return cell.isNullObject ? null : (cell.values[0]?.[0] as unknown);
}

/** What a cell holds, as text; "" for none. */
export function textOf(content: unknown): string {
  return isPlain(content) ? String(content) : "";
}
