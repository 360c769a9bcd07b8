import { SuiviError } from "../../domain/erreurs";
import {
  COLONNE_KEYS,
  COLONNES,
  COLONNES_CALCULEES,
  COLONNES_ECRITES,
  type ColonneKey,
  type LigneHistorique,
} from "../../domain/historique";
import { contenusOf, type NouveauContenu, type NouvellesCellules } from "../../domain/historiqueLu";
import { guardedText, isDangerous, isFormula } from "../cells";
import { bottomOf, growTable, type HistoriqueShape, historiqueBody, requireColumn } from "./table";

/** What Office.js takes for a cell; `null` leaves it alone (Range.values, « null »). */
export type CellContent = string | number | boolean | null;

/** Rows that stand one below the other, and what each must hold. */
export interface MeantRows {
  readonly target: Excel.Range;
  readonly rows: readonly NouvellesCellules[];
}

/** The same row with their formulas in these columns. */
export function withFormulas(
  row: NouvellesCellules,
  keys: readonly ColonneKey[] = COLONNES_CALCULEES.filter((key) => row[key] === undefined),
): NouvellesCellules {
  return { ...Object.fromEntries(keys.map((key) => [key, { formule: "colonne" }])), ...row };
}

/** What is written into a cell so that it holds this. */
function writtenOf(key: ColonneKey, content: NouveauContenu): Exclude<CellContent, null> {
  if (typeof content === "object") return `=${COLONNES[key].formula ?? ""}`;
  return typeof content === "string" ? guardedText(content, COLONNES[key].format) : content;
}

/** A column of texts would make a text of a number or a boolean. */
function formatOf(key: ColonneKey, content: NouveauContenu): string {
  const { format } = COLONNES[key];
  const isPlain = typeof content === "number" || typeof content === "boolean";
  return isPlain && format === "@" ? "General" : format;
}

/** Queues the writing of some cells of rows; a row is one part of one call, so that it is never written by half. */
export function queueRows(shape: HistoriqueShape, { target, rows }: MeantRows): void {
  target.numberFormat = rows.map((row) => inColumns(shape, row, formatOf));
  target.values = rows.map((row) => inColumns(shape, row, writtenOf));
}

/** The same for new rows: their calculated cells get their formats, and their formulas from the table. */
export function queueNewRows(shape: HistoriqueShape, { target, rows }: MeantRows): void {
  target.numberFormat = rows.map((row) => inColumns(shape, withFormulas(row), formatOf));
  target.values = rows.map((row) => inColumns(shape, row, writtenOf));
}

/** What is read with rows that were written, to check them. */
const READ_BACK = "values,formulas,rowIndex,rowCount";

/** Queues the reading of rows as they stand after what was queued before, and of where the table ends. */
export function queueReadBack(
  context: Excel.RequestContext,
  targets: readonly Excel.Range[],
): Excel.Range {
  for (const target of targets) target.load(READ_BACK);
  return historiqueBody(context).load("rowIndex,rowCount");
}

/**
 * Checks rows that were written, as `queueReadBack` loaded them (`body` is what it gave), and mends in one
 * more request what Excel may have left undone: the table did not grow, a formula was not filled, a
 * guarding apostrophe stayed, a cell was not taken. `queueMore` may add to that request.
 * HISTORIQUE_NON_CONFIRME when the rows still do not stand as meant.
 */
export async function confirmRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  blocks: readonly MeantRows[],
  body: Excel.Range,
  queueMore: () => void = () => undefined,
): Promise<void> {
  const wrong = blocks.filter(
    (block) => isOutside(block, body) || repairsOf(shape, block) !== null,
  );
  if (wrong.length === 0) return;
  for (const block of wrong) {
    if (isOutside(block, body)) growTable(context, block.target);
    const repairs = repairsOf(shape, block);
    if (repairs) Object.assign(block.target, repairs);
  }
  const end = queueReadBack(
    context,
    wrong.map(({ target }) => target),
  );
  queueMore();
  await context.sync();
  if (wrong.some((block) => isOutside(block, end) || repairsOf(shape, block) !== null))
    throw new SuiviError("HISTORIQUE_NON_CONFIRME");
}

