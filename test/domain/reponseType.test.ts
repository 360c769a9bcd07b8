import fc from "fast-check";
import { formatDate } from "../../src/domain/dates";
import {
  champsOfCorps,
  champsOfLignes,
  parseReponseType,
  parseBlocs,
  parseLigne,
} from "../../src/domain/reponseType";

const SOURCE = `---
code: ACC-CNX-MDP
objet: SI SIAO : votre accès, {prénom}
révision: 22/11/2026
---

Bonjour {prénom},

1. Ouvrez **l'écran {date}**.
2. Lisez [la base](https://exemple.fr/aide).

Cordialement,
{référent}
`;

describe("a file", () => {
  it("gives its head and its text", () => {
    const { code, objet, revision, corps } = parseReponseType(SOURCE);
    expect(code).toBe("ACC-CNX-MDP");
    expect(objet).toEqual([
      { type: "texte", texte: "SI SIAO : votre accès, " },
      { type: "champ", champ: "prénom" },
    ]);
    expect(formatDate(revision!)).toBe("22/11/2026");
    expect(corps.map(({ type, lignes }) => [type, lignes.length])).toEqual([
      ["paragraphe", 1],
      ["liste", 2],
      ["paragraphe", 2],
    ]);
  });

  it("reads the same with the line ends and the mark of Windows", () => {
    const windows = `\uFEFF${SOURCE.replace(/\n/g, "\r\n")}`;
    expect(parseReponseType(windows)).toEqual(parseReponseType(SOURCE));
  });

  it("reads its keys whatever their case and accents", () => {
    const typed = SOURCE.replace("révision:", "REVISION :").replace("objet:", "Objet :");
    expect(parseReponseType(typed)).toEqual(parseReponseType(SOURCE));
  });

  it("is all text when it has no head", () => {
    const reponse = parseReponseType("Bonjour");
    expect(reponse).toMatchObject({ code: "", objet: [], revision: null });
    expect(reponse.corps).toHaveLength(1);
  });

  it("has no revision when its date is none", () => {
    expect(parseReponseType(SOURCE.replace("22/11", "31/11")).revision).toBeNull();
  });

  it("lists its placeholders, each once, in the order of reading", () => {
    const reponse = parseReponseType(`${SOURCE}\nÀ bientôt, {prénom}`);
    expect(champsOfLignes([reponse.objet])).toEqual(["prénom"]);
    expect(champsOfCorps(reponse)).toEqual(["prénom", "date", "référent"]);
  });

  it("never fails, whatever it holds", () => {
    const marks = fc.constantFrom(
      "---\n",
      "- ",
      "1. ",
      "**",
      "[a](",
      "https://",
      ")",
      "{",
      "}",
      "\n",
    );
    const sources = fc.array(fc.oneof(marks, fc.string())).map((parts) => parts.join(""));
    fc.assert(
      fc.property(sources, (source) => {
        parseReponseType(source);
      }),
    );
  });
});

describe("blocks", () => {
  const shape = (source: string) =>
    parseBlocs(source).map((bloc) => [
      bloc.type === "paragraphe" ? "p" : bloc.ordonnee ? "ol" : "ul",
      ...bloc.lignes.map((ligne) => ligne.map((part) => "texte" in part && part.texte).join("")),
    ]);

  it.each([
    [
      "lines of a paragraph",
      "un\ndeux\n\ntrois",
      [
        ["p", "un", "deux"],
        ["p", "trois"],
      ],
    ],
    [
      "a list right after its paragraph",
      "Voici :\n- un\n- deux",
      [
        ["p", "Voici :"],
        ["ul", "un", "deux"],
      ],
    ],
    ["both kinds of numbers", "1. un\n2) deux", [["ol", "un", "deux"]]],
    ["an item that goes on", "- un\n  et demi\n- deux", [["ul", "un et demi", "deux"]]],
    [
      "two kinds of lists",
      "- un\n1. deux",
      [
        ["ul", "un"],
        ["ol", "deux"],
      ],
    ],
    [
      "blank lines with spaces",
      "un\n  \n\n\ndeux",
      [
        ["p", "un"],
        ["p", "deux"],
      ],
    ],
    ["an indented line of a paragraph", "un\n  deux", [["p", "un", "deux"]]],
    ["a dash that begins no item", "-un\n2026.\n– deux", [["p", "-un", "2026.", "– deux"]]],
    ["nothing", " \n\n", []],
  ])("are told apart: %s", (_, source, expected) => {
    expect(shape(source)).toEqual(expected);
  });
});

describe("a line", () => {
  it.each([
    ["prénom", "{Prenom}"],
    ["référent", "{ RÉFÉRENT }"],
    ["département", "{departement}"],
  ])("knows the placeholder %s however it is typed", (champ, source) => {
    expect(parseLigne(source)).toEqual([{ type: "champ", champ }]);
  });

  it("leaves a placeholder that nobody knows as it is", () => {
    expect(parseLigne("Bonjour {nom}, {}")).toEqual([
      { type: "texte", texte: "Bonjour {nom}, {}" },
    ]);
  });

  it("takes a bare address without the punctuation of its sentence", () => {
    const adresse = "https://exemple.fr/aide?a=1";
    const lien = { type: "lien", texte: adresse, adresse };
    expect(parseLigne(`Voir ${adresse}.`)).toEqual([
      { type: "texte", texte: "Voir " },
      lien,
      { type: "texte", texte: "." },
    ]);
    expect(parseLigne(`(${adresse})`)[1]).toEqual(lien);
  });

  it.each(["[ici](javascript:alert)", "[ici](http://exemple.fr)", "[ici]({lien})", "javascript:x"])(
    "makes no link of %s",
    (source) => {
      expect(parseLigne(source).filter(({ type }) => type === "lien")).toEqual([]);
    },
  );
});
