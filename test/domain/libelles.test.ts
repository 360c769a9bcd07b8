import fc from "fast-check";
import { normalizeLibelle } from "../../src/domain/libelles";
import { motsOf } from "../../src/domain/recherche/indexRecherche";

test.each([
  ["Demande « à compléter »", 'demande "a completer"'],
  ["Ajout/retrait d’une personne", "AJOUT/RETRAIT D'UNE  PERSONNE "],
  ["Thématique", "THEMATIQUE"],
  ["vœu", "VOEU"],
  ["Ægis et cœur", "aegis et coeur"],
  ["ﬁche proﬁl ﬂux", "fiche profil flux"],
  ["İSTANBUL ıstanbul", "istanbul istanbul"],
  ["Straße", "strasse"],
  ["no\u00adti\u200bfi\u2060ca\u202ation\ufeff", "notification"],
  ["e\u0301te\u0301", "été"],
  ["a\u00a0b\u202fc\u2003d\te", "a b c d e"],
  ["Ｄｅｍａｎｄｅ", "demande"],
])("%p and %p are the same label", (a, b) => {
  expect(normalizeLibelle(a)).toBe(normalizeLibelle(b));
});

test.each(Array.from("'’‘‛‚`´ʹʻʼʽˈˊ՚׳ꞌ′‵❛❜＇｀"))("%p is an apostrophe", (apostrophe) => {
  expect(normalizeLibelle(`L${apostrophe}Outil`)).toBe("l'outil");
});

test.each(Array.from("-‐‑‒–—―−﹘﹣－"))("%p is a dash", (tiret) => {
  expect(normalizeLibelle(`E${tiret}mail`)).toBe("e-mail");
});

test.each([
  ["Compte utilisateur", "Compte formation"],
  ["l'outil", "loutil"],
  ["sous-motif", "sousmotif"],
  ["1/2", "12"],
])("%p and %p stay different labels", (a, b) => {
  expect(normalizeLibelle(a)).not.toBe(normalizeLibelle(b));
});

const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(...Array.from("aÉœİıẞ´`'’-–«\" \u00a0\u00ad\u200b\u0301ﬁ½K℡")),
  }),
);

test("the form of a form is itself", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const form = normalizeLibelle(text);
      expect(normalizeLibelle(form)).toBe(form);
    }),
    { numRuns: 2_000 },
  );
});

test("case, accents and invisible characters say nothing, wherever they stand", () => {
  const invisible = fc.constantFrom("\u00ad", "\u200b", "\u200e", "\u202a", "\u2066", "\ufeff", "");
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...Array.from("éàçœ'a z")), invisible)),
      (letters) => {
        const plain = letters.map(([letter]) => letter).join("");
        const drifted = letters.map(([letter, hidden]) => letter.toUpperCase() + hidden).join("");
        expect(normalizeLibelle(drifted)).toBe(normalizeLibelle(plain));
      },
    ),
  );
});

test("words are cut at every apostrophe, and not at what shows nothing", () => {
  expect(motsOf("l’outil lʼaccès d´un no\u00adtifica\u200btions vœux")).toEqual([
    "l",
    "outil",
    "l",
    "acces",
    "d",
    "un",
    "notifications",
    "voeux",
  ]);
});
