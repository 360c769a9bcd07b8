import fc from "fast-check";
import { indexNomenclature } from "../../src/domain/nomenclature";
import {
  cellulesOfVersion,
  concurrentesOf,
  exportOfReponses,
  fauteOfReponse,
  NATURES,
  reponsesParMotif,
  reponseTypeOf,
  texteSaisi,
  TEXTE_MAX,
  type VersionReponse,
  versionOfCellules,
} from "../../src/domain/reponsesDepartement";
import { parseReponseType } from "../../src/domain/reponseType";
import { aVersion } from "../contract/reponsesContract";
import { aLigneNomenclature } from "../support/builders";

const LIGNE = aLigneNomenclature({ code: "NEUF", remplace: ["ANCIEN"] });
const ANCIENNE = aLigneNomenclature({ code: "ANCIEN", sousMotif: "Perdu", retiree: true });
const SEULE = aLigneNomenclature({ code: "SEULE", sousMotif: "Autre", retiree: true });
const NOMENCLATURE = indexNomenclature([LIGNE, ANCIENNE, SEULE]);
const version = (id: string, over: Partial<VersionReponse> = {}) =>
  aVersion({ id, code: "NEUF", ...over });
const idsOf = (versions: readonly VersionReponse[] = []) => versions.map(({ id }) => id);

