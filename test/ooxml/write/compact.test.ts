import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import type { CellInput } from "../../../src/ooxml/write/spec";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";

/** Cells without a reference of their own: what they hold stands where it did. */

const ROWS: (CellInput | null)[][] = [
  ["01", 2, true, null, "gap", 5],
  [null, "b", null, null, { formula: "A1&B1", value: "012" }, "after a formula"],
  ["", 0, { value: "", style: { bold: true } }, "after an empty cell with a style", null, -1.5],
];
const bytesOf = (compact: boolean): Uint8Array =>
  writeWorkbook({
    properties: {
      ...{ title: "t", subject: "", creator: "", description: "", keywords: "", company: "" },
      ...{ language: "fr-FR", created: new Date(0) },
    },
    theme: {
      fontName: "Arial",
      fontSize: 11,
      accents: ["#0063CB", "#009081", "#B34000", "#6E445A", "#A558A0", "#716043"],
    },
    sheets: [{ name: "Feuille", compact, blocks: [{ at: "B3", rows: ROWS }] }],
    activeSheet: "Feuille",
  });
const bySheetJs = (bytes: Uint8Array): unknown[][] =>
  utils.sheet_to_json(read(bytes).Sheets["Feuille"]!, { header: 1 });
const byUs = (bytes: Uint8Array) => readWorkbook(bytes).sheets[0]?.cells;

it("reads as what has every reference, by us and by another library", () => {
  const [compact, plain] = [bytesOf(true), bytesOf(false)];
  const references = (bytes: Uint8Array): number =>
    strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!).match(/<c r=/g)?.length ?? 0;
  expect(references(compact)).toBeLessThan(references(plain) / 2 + 1);
  expect(bySheetJs(compact)).toEqual(bySheetJs(plain));
  expect(bySheetJs(compact).flat()).toContain("after an empty cell with a style");
  expect(byUs(compact)).toEqual(byUs(plain));
});
