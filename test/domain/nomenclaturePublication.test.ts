import { checkNomenclature, type LigneNonVerifiee } from "../../src/domain/nomenclature";
import { isNumeroDeVersion, publicationFaults } from "../../src/domain/nomenclaturePublication";

const nonVerifiee = (over: Partial<LigneNonVerifiee> = {}): LigneNonVerifiee => ({
  code: "A",
  niveau: "1",
  thematique: "Thématique",
  motif: "Motif",
  sousMotif: "Sous-motif",
  remplace: "",
  enquete: "",
  synonymes: "",
  retiree: "",
  ...over,
});
const FIRST = nonVerifiee({ code: "Z", sousMotif: "Autre" });
const ANTERIEURS = new Set(["OLD-1"]);

function faultsOf(
  ...nonVerifiees: LigneNonVerifiee[]
): [ligne: number, colonne: string, kind: string][] {
  const { faults } = checkNomenclature(nonVerifiees, publicationFaults(nonVerifiees, ANTERIEURS));
  return faults.map(({ ligne, colonne, kind }) => [ligne, colonne, kind]);
}

describe("a line about to be published", () => {
  test.each([
    [{ code: "a b" }, "code", "codeInvalide"],
    [{ code: "115" }, "code", "codeInvalide"],
    [{ code: "A,B" }, "code", "codeInvalide"],
    [{ code: "A*" }, "code", "codeInvalide"],
    [{ sousMotif: "Accès ?" }, "sousMotif", "libelleCaractereInterdit"],
    [{ sousMotif: "a~b" }, "sousMotif", "libelleCaractereInterdit"],
    [{ sousMotif: "a*b" }, "sousMotif", "libelleCaractereInterdit"],
    [{ sousMotif: "a|b" }, "sousMotif", "libelleCaractereInterdit"],
    [{ sousMotif: "a\nb" }, "sousMotif", "caractereDeControle"],
    [{ sousMotif: "a\u0007b" }, "sousMotif", "caractereDeControle"],
    [{ sousMotif: "=a" }, "sousMotif", "libelleDebutInterdit"],
    [{ sousMotif: "<a" }, "sousMotif", "libelleDebutInterdit"],
    [{ sousMotif: ">a" }, "sousMotif", "libelleDebutInterdit"],
    [{ sousMotif: "+a" }, "sousMotif", "libelleDebutInterdit"],
    [{ sousMotif: "- a" }, "sousMotif", "libelleDebutInterdit"],
    [{ sousMotif: "@a" }, "sousMotif", "libelleDebutInterdit"],
    [{ motif: "'a" }, "motif", "libelleDebutInterdit"],
    [{ synonymes: "=a" }, "synonymes", "synonymeDebutInterdit"],
    [{ synonymes: "un, +a" }, "synonymes", "synonymeDebutInterdit"],
    [{ synonymes: "un, -a, deux" }, "synonymes", "synonymeDebutInterdit"],
    [{ synonymes: "@a" }, "synonymes", "synonymeDebutInterdit"],
    [{ synonymes: "'a" }, "synonymes", "synonymeDebutInterdit"],
    [{ sousMotif: "115" }, "sousMotif", "libelleSansLettre"],
    [{ thematique: "THEMATIQUE" }, "thematique", "libelleEcritAutrement"],
    [{ motif: "motif" }, "motif", "libelleEcritAutrement"],
    [{ sousMotif: "x".repeat(240) }, "sousMotif", "tripleTropLong"],
    [{ enquete: "peut-être" }, "enquete", "enqueteInvalide"],
    [{ synonymes: "a\tb" }, "synonymes", "caractereDeControle"],
    [{ remplace: "OLD-2" }, "remplace", "remplaceInconnu"],
    [{ remplace: "A" }, "remplace", "remplaceEnBoucle"],
  ])("is refused with %j", (over, colonne, kind) => {
    expect(faultsOf(FIRST, nonVerifiee(over))).toEqual([[2, colonne, kind]]);
  });

  test.each([
    [{ sousMotif: "a-b (115), « c » : l'été / 1 < 2" }],
    [{ sousMotif: `x${"é".repeat(255 - "Thématique|Motif|x".length)}` }],
    [{ enquete: "OUI" }],
    [{ enquete: "non" }],
    [{ remplace: "OLD-1, Z" }],
    [{ motif: "Motif d'une autre", thematique: "Autre thématique" }],
  ])("is accepted with %j", (over) => {
    expect(faultsOf(FIRST, nonVerifiee(over))).toEqual([]);
  });

  test("is told of each code that it cannot replace", () => {
    expect(faultsOf(nonVerifiee({ remplace: "X,OLD-1,Y" }))).toEqual([
      [1, "remplace", "remplaceInconnu"],
      [1, "remplace", "remplaceInconnu"],
    ]);
  });

  test("is refused on every line of a loop, and only there", () => {
    expect(
      faultsOf(
        nonVerifiee({ code: "A", sousMotif: "a", remplace: "B" }),
        nonVerifiee({ code: "B", sousMotif: "b", remplace: "C" }),
        nonVerifiee({ code: "C", sousMotif: "c", remplace: "OLD-1,A" }),
        nonVerifiee({ code: "D", sousMotif: "d", remplace: "A" }),
      ),
    ).toEqual([1, 2, 3].map((ligne) => [ligne, "remplace", "remplaceEnBoucle"]));
  });
});

test("a long chain of replacements is no loop, and is followed in one pass", () => {
  const chain = Array.from({ length: 100_000 }, (_, index) =>
    nonVerifiee({ code: `C${index}`, remplace: `C${index + 1}` }),
  );
  const ring = [...chain.slice(0, -1), nonVerifiee({ code: "C99999", remplace: "C0,C0" })];
  const loops = (lines: LigneNonVerifiee[]) =>
    publicationFaults(lines, new Set(["C100000"])).filter((f) => f.kind === "remplaceEnBoucle");
  expect(loops(chain)).toEqual([]);
  expect(loops(ring)).toHaveLength(100_000);
});

test.each(["2025.2", "v1", "2026-01 (essai)"])("%j may number a version", (numero) => {
  expect(isNumeroDeVersion(numero)).toBe(true);
});

test.each(["", " 1", "=1", "+1", "-1", "@a", "'1", "a\nb", "1".repeat(51)])(
  "%j may not number a version",
  (numero) => {
    expect(isNumeroDeVersion(numero)).toBe(false);
  },
);

test("two codes that Excel does not tell apart are the same", () => {
  expect(faultsOf(FIRST, nonVerifiee({ code: "z" }))).toEqual([[2, "code", "codeDouble"]]);
});

test("the lines of a workbook in use are read all the same", () => {
  const { lignes, faults } = checkNomenclature([
    nonVerifiee({ sousMotif: "Accès ?", remplace: "X" }),
  ]);
  expect(faults).toEqual([]);
  expect(lignes).toHaveLength(1);
});
