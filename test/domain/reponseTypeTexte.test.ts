import fc from "fast-check";
import {
  champsOfCorps,
  parseReponseType,
  CHAMPS,
  missingChamps,
  type ValeursChamps,
  texteOfCorps,
} from "../../src/domain/reponseType";

const texte = (source: string, valeurs: ValeursChamps = {}) =>
  texteOfCorps(parseReponseType(source).corps, valeurs);

describe("the text to paste", () => {
  it("has dashes, numbers, addresses written out, and no bold", () => {
    const source = [
      "Bonjour,\nvoici **deux** étapes :",
      "3. première\n3. [la base](https://exemple.fr)",
      "* https://exemple.fr/aide\n* fin",
    ].join("\n\n");
    expect(texte(source)).toBe(
      [
        "Bonjour,\nvoici deux étapes :",
        "1. première\n2. la base (https://exemple.fr)",
        "- https://exemple.fr/aide\n- fin",
      ].join("\n\n"),
    );
  });

  it("has the values where they are known and the placeholders where they are not", () => {
    expect(texte("{prénom} **{date}** {lien}", { prénom: " Camille ", date: "  " })).toBe(
      "Camille {date} {lien}",
    );
  });
});

const champ = fc.constantFrom(...CHAMPS);
const part = fc.oneof(
  champ.map((name) => `{${name}}`),
  champ.map((name) => `**{${name}}**`),
  fc.constantFrom(
    "a",
    "- b",
    "1. c",
    "\n",
    "\n\n",
    " ",
    "[d](https://e.f)",
    "https://g.h",
    "{i}",
    "**",
  ),
);
const sources = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
const filled = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() !== "");
const valeursOf = fc.record(
  Object.fromEntries(CHAMPS.map((name) => [name, filled])),
) as fc.Arbitrary<Record<(typeof CHAMPS)[number], string>>;
const somes = fc.record(
  Object.fromEntries(CHAMPS.map((name) => [name, fc.constantFrom("", " ", "x")])),
);

describe("whatever the text", () => {
  it("a placeholder is left in it exactly when it is said to be missing", () => {
    fc.assert(
      fc.property(sources, somes, (source, valeurs) => {
        const left = CHAMPS.filter((name) => texte(source, valeurs).includes(`{${name}}`));
        const missing = missingChamps(champsOfCorps(parseReponseType(source)), valeurs);
        expect([...missing].sort()).toEqual([...left].sort());
      }),
    );
  });

  it("values are written as they are typed, whatever marks they hold", () => {
    fc.assert(
      fc.property(sources, valeursOf, (source, valeurs) => {
        const marked = Object.fromEntries(CHAMPS.map((name) => [name, `«${name}»`]));
        const expected = texte(source, marked).replace(/«([^»]+)»/g, (_, name: string) =>
          valeurs[name as (typeof CHAMPS)[number]].trim(),
        );
        expect(texte(source, valeurs)).toBe(expected);
      }),
    );
  });

  it("no letter of it is lost, and their order is kept", () => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, "");
    fc.assert(
      fc.property(sources, (source) => {
        expect(letters(texte(source))).toBe(letters(source));
      }),
    );
  });
});
