import { isRecord } from "./arguments";
import { cellText } from "./cellText";
import { writeCells } from "./cellWriting";
import { contains } from "./geometry";
import type { RangeState } from "./handles";
import { HostError } from "./hostErrors";
import { writeLook } from "./looks";
import { assertUnprotected } from "./protection";
import type { Scope } from "./scope";
import { rectsOutside, sheetState } from "./sheetState";
import type { Hyperlink } from "./state";

/** As Excel shows a link that is made of a cell. */
const LINK_COLOUR = "#0563C1";

/** `Range.hyperlink`: of all cells of the range; null where there is none. */
export function readHyperlink({ workbook }: Scope, range: RangeState): unknown {
  const { links } = sheetState(workbook, range.sheetId);
  const found = links.filter(({ rect }) => contains(rect, range.rect)).at(-1);
  if (!found) return null;
  const first = { ...range.rect, rows: 1, columns: 1 };
  const cell = workbook.grid.read(range.sheetId, first)[0]?.[0] ?? { value: "" };
  return { ...found.link, textToDisplay: cellText(cell, workbook.state.date1904) };
}

/** Makes links of the cells, shown as links; null takes them off. Throws InvalidArgument. */
export function writeHyperlink(scope: Scope, range: RangeState, value: unknown): void {
  assertUnprotected(scope.workbook, range.sheetId, "allowInsertHyperlinks");
  removeHyperlinks(scope, range);
  if (value === null) return;
  if (!isRecord(value)) throw new HostError("InvalidArgument");
  const link: Hyperlink = {
    ...text(value, "address"),
    ...text(value, "documentReference"),
    ...text(value, "screenTip"),
  };
  if (link.address === undefined && link.documentReference === undefined) {
    throw new HostError("InvalidArgument");
  }
  sheetState(scope.workbook, range.sheetId).links.push({ rect: range.rect, link });
  const shown = value["textToDisplay"];
  if (typeof shown === "string" || typeof shown === "number") {
    writeCells(scope, range.sheetId, range.rect, shown);
  }
  writeLook(scope, { ranges: [range] }, "Font.Color", LINK_COLOUR);
  writeLook(scope, { ranges: [range] }, "Font.Underline", "Single");
}

/** Takes links off; the looks stay. */
export function removeHyperlinks({ workbook }: Scope, { sheetId, rect }: RangeState): void {
  const state = sheetState(workbook, sheetId);
  state.links = state.links.flatMap((one) =>
    rectsOutside(one.rect, rect).map((part) => ({ ...one, rect: part })),
  );
}

function text(value: Record<string, unknown>, key: keyof Hyperlink): Hyperlink {
  const given = value[key];
  return typeof given === "string" && given !== "" ? { [key]: given } : {};
}
