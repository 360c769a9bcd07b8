import { indexRecherche } from "../../../src/domain/recherche/indexRecherche";
import { type OptionsRecherche, search } from "../../../src/domain/recherche/recherche";
import { indexNomenclature } from "../../../src/domain/nomenclature";
import { aLigneNomenclature } from "../../support/builders";
import { nomenclatureLivree } from "./nomenclatures";
import { REQUETES } from "./requetes";
import { tauxDeReussite } from "./tauxDeReussite";

const livree = indexRecherche(nomenclatureLivree());
const codes = (requete: string, options?: OptionsRecherche): string[] =>
  search(livree, requete, options).map(({ ligne }) => ligne.code);

test("everyday queries give the right line first in 90 %, in the top three in 98 %", () => {
  expect(REQUETES.length).toBeGreaterThanOrEqual(60);
  const { premiere, troisPremieres, manquees } = tauxDeReussite(livree, REQUETES);
  const failures = `not first: ${manquees.join(", ")}`;
  expect([premiere >= 0.9, failures]).toEqual([true, failures]);
  expect([troisPremieres >= 0.98, failures]).toEqual([true, failures]);
});

test.each([
  ["case, accents and apostrophes", "DESIMMOBILISATION", "DEM-GRP-DES"],
  ["any apostrophe", "retrait d’une personne à un menage", "DEM-MEN-PER"],
  ["a swapped pair of letters", "fusoin", "DEM-MEN-FUS"],
  ["a typing error in a word not finished", "desimob", "DEM-GRP-DES"],
  ["words run together", "motdepasse", "ACC-CNX-MDP"],
  ["a part of a word", "immobilis", "DEM-GRP-DES"],
  ["thematique and sous-motif together", "evolution offres", "EVO-PRO-OFF"],
  ["a code without its dashes", "acccrefor", "ACC-CRE-FOR"],
])("finds with %s", (_, requete, code) => {
  expect(codes(requete)[0]).toBe(code);
});

test("a number or a short word is never taken for another one", () => {
  expect(codes("116")).toEqual([]);
  expect(codes("mdx")).toEqual([]);
});

test("what answers without a typing error hides what only looks like it", () => {
  expect(codes("fusion")).toEqual(["DEM-MEN-FUS"]);
});

test("a line whose whole path is typed comes before one that has the same words closer together", () => {
  const its = indexRecherche(
    indexNomenclature([
      aLigneNomenclature({ code: "A", sousMotif: "Compte accès divers" }),
      aLigneNomenclature({ code: "B", thematique: "Compte", motif: "Accès", sousMotif: "Divers" }),
    ]),
  );
  expect(search(its, "compte acces")[0]?.ligne.code).toBe("A");
  expect(search(its, "Compte › Accès › Divers")[0]?.ligne.code).toBe("B");
});

test("says which synonym or code answered, and nothing when a label did", () => {
  expect(search(livree, "mdp")[0]?.par).toEqual({ champ: "synonyme", texte: "mdp" });
  expect(search(livree, "dem grp eph")[0]?.par).toEqual({ champ: "code", texte: "DEM-GRP-EPH" });
  expect(search(livree, "accès au compte")[0]?.par).toBeNull();
  expect(search(livree, "désimmob")[0]?.par).toBeNull();
});

test("gives at most as many results as asked, eight by default", () => {
  expect(codes("gestion")).toHaveLength(8);
  expect(codes("gestion", { limite: 2 })).toEqual(codes("gestion").slice(0, 2));
});

describe("habits", () => {
  const habitudes = { favoris: ["TEC-ANO-AUT"], usages: new Map([["EVO-PRO-AUT", 3]]) };
  const jumelles = indexRecherche(
    indexNomenclature(
      ["A", "B", "C"].map((code) => aLigneNomenclature({ code, motif: `Motif ${code}` })),
    ),
  );

  test.each(["", "   ", "?!", "«»", "…", "'"])(
    "%j gives every line: favourites, then the most used, then the others",
    (vide) => {
      const usages = new Map([
        ["DEM-MEN-FUS", 2],
        ["ACC-CNX-MDP", 9],
        ["PRI-MAN-NOT", 1],
        ["GONE", 50],
      ]);
      const all = codes(vide, { habitudes: { favoris: ["PRI-MAN-NOT", "GONE"], usages } });
      expect(all.slice(0, 4)).toEqual(["PRI-MAN-NOT", "ACC-CNX-MDP", "DEM-MEN-FUS", "ACC-CNX-CPT"]);
      expect([...all].sort()).toEqual(livree.nomenclature.lignes.map(({ code }) => code).sort());
    },
  );

  test("break ties: a favourite first, then the more used, then the nomenclature's order", () => {
    const order = (favoris: string[], usages: [string, number][]): string[] =>
      search(jumelles, "mot de passe", {
        habitudes: { favoris, usages: new Map(usages) },
      }).map(({ ligne }) => ligne.code);
    expect(order([], [])).toEqual(["A", "B", "C"]);
    expect(order([], [["C", 1]])).toEqual(["C", "A", "B"]);
    expect(order(["B"], [["C", 1]])).toEqual(["B", "C", "A"]);
  });

  test("never put a line before one that answers clearly better", () => {
    expect(codes("post mep", { habitudes })[0]).toBe("TEC-ANO-MEP");
  });
});