const isOutside = ({ target }: MeantRows, body: Excel.Range): boolean =>
  bottomOf(target) > bottomOf(body);

/** Whether a cell holds what it must; a formula whatever it shows. */
export function isAsMeant(content: NouveauContenu, value: unknown, formula: unknown): boolean {
  const isCalculated = isFormula(value, formula);
  return typeof content === "object" ? isCalculated : !isCalculated && value === content;
}

/** What to write again, null for every cell that is as meant; null when all are. */
export function repairsOf(
  shape: HistoriqueShape,
  { target, rows }: MeantRows,
): { readonly numberFormat: CellContent[][]; readonly values: CellContent[][] } | null {
  const { values: read, formulas } = target as { values: unknown[][]; formulas: unknown[][] };
  const wrong = (
    cellOf: (key: ColonneKey, content: NouveauContenu, value: unknown) => CellContent,
  ) =>
    rows.map((row, r) =>
      inColumns(shape, row, (key, content, column) => {
        const value = read[r]?.[column];
        return isAsMeant(content, value, formulas[r]?.[column])
          ? null
          : cellOf(key, content, value);
      }),
    );
  const values = wrong((key, content, value) =>
    isLiteral(key, content, value) ? content : writtenOf(key, content),
  );
  const isRight = values.every((row) => row.every((cell) => cell === null));
  return isRight ? null : { numberFormat: wrong(formatOf), values };
}

/**
 * Whether a host kept the guarding apostrophe as a character: it takes texts literally, and this one goes
 * without. Not where a cell is not one of texts and it might become a formula after all.
 */
function isLiteral(key: ColonneKey, content: NouveauContenu, value: unknown): content is string {
  const isKept = typeof content === "string" && value === `'${content}`;
  return isKept && (COLONNES[key].format === "@" || !isDangerous(content));
}

/** A whole row of the table, null in the columns of which `row` says nothing. */
function inColumns(
  { positions, headers }: HistoriqueShape,
  row: NouvellesCellules,
  cellOf: (key: ColonneKey, content: NouveauContenu, column: number) => CellContent,
): CellContent[] {
  const cells: CellContent[] = headers.map(() => null);
  for (const key of COLONNE_KEYS) {
    const column = positions[key];
    const content = row[key];
    if (column !== undefined && content !== undefined) cells[column] = cellOf(key, content, column);
  }
  return cells;
}

/**
 * Checks, before anything is written, that the table has these columns, but for those that its model may
 * not have yet. HISTORIQUE_COLONNE_ABSENTE.
 */
export function requireColumns({ positions }: HistoriqueShape, keys: Iterable<ColonneKey>): void {
  for (const key of keys) if (!COLONNES[key].depuis) requireColumn(positions, key);
}

/** The columns for which new rows have content; an empty cell needs none. */
export function filledKeys(rows: readonly NouvellesCellules[]): readonly ColonneKey[] {
  return COLONNE_KEYS.filter((key) => rows.some((row) => (row[key] ?? "") !== ""));
}

/**
 * Whether a row that was read is one of `versions`, as the add-in may have left it: a host may have
 * kept a guarding apostrophe as a character, to be mended by a request that never came. Columns that
 * are not ours do not count.
 */
export function isUntouched(
  { positions }: HistoriqueShape,
  versions: readonly LigneHistorique[],
  read: readonly unknown[],
): boolean {
  return versions.some((ligne) => {
    const contents = contenusOf(ligne);
    return COLONNES_ECRITES.every((key) => {
      const position = positions[key];
      const content = contents[key] ?? "";
      const value = position === undefined ? content : read[position];
      return value === content || value === writtenOf(key, content);
    });
  });
}
