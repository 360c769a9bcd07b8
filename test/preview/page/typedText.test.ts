import fc from "fast-check";
import { typedCell } from "../../../src/preview/page/typedText";

describe("typedCell", () => {
  it.each([
    ["3,5", "General", { value: 3.5 }],
    ["1 234,5", "General", { value: 1234.5 }],
    ["12/04/2025", "General", { value: 45759, numberFormat: "dd/mm/yyyy" }],
    ["12/04/2025", "dd/mm/yyyy", { value: 45759 }],
    ["vrai", "General", { value: true }],
    ["0612345678", "@", { value: "0612345678" }],
    ["0612345678", "General", { value: 612345678 }],
    ["'0612", "General", { value: "0612" }],
    ["1.5", "General", { value: "1.5" }],
    ["oui", "General", { value: "oui" }],
  ])("reads %s in a cell of format %s", (text, format, expected) => {
    const { value, numberFormat } = typedCell(text, format) ?? {};
    expect({ value, ...("numberFormat" in expected ? { numberFormat } : {}) }).toEqual(expected);
  });

  it("leaves formulas to the grid", () => {
    expect(typedCell("=A1+1", "General")).toBeNull();
  });

  it("gives back any decimal number typed with a comma", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (cents) => {
        const typed = typedCell((cents / 100).toFixed(2).replace(".", ","), "General");
        expect(typed?.value).toBeCloseTo(cents / 100, 10);
      }),
    );
  });
});
