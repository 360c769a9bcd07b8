import { withSheetDeleted, withSheetRenamed } from "../../src/ooxml/formulaText";

describe("formulas whose sheet is renamed", () => {
  it.each([
    ["Feuil1!A1+feuil1!B2", "Feuil1", "Bilan", "Bilan!A1+Bilan!B2"],
    ["'L''été'!$A$1:$B$2", "L'été", "Été & co", "'Été & co'!$A$1:$B$2"],
    ['SUM(Feuil1!A:A)&"Feuil1!A1"', "Feuil1", "L'an", "SUM('L''an'!A:A)&\"Feuil1!A1\""],
    ["MaFeuil1!A1+Feuil1bis!A1", "Feuil1", "X", "MaFeuil1!A1+Feuil1bis!A1"],
    ["'Autre Feuil1'!A1", "Feuil1", "X", "'Autre Feuil1'!A1"],
    ["A1+Feuil1", "Feuil1", "X", "A1+Feuil1"],
    ["Bilan (1)!A1", "Bilan (1)", "$&", "'$&'!A1"],
  ])("%s", (formula, sheet, newName, expected) => {
    expect(withSheetRenamed(formula, sheet, newName)).toBe(expected);
  });

  it("lose their cells when the sheet is deleted", () => {
    expect(withSheetDeleted("=Feuil1!A1+'Feuil1'!B2&\"Feuil1!\"", "Feuil1")).toBe(
      '=#REF!A1+#REF!B2&"Feuil1!"',
    );
  });
});
