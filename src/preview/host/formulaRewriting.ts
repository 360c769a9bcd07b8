import type { TableState } from "./state";
import type { Workbook } from "./workbook";
import { withSheetDeleted, withSheetRenamed } from "../../ooxml/formulaText";

/** Changes formulas wherever the workbook has some: names, calculated columns, cells, validation. */
export function rewriteFormulas(workbook: Workbook, change: (formula: string) => string): void {
  const { state, grid } = workbook;
  for (const item of state.names) item.formula = change(item.formula);
  for (const table of state.tables) {
    table.columns = table.columns.map((column) =>
      column.calculatedFormula === undefined
        ? column
        : { ...column, calculatedFormula: change(column.calculatedFormula) },
    );
  }
  grid.rewriteFormulas(change);
  workbook.namesChanged();
}

/** What names a sheet, in formulas and elsewhere, follows when the sheet is renamed or deleted. */

/** Takes in the names that sheets have been given since, by an add-in or by the user in the grid. */
export function followSheetNames(workbook: Workbook): void {
  for (const { from, to } of workbook.takeRenamedSheets()) followRename(workbook, from, to);
}

function followRename(workbook: Workbook, name: string, newName: string): void {
  rewriteFormulas(workbook, (formula) => withSheetRenamed(formula, name, newName));
  for (const pivot of workbook.state.pivots) {
    const { definition } = pivot;
    const sheet = definition.sheet === name ? newName : definition.sheet;
    const ofName = "sheet" in definition.source && definition.source.sheet === name;
    const source = ofName ? { ...definition.source, sheet: newName } : definition.source;
    pivot.definition = { ...definition, sheet, source };
  }
}

/** To call once the sheet is gone: its cells are `#REF!`. */
export function followDeletion(workbook: Workbook, name: string): void {
  rewriteFormulas(workbook, (formula) => withSheetDeleted(formula, name));
}

/** Texts, quoted sheet names and what stands between brackets: no table is named there. */
const ASIDE = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\])/;

/** What names a table, in formulas and as the source of pivot tables, follows its new name. */
export function followTableRename(workbook: Workbook, name: string, newName: string): void {
  rewriteFormulas(workbook, (formula) => withTableRenamed(formula, name, newName));
  for (const pivot of workbook.state.pivots) {
    const { source } = pivot.definition;
    const isSource = "table" in source && source.table.toLowerCase() === name.toLowerCase();
    if (isSource) pivot.definition = { ...pivot.definition, source: { table: newName } };
  }
}

/**
 * A reference to a table (its name may be left out inside it), texts, quoted sheet names. Excel takes
 * 8,192 characters of a formula, and 255 of a name.
 */
export const TABLE_REFERENCE =
  /"(?:[^"]|""){0,8192}"|'(?:[^']|''){0,255}'!|(?<table>[\p{L}_\\][\p{L}\p{N}_.\\]{0,254})?(?<brackets>\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/gu;
