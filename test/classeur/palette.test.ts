import { suiviSpec } from "../../src/classeur/suivi";
import type { CellInput, CellStyle, SheetSpec } from "../../src/ooxml/write/spec";
import { LIGNES, someOptions } from "./exemple";

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => parseInt(color.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(text: string, background: string): number {
  const [light = 0, dark = 0] = [luminance(text), luminance(background)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

type Colours = Pick<CellStyle, "fontColor" | "fillColor">;

function coloursOf(sheet: SheetSpec): Colours[] {
  const inBlocks = (sheet.blocks ?? []).flatMap(({ rows }) => rows.flat());
  const inTables = (sheet.tables ?? []).flatMap(({ columns }) =>
    columns.flatMap(({ style, headerStyle }) => [style ?? {}, headerStyle ?? {}]),
  );
  const conditional = (sheet.conditionalFormats ?? []).flatMap((format) =>
    "style" in format ? [format.style] : [],
  );
  return [...inBlocks.map(styleOf), ...inTables, ...conditional];
}

function styleOf(cell: CellInput | null): CellStyle {
  return typeof cell === "object" ? (cell?.style ?? {}) : {};
}

test("every text reads on its background at 4.5:1 or more", () => {
  const { sheets } = suiviSpec(someOptions({ lignes: LIGNES }));
  const colours = sheets.flatMap(coloursOf);
  expect(colours.length).toBeGreaterThan(100);
  const faint = colours.filter(
    ({ fontColor = "#000000", fillColor = "#FFFFFF" }) => contrast(fontColor, fillColor) < 4.5,
  );
  expect(faint).toEqual([]);
});
