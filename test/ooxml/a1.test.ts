import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatAbsoluteRect,
  formatRect,
  formatSheetRect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRect,
  parseReference,
  quoteSheetName,
} from "../../src/ooxml/a1";
import type { CellRect } from "../../src/ooxml/model";

const rects: fc.Arbitrary<CellRect> = fc
  .record({
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.integer({ min: 1, max: MAX_ROWS }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
  })
  .map((rect) => ({
    ...rect,
    rows: Math.min(rect.rows, MAX_ROWS - rect.row),
    columns: Math.min(rect.columns, MAX_COLUMNS - rect.column),
  }));

describe("A1 references", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("names column %i %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$3:D4", { row: 2, column: 1, rows: 2, columns: 3 }],
    ["D4:B3", { row: 2, column: 1, rows: 2, columns: 3 }],
    ["C:D", { row: 0, column: 2, rows: MAX_ROWS, columns: 2 }],
    ["$2:2", { row: 1, column: 0, rows: 1, columns: MAX_COLUMNS }],
  ])("reads %s", (text, rect) => {
    expect(parseRect(text)).toEqual(rect);
  });

  it.each(["", "A", "12", "A0", "A1:B", "A1:B2:C3", "A1,B2", "XFE1", "A1048577", "Nom_Long"])(
    "refuses %p",
    (text) => {
      expect(() => parseRect(text)).toThrow();
    },
  );

  it("reads what it writes, relative or absolute", () => {
    fc.assert(
      fc.property(rects, (rect) => {
        expect(parseRect(formatRect(rect))).toEqual(rect);
        expect(parseRect(formatAbsoluteRect(rect))).toEqual(rect);
      }),
    );
  });

  it("reads what it writes with any sheet name", () => {
    const names = fc.string({ minLength: 1, unit: "grapheme" });
    fc.assert(
      fc.property(names, rects, (sheet, rect) => {
        expect(parseReference(formatSheetRect(sheet, rect))).toEqual({ sheet, rect });
      }),
    );
  });

  it.each([
    ["Historique", "Historique"],
    ["L'été", "'L''été'"],
    ["Page de garde", "'Page de garde'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["2026", "'2026'"],
  ])("quotes the sheet name %s where Excel wants it", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });
});
