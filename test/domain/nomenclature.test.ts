import { checkAppel } from "../../src/domain/appel";
import { SuiviError } from "../../src/domain/erreurs";
import {
  indexNomenclature,
  motifsOf,
  niveauOf,
  sousMotifsOf,
  thematiquesOf,
  checkNomenclature,
  type LigneNonVerifiee,
} from "../../src/domain/nomenclature";
import { lignesParHabitude } from "../../src/domain/recherche/habitudes";
import { indexRecherche } from "../../src/domain/recherche/indexRecherche";
import { search } from "../../src/domain/recherche/recherche";
import { anAppelSaisi, NOMENCLATURE, TODAY } from "../support/builders";

test("the cascade offers exactly the children of each parent, in the order of the lines", () => {
  expect(thematiquesOf(NOMENCLATURE)).toEqual([
    "ACCES ET AUTHENTIFICATION",
    "INDICATEURS ET DONNEES",
    "ASSISTANCE TECHNIQUE ET ANOMALIE",
  ]);
  for (const thematique of thematiquesOf(NOMENCLATURE)) {
    for (const motif of motifsOf(NOMENCLATURE, thematique)) {
      const children = NOMENCLATURE.lignes.filter(
        (ligne) => ligne.thematique === thematique && ligne.motif === motif,
      );
      expect(sousMotifsOf(NOMENCLATURE, thematique, motif)).toEqual(children);
    }
  }
});

test("unknown parents have no children", () => {
  expect(motifsOf(NOMENCLATURE, "INCONNUE")).toEqual([]);
  expect(sousMotifsOf(NOMENCLATURE, "INDICATEURS ET DONNEES", "Inconnu")).toEqual([]);
});

test("the level is the nomenclature's, 1 by default where it leaves the choice", () => {
  const open = NOMENCLATURE.parCode.get("IND-EXT-REA")!;
  expect(niveauOf(open)).toBe("Niveau 1");
  expect(niveauOf(open, "Niveau 2")).toBe("Niveau 2");
  expect(niveauOf(NOMENCLATURE.parCode.get("TEC-INC-DYS")!, "Niveau 1")).toBe("Niveau 2");
});

test("a retired line is known by its code, and offered nowhere", () => {
  const [first, ...others] = NOMENCLATURE.lignes;
  const nomenclature = indexNomenclature([{ ...first!, retiree: true }, ...others]);
  expect(nomenclature.parCode.get(first!.code)?.retiree).toBe(true);
  expect(sousMotifsOf(nomenclature, first!.thematique, first!.motif)).not.toContainEqual(
    expect.objectContaining({ code: first!.code }),
  );
  const offered = lignesParHabitude(nomenclature, {
    favoris: [first!.code],
    usages: new Map([[first!.code, 9]]),
  });
  expect(offered).toEqual(others);
  const found = search(indexRecherche(nomenclature), first!.sousMotif);
  expect(found.map(({ ligne }) => ligne.code)).not.toContain(first!.code);
  const motifs = [{ idLigne: "l", code: first!.code, statut: "resolu" as const }];
  expect(checkAppel(anAppelSaisi({ motifs }), nomenclature, TODAY)).toContainEqual(
    expect.objectContaining({ kind: "motifManquant" }),
  );
});

test("an empty nomenclature is refused", () => {
  expect(() => indexNomenclature([])).toThrow(SuiviError);
});

describe("checkNomenclature", () => {
  const nonVerifiee = (over: Partial<LigneNonVerifiee> = {}): LigneNonVerifiee => ({
    code: "A",
    niveau: "1",
    thematique: "T",
    motif: "M",
    sousMotif: "S",
    remplace: "",
    enquete: "",
    synonymes: "",
    retiree: "",
    ...over,
  });

  test("reads lists, the survey flag and surrounding spaces", () => {
    const { lignes, faults } = checkNomenclature([
      nonVerifiee({ code: " A ", remplace: "B, C", enquete: "Oui", synonymes: "mdp" }),
    ]);
    expect(faults).toEqual([]);
    expect(lignes).toEqual([
      {
        ...nonVerifiee(),
        niveau: "1",
        remplace: ["B", "C"],
        enquete: true,
        synonymes: ["mdp"],
        retiree: false,
      },
    ]);
  });

  test.each([
    [{ code: "" }, "code", "codeManquant"],
    [{ niveau: "3" }, "niveau", "niveauInvalide"],
    [{ motif: " " }, "motif", "libelleVide"],
    [{ sousMotif: "x".repeat(256) }, "sousMotif", "libelleTropLong"],
  ])("reports %j at its line and column", (over, colonne, kind) => {
    const { faults } = checkNomenclature([
      nonVerifiee({ code: "Z", sousMotif: "Z" }),
      nonVerifiee(over),
    ]);
    expect(faults).toEqual([expect.objectContaining({ ligne: 2, colonne, kind })]);
  });

  test("a retired line may have the labels of the one that took its place", () => {
    const { lignes, faults } = checkNomenclature([
      nonVerifiee({ code: "B", remplace: "A" }),
      nonVerifiee({ retiree: "2025.2" }),
    ]);
    expect(faults).toEqual([]);
    expect(lignes.map(({ code, retiree }) => [code, retiree])).toEqual([
      ["B", false],
      ["A", true],
    ]);
  });

  test("reports a code and a triple that come twice, whatever their accents and case", () => {
    const { faults } = checkNomenclature([
      nonVerifiee(),
      nonVerifiee({ sousMotif: "s" }),
      nonVerifiee({ code: "B", sousMotif: "Ś" }),
    ]);
    expect(faults.map((fault) => [fault.ligne, fault.kind])).toEqual([
      [2, "codeDouble"],
      [2, "tripleDouble"],
      [3, "tripleDouble"],
    ]);
  });
});
