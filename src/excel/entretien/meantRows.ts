import type { NouveauContenu } from "../../application/portsTardifs";
import { SuiviError } from "../../domain/erreurs";
import { COLONNE_KEYS, COLONNES, type ColonneKey } from "../../domain/historique";
import type { HistoriqueShape } from "../historiqueTable";
import { guarded } from "../rowCells";
import { isFormula, type LoadedRows } from "./brutes";

/** What cells of a row must hold. */
export type MeantRow = Readonly<Partial<Record<ColonneKey, NouveauContenu>>>;

/** What Office.js takes for a cell; null leaves it alone. */
type Written = string | number | boolean | null;

/** Rows that stand one below the other, and what each must hold. */
export interface MeantRows {
  readonly target: Excel.Range;
  readonly rows: readonly MeantRow[];
}

/** Queues the writing of some cells of rows; a row is one part of one call, so that it is never written by half. */
export function queueRows(shape: HistoriqueShape, { target, rows }: MeantRows): void {
  target.numberFormat = rows.map((row) => inColumns(shape, row, formatOf));
  target.values = rows.map((row) => inColumns(shape, row, writtenOf));
}

/**
 * Checks rows that were written and read back (`values`, `formulas` loaded), and mends what Excel may
 * have left undone in one more request; HISTORIQUE_NON_CONFIRME when they still do not stand as meant.
 */
export async function confirmRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  blocks: readonly MeantRows[],
): Promise<void> {
  const wrong = blocks.flatMap((block) => {
    const repairs = repairsOf(shape, block);
    return repairs === null ? [] : [{ block, repairs }];
  });
  if (wrong.length === 0) return;
  for (const { block, repairs } of wrong) {
    block.target.values = repairs;
    block.target.load("values,formulas");
  }
  await context.sync();
  if (wrong.some(({ block }) => repairsOf(shape, block) !== null))
    throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

/** Whether a cell holds what it must; a formula whatever it shows. */
export function isAsMeant(content: NouveauContenu, value: unknown, formula: unknown): boolean {
  return typeof content === "object" ? isFormula(value, formula) : value === content;
}

/** What to write again, null for every cell that is as meant; null when all are. */
function repairsOf(shape: HistoriqueShape, { target, rows }: MeantRows): Written[][] | null {
  const read: LoadedRows = target;
  const repairs = rows.map((row, r) =>
    inColumns(shape, row, (key, content, column) => {
      const value: unknown = read.values[r]?.[column];
      if (isAsMeant(content, value, read.formulas[r]?.[column])) return null;
      // A host that keeps the guarding apostrophe as a character takes the text literally.
      const isLiteral = typeof content === "string" && value === `'${content}`;
      return isLiteral ? content : writtenOf(key, content);
    }),
  );
  return repairs.some((row) => row.some((cell) => cell !== null)) ? repairs : null;
}

/** A whole row of the table, null in the columns of which `row` says nothing. */
function inColumns<T extends Written>(
  { positions, headers }: HistoriqueShape,
  row: MeantRow,
  cellOf: (key: ColonneKey, content: NouveauContenu, column: number) => T,
): (T | null)[] {
  const cells: (T | null)[] = headers.map(() => null);
  for (const key of COLONNE_KEYS) {
    const column = positions[key];
    const content = row[key];
    if (column !== undefined && content !== undefined) cells[column] = cellOf(key, content, column);
  }
  return cells;
}

function writtenOf(key: ColonneKey, content: NouveauContenu): Written {
  if (typeof content === "object") return `=${COLONNES[key].formula ?? ""}`;
  return typeof content === "boolean" ? content : guarded(key, content);
}

/** A column of texts would make a text of a number or a boolean. */
function formatOf(key: ColonneKey, content: NouveauContenu): string {
  const { format } = COLONNES[key];
  const isPlain = typeof content === "number" || typeof content === "boolean";
  return isPlain && format === "@" ? "General" : format;
}
