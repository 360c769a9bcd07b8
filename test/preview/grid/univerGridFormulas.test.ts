import fc from "fast-check";
import { fromUniverFormula, toUniverFormula } from "../../../src/preview/grid/univerGridFormulas";

/** A column's name as a formula writes it: brackets, `#`, `'` and `@` after an apostrophe. */
const escaped = (name: string) => name.replace(/[[\]#'@]/g, "'$&");

const columnName = fc
  .string({
    unit: fc.constantFrom(...Array.from("aÉ1 .,:;?!()[]#'@\"+-*/&=<>%")),
    minLength: 1,
    maxLength: 12,
  })
  .filter((name) => name.trim() !== "");

describe("formulas for Univer", () => {
  it("hides the punctuation of column names, and nothing else", () => {
    expect(toUniverFormula("=SUM(T[Durée d''appel (s)])+'L''été [1]'!A1")).toBe(
      "=SUM(T[Durée d＇appel （s）])+'L''été [1]'!A1",
    );
    expect(toUniverFormula('=T[A]&"[b' + "(')" + '"')).toBe('=T[A]&"[b' + "(')" + '"');
    expect(toUniverFormula("=[1]Feuille!A1")).toBe("=[1]Feuille!A1");
    expect(toUniverFormula("=T[[#Headers],[A ?]:[B]]")).toBe("=T[[#Headers],[A ？]:[B]]");
  });

  it("writes short references to the row in full", () => {
    expect(toUniverFormula("=[@Total]*[@[Prix (€)]]", "Ventes")).toBe(
      "=Ventes[[#This Row],[Total]]*Ventes[[#This Row],[Prix （€）]]",
    );
    expect(toUniverFormula("=SUM([Total])", "Ventes")).toBe("=SUM(Ventes[Total])");
  });

  it("comes back as it was, whatever the column's name", () => {
    fc.assert(
      fc.property(columnName, columnName, (one, other) => {
        const formula = `=SUM(T[[#This Row],[${escaped(one)}]],T[[#All],[${escaped(other)}]:[b]])`;
        expect(fromUniverFormula(toUniverFormula(formula))).toBe(formula);
      }),
    );
  });

  it("leaves no half-width punctuation inside a column's name", () => {
    fc.assert(
      fc.property(columnName, (name) => {
        const [, inside] = /^=T\[\[#All\],\[(.*)\]\]$/s.exec(
          toUniverFormula(`=T[[#All],[${escaped(name)}]]`),
        ) ?? ["", "!"];
        expect(inside).not.toMatch(/[!-/:-@[-`{-~]/);
      }),
    );
  });
});