const COLUMN_PART = /\[((?:[^[\]']|'.)*)\]/g;

/** Formulas that name columns of a table follow the columns' new names; `renamed` is by their former ones. */
export function followColumnRenames(
  workbook: Workbook,
  table: TableState,
  renamed: ReadonlyMap<string, string>,
): void {
  const named = (formula: string): string => withColumnsRenamed(formula, table.name, renamed);
  const own = (formula: string): string => withColumnsRenamed(formula, table.name, renamed, true);
  for (const name of workbook.state.names) name.formula = named(name.formula);
  workbook.grid.rewriteFormulas(named, (formula) => formula.includes("["));
  // Inside the table its name may be left out.
  const cells = workbook.grid.read(table.sheetId, table.rect);
  const changed = cells.map((row) =>
    row.map(({ formula }) => {
      const after = formula?.includes("[") ? own(formula) : formula;
      return after === undefined || after === formula ? undefined : { formula: after };
    }),
  );
  if (changed.some((row) => row.some((cell) => cell !== undefined))) {
    workbook.grid.write(table.sheetId, table.rect, changed);
  }
  for (const other of workbook.state.tables) {
    other.columns = other.columns.map((column) => {
      const formula = column.calculatedFormula;
      if (formula === undefined) return column;
      return { ...column, calculatedFormula: other === table ? own(formula) : named(formula) };
    });
  }
  workbook.namesChanged();
}

function withColumnsRenamed(
  formula: string,
  table: string,
  renamed: ReadonlyMap<string, string>,
  insideTable = false,
): string {
  const nameOf = (part: string): string => {
    const after = renamed.get(part.trim().replace(/'(.)/g, "$1").toLowerCase());
    return after === undefined ? part : after.replace(/[[\]#'@]/g, "'$&");
  };
  return formula.replace(TABLE_REFERENCE, (token, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { table: named, brackets } = groups;
    const concerns =
      named === undefined ? insideTable : named.toLowerCase() === table.toLowerCase();
    if (brackets === undefined || !concerns) return token;
    const content = brackets.slice(1, -1);
    const inner = content.includes("[")
      ? content.replace(COLUMN_PART, (_part, column: string) => `[${nameOf(column)}]`)
      : content.replace(/^(@?)(.*)$/s, (_all, row: string, column: string) => {
          const after = nameOf(column);
          // Beside @, a name of more than letters and digits stands in brackets of its own.
          return row !== "" && /[^\p{L}\p{N}_.]/u.test(after) ? `@[${after}]` : row + after;
        });
    return `${named ?? ""}[${inner}]`;
  });
}

/** Whether a formula uses a defined name, in any case. */
export function usesName(formula: string, name: string): boolean {
  return withTableRenamed(formula, name, "") !== formula;
}

/** Formulas that name a column of a table which is gone, and those of its cells. */
export function followColumnDeletion(workbook: Workbook, table: TableState, column: string): void {
  const gone = column.toLowerCase();
  const lost = (formula: string, insideTable: boolean): string =>
    formula.replace(TABLE_REFERENCE, (token, ...rest: unknown[]) => {
      const { table: named, brackets } = rest.at(-1) as Readonly<
        Record<string, string | undefined>
      >;
      const concerns =
        named === undefined ? insideTable : named.toLowerCase() === table.name.toLowerCase();
      if (brackets === undefined || !concerns) return token;
      return columnsOf(brackets.slice(1, -1)).includes(gone) ? "#REF!" : token;
    });
  const cells = workbook.grid.read(table.sheetId, table.rect);
  const changed = cells.map((row) =>
    row.map(({ formula }) => {
      const after = formula?.includes("[") ? lost(formula, true) : formula;
      return after === undefined || after === formula ? undefined : { formula: after };
    }),
  );
  if (changed.some((row) => row.some((cell) => cell !== undefined))) {
    workbook.grid.write(table.sheetId, table.rect, changed);
  }
  table.columns = table.columns.map((one) =>
    one.calculatedFormula === undefined
      ? one
      : { ...one, calculatedFormula: lost(one.calculatedFormula, true) },
  );
  rewriteFormulas(workbook, (formula) => (formula.includes("[") ? lost(formula, false) : formula));
}

/** The names, lowercase, of the columns that stand between a reference's outer brackets. */
function columnsOf(content: string): string[] {
  const parts = content.includes("[")
    ? [...content.matchAll(COLUMN_PART)].map((part) => part[1] ?? "")
    : [content.replace(/^@/, "")];
  return parts.map((part) => part.trim().replace(/'(.)/g, "$1").toLowerCase());
}

/**
 * A formula as Excel tells it: tables and columns by their names as they are written in the table,
 * `@` for the formula's own row, and no table name inside the table (`own`) itself.
 */
export function asToldByExcel(
  workbook: Workbook,
  formula: string,
  own: TableState | undefined,
): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(TABLE_REFERENCE, (token, ...rest: unknown[]) => {
    const { table: named, brackets } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const table = named === undefined ? own : workbook.findTable(named);
    if (brackets === undefined || !table) return token;
    const names = new Map(table.columns.map(({ name }) => [name.toLowerCase(), name]));
    const told = (part: string): string => {
      const name = names.get(part.trim().replace(/'(.)/g, "$1").toLowerCase());
      return name === undefined ? part : name.replace(/[[\]#'@]/g, "'$&");
    };
    const content = brackets.slice(1, -1);
    const thisRow = /^\[#This Row\](?:,(.*))?$/is.exec(content);
    const inside = thisRow ? `@${thisRow[1] ?? ""}` : content;
    const renamed = inside.includes("[")
      ? inside.replace(COLUMN_PART, (_part, column: string) => `[${told(column)}]`)
      : inside.replace(/^(@?)(.*)$/s, (_all, at: string, column: string) => at + told(column));
    // Beside @, a name of letters and digits alone needs no brackets of its own; others do.
    const bare = renamed.replace(/^@\[([\p{L}\p{N}_.]+)\]$/u, "@$1");
    const needsBrackets = /^@[^[]/.test(bare) && /[^\p{L}\p{N}_.]/u.test(bare.slice(1));
    const short = needsBrackets ? `@[${bare.slice(1)}]` : bare;
    const isOwnColumn = table === own && !/^\[?#/.test(short);
    return `${isOwnColumn ? "" : table.name}[${short}]`;
  });
}

export function withTableRenamed(formula: string, name: string, newName: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.\\\\])${escaped}(?![\\p{L}\\p{N}_.\\\\(!])`,
    "giu",
  );
  return formula
    .split(ASIDE)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, () => newName)))
    .join("");
}
