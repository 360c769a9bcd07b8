import type {
  Apparence,
  Contenu,
  FeuilleKey,
  Operation,
  Style,
} from "../../domain/miseAJour/operations";
import { formatRect, parseRect } from "../../ooxml/a1";
import type { CellBlock, CellInput, CellSpec, CellStyle, TableSpec } from "../../ooxml/write/spec";

/** The builder's cells as operations on a workbook that is open. Hyperlinks are left out. */

/** The contents of a block, then its looks. */
export function operationsDuBloc(
  feuille: FeuilleKey,
  { at, rows: ragged }: CellBlock,
): Operation[] {
  const width = Math.max(0, ...ragged.map(({ length }) => length));
  const rows = ragged.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  const ecriture: Operation = {
    type: "ecriture",
    feuille,
    cellule: at,
    contenus: rows.map((row) => row.map(contenuOf)),
    formats: rows.map((row) => row.map(formatOf)),
  };
  return [ecriture, ...apparencesOf(feuille, at, rows)];
}

/** A table's headers and rows as a block; a table without rows has a blank one, which is only formatted. */
export function blocDeTable({ at, columns, rows }: TableSpec): CellBlock {
  const headers = columns.map(({ name, headerStyle }) => specOf(name, headerStyle, undefined));
  const body = (rows.length > 0 ? rows : [[]]).map((row) =>
    columns.map(({ style, formula }, index) => specOf(row[index], style, formula)),
  );
  return { at, rows: [headers, ...body] };
}

function specOf(
  input: CellInput | null | undefined,
  style?: CellStyle,
  formula?: string,
): CellSpec {
  const own: CellSpec =
    input === undefined ? {} : typeof input === "object" && input ? input : { value: input ?? "" };
  return { ...(style ? { style } : {}), ...(formula === undefined ? {} : { formula }), ...own };
}

function contenuOf(cell: CellInput | null): Contenu {
  if (cell === null) return null;
  if (typeof cell !== "object") return typeof cell === "boolean" ? String(cell) : cell;
  if (cell.formula) return { formule: `=${cell.formula.replace(/^=/, "")}` };
  return contenuOf(cell.value ?? null);
}

function formatOf(cell: CellInput | null): string | null {
  return typeof cell === "object" && cell?.style ? (cell.style.numberFormat ?? "General") : null;
}

/** One a run of cells of a column that look the same. */
function apparencesOf(feuille: FeuilleKey, at: string, rows: CellBlock["rows"]): Apparence[] {
  const corner = parseRect(at);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, right) =>
    runsOf(rows.map((row) => styleOf(row[right] ?? null))).map(({ first, count, style }) => ({
      type: "apparence" as const,
      feuille,
      plage: formatRect({
        row: corner.row + first,
        column: corner.column + right,
        rows: count,
        columns: 1,
      }),
      style,
    })),
  ).flat();
}

interface Run {
  readonly first: number;
  readonly count: number;
  readonly style: Style;
}

function runsOf(styles: readonly (Style | null)[]): Run[] {
  const runs: Run[] = [];
  styles.forEach((style, index) => {
    const last = runs.at(-1);
    const follows = last && last.first + last.count === index;
    if (style && follows && JSON.stringify(last.style) === JSON.stringify(style))
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else if (style) runs.push({ first: index, count: 1, style });
  });
  return runs;
}

function styleOf(cell: CellInput | null): Style | null {
  if (typeof cell !== "object" || !cell?.style) return null;
  const style = styleOfCellStyle(cell.style);
  return Object.keys(style).length === 0 ? null : style;
}

/** A builder's style without its number format. */
export function styleOfCellStyle(style: CellStyle): Style {
  const { bold, italic, fontSize, fontColor, fillColor, wrap, borders, indent } = style;
  const { horizontal, vertical } = style;
  return {
    ...(bold === undefined ? {} : { gras: bold }),
    ...(italic === undefined ? {} : { italique: italic }),
    ...(fontSize === undefined ? {} : { taille: fontSize }),
    ...(fontColor === undefined ? {} : { couleur: fontColor }),
    ...(fillColor === undefined ? {} : { fond: fillColor }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(indent === undefined ? {} : { retrait: indent }),
    ...(wrap === undefined ? {} : { renvoi: wrap }),
    ...(borders === undefined ? {} : { bords: borders }),
  };
}
