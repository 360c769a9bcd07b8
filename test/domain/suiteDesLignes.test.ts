import { indexNomenclature, type LigneNomenclature } from "../../src/domain/nomenclature";
import { followNomenclature } from "../../src/domain/suiteDesLignes";
import { aLigne, NOMENCLATURE } from "../support/builders";

const [premiere, seconde] = NOMENCLATURE.lignes as [LigneNomenclature, LigneNomenclature];
const ligneDe = ({ code, thematique, motif, sousMotif }: LigneNomenclature, idLigne = "ligne-1") =>
  aLigne({ ...{ code, thematique, motif, sousMotif, idLigne } });

/** The nomenclature after a change of its first line. */
const apres = (...lignes: readonly Partial<LigneNomenclature>[]) => {
  const [, ...others] = NOMENCLATURE.lignes;
  return indexNomenclature([...lignes.map((one) => ({ ...premiere, ...one })), ...others]);
};

it("gives rows the labels that their line has now", () => {
  const renommee = apres({ sousMotif: "Mot de passe perdu" });
  expect(followNomenclature([ligneDe(premiere)], renommee)).toEqual([
    { ...ligneDe(premiere), sousMotif: "Mot de passe perdu" },
  ]);
});

it("follows a retired line to the one that replaces it", () => {
  const suite = { code: "NOUVEAU", sousMotif: "Tout nouveau", remplace: [premiere.code] };
  const remplacee = apres({ retiree: true }, suite);
  expect(followNomenclature([ligneDe(premiere)], remplacee)).toEqual([
    { ...ligneDe(premiere), code: "NOUVEAU", sousMotif: "Tout nouveau" },
  ]);
});

it.each([
  ["nothing replaces", [{ retiree: true }]],
  [
    "two lines replace",
    [
      { retiree: true },
      { code: "UN", sousMotif: "Un", remplace: [premiere.code] },
      { code: "DEUX", sousMotif: "Deux", remplace: [premiere.code] },
    ],
  ],
])("leaves a line to a person that %s", (_, lignes) => {
  expect(followNomenclature([ligneDe(premiere)], apres(...lignes))).toBeNull();
});

it("leaves two motifs of a call to a person that have become one", () => {
  const lignes = [ligneDe(premiere), ligneDe(seconde, "ligne-2")];
  const nomenclature = indexNomenclature([
    { ...premiere, retiree: true },
    { ...seconde, remplace: [premiere.code] },
    ...NOMENCLATURE.lignes.slice(2),
  ]);
  expect(followNomenclature(lignes, nomenclature)).toBeNull();
});
