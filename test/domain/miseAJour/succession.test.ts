import {
  compareNomenclatures,
  avecPredecesseurs,
  nomenclatureApres,
  compareVersions,
} from "../../../src/domain/miseAJour/evolution";
import { indexNomenclature, type LigneNomenclature } from "../../../src/domain/nomenclature";
import { codesComptes } from "../../../src/domain/nomenclatureCodes";
import { aLigneNomenclature } from "../../support/builders";

const ligne = (code: string, over: Partial<LigneNomenclature> = {}): LigneNomenclature =>
  aLigneNomenclature({ code, sousMotif: code, ...over });
const V1 = indexNomenclature([ligne("A", { enquete: true }), ligne("X")]);
const V2 = indexNomenclature([ligne("B", { remplace: ["A"] }), ligne("X")]);
const V3 = indexNomenclature([ligne("C", { remplace: ["B"] }), ligne("X")]);

test("a workbook that skips a version finds the successor of its lines through it", () => {
  const nouvelle = avecPredecesseurs(V3, [V2, V1]);
  const { remplacees } = compareNomenclatures(V1, nouvelle);
  expect(remplacees.map(({ ligne, candidats }) => [ligne.code, candidats[0]?.code])).toEqual([
    ["A", "C"],
  ]);
  const { nomenclature } = nomenclatureApres(
    { nomenclature: V1, retraits: new Map() },
    nouvelle,
    "3",
  );
  expect(codesComptes(nomenclature, "C")).toContain("A");
});

test("lines that go stay, retired by that version, and are not followed any more", () => {
  const first = nomenclatureApres({ nomenclature: V1, retraits: new Map() }, V2, "2");
  const second = nomenclatureApres(first, V3, "3");
  expect([...second.retraits]).toEqual([
    ["B", "3"],
    ["A", "2"],
  ]);
  const a = second.nomenclature.parCode.get("A");
  expect([a?.retiree, a?.enquete]).toEqual([true, false]);
  expect(codesComptes(second.nomenclature, "C")).toEqual(["C", "B", "A"]);
});

test("a line that comes back is in force again", () => {
  const first = nomenclatureApres({ nomenclature: V1, retraits: new Map() }, V2, "2");
  const back = nomenclatureApres(first, V1, "3");
  expect(back.nomenclature.parCode.get("A")?.retiree).toBe(false);
  expect([...back.retraits]).toEqual([["B", "3"]]);
});

test("what a line replaced in the workbook is not forgotten by a version that does not say it any more", () => {
  const again = indexNomenclature([ligne("B"), ligne("X")]);
  expect(avecPredecesseurs(again, [V2]).parCode.get("B")?.remplace).toEqual(["A"]);
});

test("versions are ordered by their numbers", () => {
  expect(["2025.10", "2025.9", "2024.12"].sort(compareVersions)).toEqual([
    ...["2024.12", "2025.9", "2025.10"],
  ]);
});
