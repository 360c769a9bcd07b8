import { libellesUniques } from "../../src/classeur/feuilles/techniqueGraphiques";
import { aLigneNomenclature } from "../support/builders";
import { SOURCES } from "./exemple";

test("a sous-motif that stands alone is its own label", () => {
  const lignes = [aLigneNomenclature({ sousMotif: "A" }), aLigneNomenclature({ sousMotif: "B" })];
  expect(libellesUniques(lignes)).toEqual(["A", "B"]);
});

test("a shared sous-motif says its motif, or its thématique where the motif is shared too", () => {
  const autre = { motif: "Autre", sousMotif: "Autre" };
  const lignes = [
    aLigneNomenclature({ ...autre, thematique: "T1" }),
    aLigneNomenclature({ ...autre, thematique: "T2" }),
    aLigneNomenclature({ motif: "M", sousMotif: "Autre", thematique: "T2" }),
  ];
  expect(libellesUniques(lignes)).toEqual(["Autre (T1)", "Autre (T2, Autre)", "Autre (M)"]);
});

test("no two lines of the published nomenclature share a label", () => {
  const libelles = libellesUniques(SOURCES.nomenclature.lignes);
  expect(new Set(libelles).size).toBe(SOURCES.nomenclature.lignes.length);
});
