import type { Rect } from "../grid/grid";
import { formatAddress } from "./address";
import { colourOf } from "./colours";
import { announceSheetEvent } from "./events";
import { bottom, right, WHOLE_SHEET } from "./geometry";
import type { LookTarget, RangeState } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import { assertUnprotected } from "./protection";
import type { Scope } from "./scope";
import { changeStyle, styleNamed } from "./styles";

/** One look of cells: what cells have that were given none, and what may be given. */
interface Look {
  fallback: unknown;
  /** The value as the API gives it back; throws InvalidArgument. */
  accept: (value: unknown) => unknown;
}

const colour = (fallback: string): Look => ({ fallback, accept: colourOf });
const flag = (fallback: boolean): Look => ({ fallback, accept: acceptFlag });
const text = (fallback: string): Look => ({ fallback, accept: acceptText });
const number = (fallback: number, least: number, most: number): Look => ({
  fallback,
  accept: (value) => {
    if (typeof value !== "number" || value < least || value > most) {
      throw new HostError("InvalidArgument");
    }
    return value;
  },
});
const choice = (fallback: string, ...others: string[]): Look => ({
  fallback,
  accept: (value) => {
    if (typeof value !== "string" || ![fallback, ...others].includes(value)) {
      throw new HostError("InvalidArgument");
    }
    return value;
  },
});

const PATTERNS =
  "Solid Gray50 Gray75 Gray25 Horizontal Vertical Down Up Checker SemiGray75 LightHorizontal LightVertical LightDown LightUp Grid CrissCross Gray16 Gray8 LinearGradient RectangularGradient";
const LINES = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];

/** By path, as `RangeFormat` and what hangs from it name them; borders are those of one cell. */
const LOOKS: Readonly<Record<string, Look>> = {
  "Fill.Color": colour("#FFFFFF"),
  "Fill.Pattern": choice("None", ...PATTERNS.split(" ")),
  "Fill.PatternColor": colour("#000000"),
  "Fill.PatternTintAndShade": number(0, -1, 1),
  "Fill.TintAndShade": number(0, -1, 1),
  "Font.Name": text("Calibri"),
  "Font.Size": number(11, 1, 409),
  "Font.Color": colour("#000000"),
  "Font.Bold": flag(false),
  "Font.Italic": flag(false),
  "Font.Underline": choice("None", "Single", "Double", "SingleAccountant", "DoubleAccountant"),
  "Font.Strikethrough": flag(false),
  "Font.Subscript": flag(false),
  "Font.Superscript": flag(false),
  "Font.TintAndShade": number(0, -1, 1),
  "Format.WrapText": flag(false),
  "Format.HorizontalAlignment": choice(
    "General",
    ..."Left Center Right Fill Justify CenterAcrossSelection Distributed".split(" "),
  ),
  "Format.VerticalAlignment": choice("Bottom", "Top", "Center", "Justify", "Distributed"),
  "Format.IndentLevel": number(0, 0, 250),
  "Format.ShrinkToFit": flag(false),
  "Format.TextOrientation": number(0, -90, 180),
  "Format.ReadingOrder": choice("Context", "LeftToRight", "RightToLeft"),
  "Format.AutoIndent": flag(false),
  "Protection.Locked": flag(true),
  "Protection.FormulaHidden": flag(false),
  "Style.Name": text("Normal"),
};

const BORDER: Readonly<Record<string, Look>> = {
  Style: choice("None", ...LINES),
  Color: colour("#000000"),
  Weight: choice("Thin", "Hairline", "Medium", "Thick"),
  TintAndShade: number(0, -1, 1),
};

function lookAt(path: string): Look {
  const look =
    LOOKS[path] ?? (path.startsWith("Border.") ? BORDER[path.split(".")[2] ?? ""] : null);
  if (!look) throw notImplemented(path);
  return look;
}

const BORDER_SIDES = ["Top", "Bottom", "Left", "Right", "DiagonalDown", "DiagonalUp"];

/** The looks whose paths begin so, such as `Font.`. */
export function lookPaths(prefix: string): string[] {
  const borders = BORDER_SIDES.flatMap((side) =>
    Object.keys(BORDER).map((part) => `Border.${side}.${part}`),
  );
  return [...Object.keys(LOOKS), ...borders].filter((path) => path.startsWith(prefix));
}

/** The value that a look takes, as it reads back. Throws InvalidArgument. */
export function acceptedLook(path: string, value: unknown): unknown {
  return lookAt(path).accept(value);
}

/** What cells have of a look that were given none. */
function defaultLook(path: string): unknown {
  return lookAt(path).fallback;
}

/** What all that a target has shows of a look; null where cells differ. */
export function readLook(scope: Scope, target: LookTarget, path: string): unknown {
  if ("style" in target) {
    return styleNamed(scope.workbook, target.style).looks.get(path) ?? defaultLook(path);
  }
  const found = new Set<unknown>();
  for (const range of target.ranges) {
    for (const value of looksIn(scope, range, path)) found.add(value);
    if (found.size > 1) return null;
  }
  return found.values().next().value ?? null;
}

/** More cells are not compared with one another. */
const MAX_COMPARED_CELLS = 20_000;

/** What the cells of a range have of a look: one value or more. */
function looksIn({ workbook: { grid } }: Scope, range: RangeState, path: string): Set<unknown> {
  const { sheetId, rect } = range;
  const lookOf = (row: number, column: number): unknown => {
    const look = grid.lookOf(sheetId, row, column);
    const isFilled = path === "Fill.Pattern" && look["Fill.Color"] !== undefined;
    return look[path] ?? (isFilled ? "Solid" : defaultLook(path));
  };
  const dressed = grid.dressedRect(sheetId, rect);
  const found = new Set<unknown>();
  const looked = isEndless(rect) ? dressed : rect;
  if (looked && looked.rows * looked.columns > MAX_COMPARED_CELLS) {
    throw notImplemented(`${path} of more than ${MAX_COMPARED_CELLS} cells`);
  }
  for (let i = 0; looked && i < looked.rows; i++) {
    for (let j = 0; j < looked.columns; j++) {
      found.add(lookOf(looked.row + i, looked.column + j));
    }
  }
  // What lies beyond: an entire row or column was given it, or nobody was.
  if (looked !== rect) found.add(lookOf(bottom(rect), right(rect)));
  return found;
}

function isEndless({ rows, columns }: Rect): boolean {
  return rows === WHOLE_SHEET.rows || columns === WHOLE_SHEET.columns;
}

/** Gives a target a look, or (null) takes it off. Throws InvalidArgument. */
export function writeLook(scope: Scope, target: LookTarget, path: string, value: unknown): void {
  const accepted = value === null ? null : acceptedLook(path, value);
  if ("style" in target) {
    changeStyle(scope.workbook, target.style, (style) => style.looks.set(path, accepted));
    return;
  }
  for (const { sheetId, rect } of target.ranges) {
    assertUnprotected(scope.workbook, sheetId, "allowFormatCells");
    scope.workbook.grid.setStyle(sheetId, rect, path, accepted);
    announceSheetEvent(scope, "FormatChanged", sheetId, { address: formatAddress(rect) });
  }
}

function acceptFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

function acceptText(value: unknown): string {
  if (typeof value !== "string" || value === "") throw new HostError("InvalidArgument");
  return value;
}
