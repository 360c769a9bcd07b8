import { compareNomenclatures } from "../../../src/domain/miseAJour/evolution";
import { comparaisonOf, choixProposes } from "../../../src/domain/miseAJour/planMiseAJour";
import { indexNomenclature, type LigneNomenclature } from "../../../src/domain/nomenclature";
import { aLigneNomenclature } from "../../support/builders";
import { EVOLUTION } from "./versionsReelles";

const codes = (lignes: readonly LigneNomenclature[]): string[] => lignes.map(({ code }) => code);
const ligne = (code: string, over: Partial<LigneNomenclature> = {}): LigneNomenclature =>
  aLigneNomenclature({ code, sousMotif: `Sous-motif ${code}`, ...over });
const compare = (avant: readonly LigneNomenclature[], apres: readonly LigneNomenclature[]) =>
  compareNomenclatures(indexNomenclature(avant), indexNomenclature(apres));

test("2025.1 to 2025.2: what the two lists say", () => {
  const found = comparaisonOf(EVOLUTION);
  expect(found.renommees.map(({ apres }) => apres.code)).toEqual(["ACC-CNX-MDP", "ACC-HAB-STR"]);
  expect(found.deplacees.map(({ apres }) => apres.code)).toEqual([
    ...["DEM-PRI-REA", "DEM-PRI-COM", "DEM-PRI-MAJ", "DEM-PRI-PER", "DEM-PRI-REM", "DON-INT-DOS"],
  ]);
  expect(found.remplacees.map(({ ligne, candidats }) => [ligne.code, ...codes(candidats)])).toEqual(
    [
      ["PRI-FOR-COM", "PRI-FOR-FOR"],
      ["DEM-GES-MAJ", "DEM-GES-SUI"],
      ["IND-EXT-DON", "IND-EXT-REA"],
      ["IND-EXT-MET", "IND-EXT-REA"],
      ["DON-RGP-AUT", "DON-RGP-RGP"],
      ["DON-RGP-IND", "DON-RGP-RGP"],
      ["EVO-PRO-OFF", "EVO-PRO-DIS"],
    ],
  );
  expect(codes(found.retirees)).toEqual([
    ...["ACC-AUT", "PRI-AUT", "DEM-AUT", "TEC-INC-DYS", "TEC-ANO-MEP", "TEC-ANO-AUT"],
    ...["EVO-PRO-VIE", "EVO-PRO-AUT"],
  ]);
  expect(found.ajoutees).toHaveLength(20);
  expect(found.inchangees).toHaveLength(15);
  expect(found.niveaux).toEqual([]);
  expect(choixProposes(found).successeurs.size).toBe(7);
});

test("every line of both versions is told of once", () => {
  const found = comparaisonOf(EVOLUTION);
  const before = [
    ...[...found.renommees, ...found.deplacees].map(({ avant }) => avant.code),
    ...found.remplacees.map(({ ligne }) => ligne.code),
    ...codes(found.retirees),
    ...codes(found.inchangees),
  ];
  expect(before.sort()).toEqual(codes(EVOLUTION.classeur.nomenclature.lignes).sort());
});

test("a line replaced by several is left to the user", () => {
  const found = compare(
    [ligne("A"), ligne("B")],
    [ligne("B"), ligne("C", { remplace: ["A"] }), ligne("D", { remplace: ["A"] })],
  );
  expect(found.remplacees.map(({ candidats }) => codes(candidats))).toEqual([["C", "D"]]);
  expect(choixProposes(found).successeurs).toEqual(new Map());
});

test("a level that changes is told of, on a line that keeps its labels too", () => {
  const found = compare([ligne("A", { niveau: "1" })], [ligne("A", { niveau: "1/2" })]);
  expect(found.niveaux.map(({ apres }) => apres.code)).toEqual(["A"]);
  expect(codes(found.inchangees)).toEqual(["A"]);
});

test("a line that was retired before is neither retired again nor unchanged when it comes back", () => {
  const retiree = ligne("A", { retiree: true });
  expect(compare([retiree, ligne("B")], [ligne("B")]).retirees).toEqual([]);
  expect(codes(compare([retiree, ligne("B")], [ligne("A"), ligne("B")]).ajoutees)).toEqual(["A"]);
});
