import type { Cell, Rect } from "../grid/grid";
import { joined } from "./areas";
import type { Arguments } from "./arguments";
import { cellValueType } from "./cellText";
import { intersection } from "./geometry";
import type { RangeState } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import type { Scope } from "./scope";
import { sheetState } from "./sheetState";

const TYPES = [
  "Blanks",
  "Constants",
  "Formulas",
  "Visible",
  "DataValidations",
  "ConditionalFormats",
];

/**
 * `getSpecialCells(cellType, cellValueType)`: the cells in use of these ranges (all on one sheet) that are
 * of the type. Throws InvalidArgument.
 */
export function specialCells(scope: Scope, ranges: readonly RangeState[], args: Arguments): Rect[] {
  const type = args.text(0);
  if (type.startsWith("Same")) throw notImplemented(`Range.getSpecialCells (${type})`);
  if (!TYPES.includes(type)) throw new HostError("InvalidArgument");
  const isWanted = valueTest(args.optionalText(1, "All"));
  const rects = ranges.flatMap((range) => cellsOf(scope, range, type, isWanted));
  return joined(rects);
}

function cellsOf(
  { workbook }: Scope,
  { sheetId, rect }: RangeState,
  type: string,
  isWanted: (cell: Cell) => boolean,
): Rect[] {
  const { grid } = workbook;
  const searched = grid.dressedRect(sheetId, rect);
  if (type === "ConditionalFormats") {
    const { conditionalFormats } = sheetState(workbook, sheetId);
    return conditionalFormats.flatMap(({ rects }) =>
      rects.flatMap((one) => intersection(one, rect) ?? []),
    );
  }
  if (!searched) return [];
  const hidden = new Set(type === "Visible" ? grid.hiddenRows(sheetId, searched) : []);
  return grid.read(sheetId, searched).flatMap((row, i) =>
    row.flatMap((cell, j): Rect[] => {
      const place = { row: searched.row + i, column: searched.column + j, rows: 1, columns: 1 };
      const isBlank = cell.value === "" && cell.formula === undefined;
      const found = {
        Blanks: isBlank,
        Constants: !isBlank && cell.formula === undefined && isWanted(cell),
        Formulas: cell.formula !== undefined && isWanted(cell),
        Visible: !hidden.has(place.row),
        DataValidations: type === "DataValidations" && grid.getValidation(sheetId, place) !== null,
      };
      return found[type as keyof typeof found] ? [place] : [];
    }),
  );
}

/** `Excel.SpecialCellValueType`: several kinds in one word, such as `LogicalText`. */
function valueTest(given: string): (cell: Cell) => boolean {
  if (given === "All") return () => true;
  if (!/^(Errors)?(Logical)?(Numbers?)?(Text)?$/.test(given) || given === "") {
    throw new HostError("InvalidArgument");
  }
  const kinds = { Error: "Errors", Boolean: "Logical", Double: "Number", String: "Text" };
  return (cell) => {
    const type = cellValueType(cell);
    return type !== "Empty" && given.includes(kinds[type]);
  };
}
