import fc from "fast-check";
import { normalizeLibelle } from "../../../src/domain/libelles";
import { indexNomenclature, type LigneNomenclature } from "../../../src/domain/nomenclature";
import { indexRecherche, motsOf } from "../../../src/domain/recherche/indexRecherche";
import { type ResultatRecherche, search } from "../../../src/domain/recherche/recherche";
import { aLigneNomenclature } from "../../support/builders";
import { nomenclatureGeneree, nomenclatureLivree } from "./nomenclatures";

const livree = nomenclatureLivree();
const index = indexRecherche(livree);
const generee = nomenclatureGeneree(300);
const indexGenere = indexRecherche(generee);
const NIVEAUX = ["thematique", "motif", "sousMotif"] as const;

const plain = (texte: string): string => normalizeLibelle(texte).replace(/[^\p{L}\p{N}]/gu, "");
const pathOf = ({ thematique, motif, sousMotif }: LigneNomenclature): string =>
  `${thematique} › ${motif} › ${sousMotif}`;

/** Every marked part of the results, as it is written. */
function markedTexts(resultats: readonly ResultatRecherche[]): string[] {
  return resultats.flatMap(({ ligne, marques }) =>
    NIVEAUX.flatMap((niveau) =>
      marques[niveau].map(({ debut, fin }) => ligne[niveau].slice(debut, fin)),
    ),
  );
}

test("any query whatever gives results without an error, always the same", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.stringMatching(/^[.*+?^${}()|[\]\\/a-zé]{0,20}$/),
    fc.constantFrom("a".repeat(100_000), "mdp ".repeat(5_000), "\ud835", "__proto__", "0"),
  );
  fc.assert(
    fc.property(anything, (requete) => {
      const resultats = search(index, requete);
      expect(search(index, requete)).toEqual(resultats);
      const browsing = resultats.length === livree.lignes.length;
      expect(browsing || resultats.length <= 8).toBe(true);
    }),
  );
});

test.each([
  ["that ships", livree, index],
  ["of 300 lines", generee, indexGenere],
])(
  "every line of the nomenclature %s is found first by its path and by its code",
  (_, all, its) => {
    for (const ligne of all.lignes) {
      for (const requete of [pathOf(ligne), pathOf(ligne).toLowerCase(), ligne.code]) {
        expect([requete, search(its, requete)[0]?.ligne.code]).toEqual([requete, ligne.code]);
      }
    }
  },
);

test("what is marked is the word that was typed, or begins with it", () => {
  const words = [
    ...new Set(livree.lignes.flatMap((ligne) => pathOf(ligne).match(/\p{L}+/gu) ?? [])),
  ];
  const beginning = fc
    .tuple(fc.constantFrom(...words), fc.integer({ min: 3, max: 12 }))
    .map(([word, length]) => word.slice(0, length))
    .filter((word) => word.length >= 3);
  fc.assert(
    fc.property(fc.array(beginning, { minLength: 1, maxLength: 3 }), (typedWords) => {
      const resultats = search(index, typedWords.join(" "));
      const resultatsParLibelle = resultats.filter(({ par }) => par === null);
      for (const resultat of resultatsParLibelle) {
        expect(markedTexts([resultat])).not.toEqual([]);
      }
      for (const marked of markedTexts(resultats)) {
        expect(typedWords.some((word) => isAlike(plain(word), plain(marked)))).toBe(true);
      }
    }),
  );
});

test("a long word with a letter missing, doubled or swapped finds its line, unless it begins another word", () => {
  const known = livree.lignes.flatMap((ligne) => motsOf(pathOf(ligne)));
  const beginsAnother = (faulty: string): boolean =>
    known.some((word) => word.startsWith(plain(faulty)));
  const lost = livree.lignes.flatMap(({ code, sousMotif }) =>
    wordsOf(sousMotif)
      .flatMap(withOneFault)
      .filter((faulty) => !beginsAnother(faulty))
      .filter((faulty) => {
        const resultats = search(index, faulty, { limite: livree.lignes.length });
        return !resultats.some(({ ligne }) => ligne.code === code);
      }),
  );
  expect(lost).toEqual([]);
});

test("a mistyped word marks the word that was meant", () => {
  for (const faulty of withOneFault("désimmobilisation")) {
    const [first] = search(index, faulty);
    expect([faulty, ...new Set(markedTexts(first ? [first] : []))]).toEqual([
      faulty,
      expect.stringMatching(/^Désimmobilisati?o?n?$/),
    ]);
  }
});

test("marks hold on labels whose accents are characters of their own, and over several words", () => {
  const sousMotif = "Lieu « éphémère » du cœur".normalize("NFD");
  const its = indexRecherche(indexNomenclature([aLigneNomenclature({ sousMotif })]));
  const marked = (requete: string): string[] =>
    markedTexts(search(its, requete)).map((texte) => texte.normalize("NFC"));
  expect(marked("ephe")).toEqual(["éphé"]);
  expect(marked("ephemere")).toEqual(["éphémère"]);
  expect(marked("ephemere ephe")).toEqual(["éphémère"]);
  expect(marked("lieuephemere")).toEqual(["Lieu « éphémère"]);
  expect(marked("phemere")).toContain("éphémère");
});

test("marks never touch nor overlap, and stay inside their label", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from("aedimnorst é-'")), maxLength: 15 }),
      (requete) => {
        for (const { ligne, marques } of search(index, requete)) {
          for (const niveau of NIVEAUX) {
            let last = -1;
            for (const { debut, fin } of marques[niveau]) {
              expect(debut).toBeGreaterThan(last);
              expect(fin).toBeGreaterThan(debut);
              expect(fin).toBeLessThanOrEqual(ligne[niveau].length);
              last = fin;
            }
          }
        }
      },
    ),
  );
});

/** Words long enough to be told apart when mistyped. */
const wordsOf = (label: string): string[] =>
  (label.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= 6);

/** The word with one fault of the fingers, at each place after the first letter. */
function withOneFault(word: string): string[] {
  return Array.from({ length: word.length - 2 }, (_, index) => index + 1).flatMap((place) => {
    const [before, letter, next] = [
      word.slice(0, place),
      word.charAt(place),
      word.charAt(place + 1),
    ];
    const missing = before + word.slice(place + 1);
    const doubled = before + letter + word.slice(place);
    const swapped = before + next + letter + word.slice(place + 2);
    return [missing, doubled, swapped];
  });
}

/** At most one fault apart, two for longer words; letters that are swapped count as two wrong ones. */
function isAlike(typedWord: string, marked: string): boolean {
  const faults = typedWord.length < 7 ? 1 : 2;
  return lettersApart(typedWord, marked) <= 2 * faults;
}

/** Letters missing, added or wrong between two words. */
function lettersApart(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const wrong = a[row - 1] === b[column - 1] ? 0 : 1;
      const edits = [
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + wrong,
      ];
      current.push(Math.min(...edits));
    }
    previous = current;
  }
  return previous[b.length]!;
}
