import { indexNomenclature, type LigneNomenclature } from "../../src/domain/nomenclature";
import { codesComptes, lignesComptees, lignesEnVigueur } from "../../src/domain/nomenclatureCodes";
import { aLigneNomenclature } from "../support/builders";

const ligne = (code: string, over: Partial<LigneNomenclature> = {}): LigneNomenclature =>
  aLigneNomenclature({ code, sousMotif: code, ...over });
const retiree = (code: string, remplace: string[] = []): LigneNomenclature =>
  ligne(code, { remplace, retiree: true });

test("a line counts what it replaces, even through lines that are retired by now", () => {
  const nomenclature = indexNomenclature([
    ligne("C", { remplace: ["B"] }),
    retiree("B", ["A", "INCONNU"]),
    retiree("A"),
  ]);
  expect(codesComptes(nomenclature, "C")).toEqual(["C", "B", "A", "INCONNU"]);
});

test("a code that is in force counts under its own line alone", () => {
  const nomenclature = indexNomenclature([ligne("C", { remplace: ["B"] }), ligne("B")]);
  expect(codesComptes(nomenclature, "C")).toEqual(["C"]);
});

test("lines that replace each other end", () => {
  const nomenclature = indexNomenclature([
    ligne("C", { remplace: ["B"] }),
    retiree("B", ["A"]),
    retiree("A", ["B"]),
  ]);
  expect(codesComptes(nomenclature, "C")).toEqual(["C", "B", "A"]);
});

test("a retired line is counted by itself only while no line has taken it over", () => {
  const nomenclature = indexNomenclature([
    ligne("C", { remplace: ["B"] }),
    retiree("B"),
    retiree("SEULE"),
  ]);
  const codes = (lignes: readonly LigneNomenclature[]) => lignes.map(({ code }) => code);
  expect(codes(lignesEnVigueur(nomenclature))).toEqual(["C"]);
  expect(codes(lignesComptees(nomenclature))).toEqual(["C", "SEULE"]);
});