describe("what counts for a motif", () => {
  const motif = (versions: readonly VersionReponse[]) =>
    reponsesParMotif(versions, NOMENCLATURE).parCode.get("NEUF");

  test("is the version that no other continues; the others stay, the latest first", () => {
    const versions = [
      version("a", { instant: 1 }),
      version("c", { instant: 3, precedentes: ["b"] }),
      version("b", { instant: 2, precedentes: ["a"] }),
    ];
    expect(idsOf(motif(versions)?.actuelles)).toEqual(["c"]);
    expect(idsOf(motif(versions)?.versions)).toEqual(["c", "b", "a"]);
  });

  test("is none after a withdrawal, which the next one continues", () => {
    const retrait = version("b", { nature: "retrait", precedentes: ["a"] });
    const found = motif([version("a"), retrait]);
    expect([found?.actuelles, found?.tetes]).toEqual([[], ["b"]]);
  });

  test("is both of two that were written at once, until one continues both", () => {
    const [a, b, c] = [
      version("a", { instant: 1 }),
      version("b", { instant: 2, precedentes: ["a"] }),
      version("c", { instant: 3, precedentes: ["a"] }),
    ];
    expect(idsOf(motif([a, b, c])?.actuelles)).toEqual(["c", "b"]);
    const d = version("d", { instant: 4, precedentes: ["c", "b"] });
    expect(idsOf(motif([a, b, c, d])?.actuelles)).toEqual(["d"]);
  });

  test("is never nothing because versions name one another in a ring", () => {
    const ring = [
      version("a", { instant: 1, precedentes: ["b"] }),
      version("b", { instant: 2, precedentes: ["a"] }),
      version("s", { instant: 0, precedentes: ["s"] }),
    ];
    expect(idsOf(motif(ring.slice(0, 2))?.actuelles)).toEqual(["b"]);
    expect(idsOf(motif(ring)?.actuelles)).toEqual(["s"]);
  });

  test("follows the line that takes the place of its own", () => {
    const { parCode, sansMotif } = reponsesParMotif(
      [version("a", { code: "ANCIEN" })],
      NOMENCLATURE,
    );
    expect(idsOf(parCode.get("NEUF")?.actuelles)).toEqual(["a"]);
    expect(sansMotif).toEqual([]);
  });

  test("stays in reach without a line: retired with no successor, or unknown, until it is put under another", () => {
    const versions = [
      version("a", { code: "SEULE", sousMotif: "Autre" }),
      version("b", { code: "INCONNU", sousMotif: "?" }),
      version("r", { code: "RETIRE", sousMotif: "?" }),
      version("s", { code: "RETIRE", sousMotif: "?", nature: "retrait", precedentes: ["r"] }),
    ];
    const { parCode, sansMotif } = reponsesParMotif(versions, NOMENCLATURE);
    expect([...parCode.keys()]).toEqual([]);
    expect(sansMotif.map(({ actuelles }) => idsOf(actuelles))).toEqual([["a"], ["b"]]);
    const moved = reponsesParMotif(
      [...versions, version("c", { precedentes: ["a"] })],
      NOMENCLATURE,
    );
    expect(idsOf(moved.parCode.get("NEUF")?.actuelles)).toEqual(["c"]);
    expect(moved.sansMotif.map(({ actuelles }) => idsOf(actuelles))).toEqual([["b"]]);
  });

  test("is never lost: each version that is no withdrawal and that none continues is under a line or without one", () => {
    const ids = ["a", "b", "c", "d", "e"] as const;
    const one = fc.record({
      code: fc.constantFrom("NEUF", "ANCIEN", "SEULE", "INCONNU"),
      nature: fc.constantFrom(...NATURES),
      precedentes: fc.subarray([...ids]),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: ids.length }), (given) => {
        const versions = given.map((over, index) =>
          version(ids[index]!, { ...over, sousMotif: "?", instant: index }),
        );
        const { parCode, sansMotif } = reponsesParMotif(versions, NOMENCLATURE);
        const shown = [...parCode.values(), ...sansMotif].flatMap(({ actuelles }) =>
          idsOf(actuelles),
        );
        const heads = versions.filter(
          ({ id, nature }) =>
            nature !== "retrait" &&
            !versions.some((other) => other.id !== id && other.precedentes.includes(id)),
        );
        expect(shown).toEqual(expect.arrayContaining(idsOf(heads)));
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});

describe("two people at once", () => {
  test("are told by what one did not know: of the line, or in the place of what is continued", () => {
    const mine = version("m", { precedentes: ["a"] });
    const others = [
      version("a"),
      version("same"),
      version("moved", { code: "SEULE", precedentes: ["a"] }),
      version("other", { code: "SEULE" }),
    ];
    expect(concurrentesOf(mine, ["a"], others)).toEqual(["same", "moved"]);
    expect(concurrentesOf(mine, ["a", "same", "moved"], [...others, mine])).toEqual([]);
  });
});

describe("a version", () => {
  test("is what its cells hold, and a row without an id is none", () => {
    for (const nature of NATURES) {
      const one = aVersion({ nature, precedentes: ["x", "y"] });
      expect(versionOfCellules(cellulesOfVersion(one))).toEqual(one);
    }
    expect(versionOfCellules({ ...cellulesOfVersion(aVersion()), id: " " })).toBeNull();
    const byHand = { ...cellulesOfVersion(aVersion()), nature: "mienne", instant: "hier" };
    expect(versionOfCellules(byHand)).toMatchObject({ nature: "reponse", instant: 0 });
  });

  test("needs a text that a cell holds", () => {
    expect(fauteOfReponse(aVersion({ texte: " \n" }))).toBe("vide");
    expect(fauteOfReponse(aVersion({ texte: "", nature: "retrait" }))).toBeNull();
    expect(fauteOfReponse(aVersion({ texte: "x".repeat(TEXTE_MAX) }))).toBeNull();
    expect(fauteOfReponse(aVersion({ texte: "x".repeat(TEXTE_MAX + 1) }))).toBe("tropLongue");
    expect(fauteOfReponse(aVersion({ objet: "x".repeat(TEXTE_MAX + 1) }))).toBe("tropLongue");
  });

  test("is kept as a workbook can hold it: line ends, no control characters, no half of a pair", () => {
    expect(texteSaisi("  a\r\nb\rc\u0000d\ud83d\t \n")).toBe("a\nb\nc\ufffdd\ufffd");
    expect(TEXTE_MAX).toBe(32_766);
  });

  test("reads as a réponse type does", () => {
    expect(reponseTypeOf(aVersion())).toMatchObject({
      objet: [{ type: "texte", texte: "Votre accès" }],
      corps: [{ type: "paragraphe" }, { type: "liste" }],
    });
  });
});

test("what is exported reads as réponse type files", () => {
  const text = exportOfReponses([
    aVersion({ objet: "Un\nobjet", instant: 46_347.5 }),
    aVersion({ code: "B", nature: "complement", objet: "", auteur: "", instant: 0 }),
  ]);
  const files = text.split(/(?=^---\ncode:)/m);
  const [first, second] = files.map(parseReponseType);
  expect(first).toMatchObject({ code: "ACC-CNX-MDP", revision: 46_347 });
  expect(first?.objet).toEqual([{ type: "texte", texte: "Un objet" }]);
  expect(second).toMatchObject({ code: "B", revision: null, objet: [] });
  expect(second?.corps).toEqual(first?.corps);
  expect(files[0]).toContain("auteur: Camille");
  expect(files[1]).not.toContain("auteur");
});
