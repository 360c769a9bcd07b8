import fc from "fast-check";
import { readNomenclatureCsv } from "../../src/classeur/nomenclatureFile";
import { decodeCsv } from "../../src/classeur/texteCsv";
import type { LigneNomenclature } from "../../src/domain/nomenclature";

/** Characters of French labels that Windows-1252 has, with what CSV must quote. */
const LETTRES = Array.from("abcXYZéèàçœŒ’«»€… ,;\"'/()-–0123456789");

/** Windows-1252 of those that are not Latin-1. */
const CP1252: Readonly<Record<string, number>> = {
  "€": 0x80,
  "…": 0x85,
  Œ: 0x8c,
  "’": 0x92,
  "–": 0x96,
  œ: 0x9c,
};

const libelle = fc
  .array(fc.constantFrom(...LETTRES), { maxLength: 20 })
  .map((letters) => `L${letters.join("")}`.trim());
/** Without what separates the items of a list. */
const synonyme = libelle.map((text) => text.replace(/,/g, "").trim());

/** Numbered labels: no two lines share a triple, no two spellings a label. */
const lignes = fc
  .array(
    fc.record({
      niveau: fc.constantFrom("1", "2", "1/2"),
      thematique: libelle,
      motif: libelle,
      sousMotif: libelle,
      enquete: fc.boolean(),
      synonymes: fc.array(synonyme, { maxLength: 3 }),
      remplace: fc.constantFrom([], ["OLD-1"], ["OLD-1", "OLD-2"]),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((records) =>
    records.map((record, index): LigneNomenclature => ({
      ...record,
      retiree: false,
      code: `C-${index}`,
      thematique: `${index} ${record.thematique}`,
    })),
  );

const COLONNES: Readonly<Record<string, (ligne: LigneNomenclature) => string>> = {
  code: ({ code }) => code,
  Niveau: ({ niveau }) => niveau,
  thematique: ({ thematique }) => thematique,
  MOTIF: ({ motif }) => motif,
  "Sous-motif": ({ sousMotif }) => sousMotif,
  remplace: ({ remplace }) => remplace.join(","),
  Enquête: ({ enquete }) => (enquete ? "oui" : "non"),
  synonymes: ({ synonymes }) => synonymes.join(", "),
  lecture: () => 'lue ; "ou supposée", ailleurs',
};

const forme = fc.record({
  columns: fc.shuffledSubarray(Object.keys(COLONNES), { minLength: Object.keys(COLONNES).length }),
  delimiter: fc.constantFrom(";", ","),
  end: fc.constantFrom("\n", "\r\n"),
  encode: fc.constantFrom(utf8, utf8WithMark, windows1252),
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf8WithMark(text: string): Uint8Array {
  return utf8(`\ufeff${text}`);
}

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => CP1252[letter] ?? letter.charCodeAt(0));
}

const quoted = (cell: string): string =>
  /[",;\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;

test("a nomenclature reads back the same, whatever its column order, delimiter and encoding", () => {
  fc.assert(
    fc.property(lignes, forme, (expected, { columns, delimiter, end, encode }) => {
      const rows = [columns, ...expected.map((one) => columns.map((name) => COLONNES[name]!(one)))];
      const csv = rows.map((row) => row.map(quoted).join(delimiter)).join(end);
      const { nomenclature } = readNomenclatureCsv(
        decodeCsv(encode(csv)),
        new Set(["OLD-1", "OLD-2"]),
      );
      expect(nomenclature.lignes).toEqual(expected);
    }),
  );
});
