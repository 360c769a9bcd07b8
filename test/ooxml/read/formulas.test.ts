import {
  withFunctionPrefixes,
  withoutFunctionPrefixes,
  shiftReferences,
} from "../../../src/ooxml/formulaText";

describe("shiftReferences", () => {
  it.each([
    ["A1+$B$2+C$3+$D4", "B3+$B$2+D$3+$D6"],
    ["SUM(A1:B2,Feuille2!C3,'L''été A1'!D4)", "SUM(B3:C4,Feuille2!D5,'L''été A1'!E6)"],
    ['IF(A1="A1","B2",LOG10(A1))', 'IF(B3="A1","B2",LOG10(B3))'],
    ["Appels[[#This Row],[A1]]+Appels[B2]", "Appels[[#This Row],[A1]]+Appels[B2]"],
    ["SUM(A:A)+SUM($B:C)+SUM(1:$2)", "SUM(B:B)+SUM($B:D)+SUM(3:$2)"],
    ["TAUX2025+ZZZ1+A1_x+1E5+É1", "TAUX2025+ZZZ1+A1_x+1E5+É1"],
    ["XFD1", "#REF!"],
  ])("copies %s two rows down and one column right", (formula, shifted) => {
    expect(shiftReferences(formula, 2, 1)).toBe(shifted);
  });

  it("gives #REF! above the first row", () => {
    expect(shiftReferences("A1+A2", -1, 0)).toBe("#REF!+A1");
  });
});

describe("function prefixes", () => {
  it.each([
    [
      'IFS(A1>1,"XLOOKUP(",TRUE,SORT(B1:B3))',
      '_xlfn.IFS(A1>1,"XLOOKUP(",TRUE,_xlfn._xlws.SORT(B1:B3))',
    ],
    ["SUM(A1)+TEXTJOIN(\",\",TRUE,'IFS(x)'!A1)", "SUM(A1)+_xlfn.TEXTJOIN(\",\",TRUE,'IFS(x)'!A1)"],
  ])("are added to %s for the file, and removed for the user", (shown, stored) => {
    expect(withFunctionPrefixes(shown)).toBe(stored);
    expect(withoutFunctionPrefixes(stored)).toBe(shown);
  });

  it("are not added twice", () => {
    expect(withFunctionPrefixes("_xlfn.IFS(A1,1)")).toBe("_xlfn.IFS(A1,1)");
  });
});
