import { carryEnquete } from "../../src/classeur/nomenclatureFile";
import { indexNomenclature, type LigneNomenclature } from "../../src/domain/nomenclature";

const aLigne = (code: string, over: Partial<LigneNomenclature> = {}): LigneNomenclature => ({
  code,
  niveau: "1",
  thematique: "T",
  motif: "M",
  sousMotif: code,
  remplace: [],
  enquete: false,
  synonymes: [],
  retiree: false,
  ...over,
});

const PUBLIEE = indexNomenclature([
  aLigne("A", { enquete: true }),
  aLigne("B", { enquete: true }),
  aLigne("C", { enquete: true }),
  aLigne("D"),
]);

test("a line is followed when the one that it is, or replaces, was", () => {
  const next = indexNomenclature([
    aLigne("A"),
    aLigne("B2", { remplace: ["D", "B"] }),
    aLigne("D"),
    aLigne("E", { remplace: ["D"] }),
  ]);
  const { nomenclature, suivies, perdus } = carryEnquete(next, PUBLIEE);
  expect(suivies).toEqual(["A", "B2"]);
  expect(nomenclature.lignes.map(({ enquete }) => enquete)).toEqual([true, true, false, false]);
  expect(nomenclature.parCode.get("B2")?.enquete).toBe(true);
  expect(perdus).toEqual(["C"]);
});
