import fc from "fast-check";
import { thematiquesOf, motifsOf, sousMotifsOf } from "../../../src/domain/nomenclature";
import {
  chooseMotif,
  chooseSousMotif,
  chooseThematique,
} from "../../../src/taskpane/saisie/cascade";
import { NOMENCLATURE } from "../../support/builders";

const ACCES = "ACCES ET AUTHENTIFICATION";

it("clears the children when a parent changes", () => {
  expect(chooseThematique(NOMENCLATURE, ACCES)).toEqual({
    thematique: ACCES,
    motif: "",
    code: "",
    niveau: null,
  });
  expect(chooseMotif(NOMENCLATURE, ACCES, "Problème de connexion au SI SIAO").code).toBe("");
});

it("chooses an only child by itself, down to the line", () => {
  expect(chooseMotif(NOMENCLATURE, ACCES, "Création de compte").code).toBe("ACC-CRE-UTI");
  expect(chooseThematique(NOMENCLATURE, "INDICATEURS ET DONNEES").code).toBe("IND-EXT-REA");
});

it("chooses nothing under an empty parent", () => {
  expect(chooseThematique(NOMENCLATURE, "").motif).toBe("");
});

it("never lets a level outlive its line", () => {
  expect(chooseSousMotif("ACC-CRE-UTI").niveau).toBeNull();
});

it("always leaves labels that belong together", () => {
  const thematiques = thematiquesOf(NOMENCLATURE);
  fc.assert(
    fc.property(fc.constantFrom("", ...thematiques), fc.nat(), (thematique, pick) => {
      const first = chooseThematique(NOMENCLATURE, thematique);
      const motifs = motifsOf(NOMENCLATURE, thematique);
      const motif = motifs[pick % Math.max(1, motifs.length)] ?? "";
      for (const choix of [first, chooseMotif(NOMENCLATURE, thematique, motif)]) {
        const codes = sousMotifsOf(NOMENCLATURE, choix.thematique, choix.motif).map((l) => l.code);
        expect(choix.code === "" || codes.includes(choix.code)).toBe(true);
        expect(choix.motif === "" || motifs.includes(choix.motif)).toBe(true);
      }
    }),
  );
});
