import { STYLES } from "../../src/classeur/styles";
import { suiviSpec } from "../../src/classeur/suivi";
import { SHEETS } from "../../src/domain/classeur";
import { type ColonneKey, COLONNE_KEYS, COLONNES } from "../../src/domain/historique";
import { DUREE_LONGUE } from "../../src/domain/seuils";
import { parseRect } from "../../src/ooxml/a1";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import type { CellInput, ConditionalFormatSpec } from "../../src/ooxml/write/spec";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { TODAY } from "../support/builders";
import type { CalculatedWorkbook } from "./engines/calculatedWorkbook";
import { engine } from "./engines/chosenEngine";
import type { TypedCell } from "./engines/engine";
import { aLigneDe, SOURCES, someOptions } from "./exemple";
import { historyCell, tableHistorique } from "./reperes";

/** The colours that point at what a row lacks or got wrong, as the engine evaluates their rules. */

const { thematique, motif, sousMotif } = SOURCES.nomenclature.parCode.get("ACC-CNX-CPT")!;
const BONNE: Readonly<Partial<Record<ColonneKey, string | number>>> = {
  ...{ date: TODAY - 300, dureeSecondes: 60, thematique, motif, sousMotif },
  ...{ resolu: "oui", escalade: "non" },
};

type Row = Partial<Record<ColonneKey, string | number | null>>;
type Attendu = Partial<Record<ColonneKey, "manque" | "faux" | "doute">>;

/** What is typed over a good row (null: nothing), and the cells that must take a colour. */
const CAS: Readonly<Record<string, readonly [typed: Row, expected: Attendu]>> = {
  "a complete call": [{}, {}],
  "a blank row": [Object.fromEntries(Object.keys(BONNE).map((key) => [key, null])), {}],
  "a row with only a comment": [
    { ...Object.fromEntries(Object.keys(BONNE).map((key) => [key, null])), commentaire: "rappel" },
    Object.fromEntries(Object.keys(BONNE).map((key) => [key, "manque"])),
  ],
  "an e-mail without a duration": [{ canal: "E-mail", dureeSecondes: null }, {}],
  "a call without a duration": [{ dureeSecondes: null }, { dureeSecondes: "manque" }],
  "no date": [{ date: null }, { date: "manque" }],
  "a date that is text": [{ date: "le 3 mars" }, { date: "faux" }],
  "a date before the tool": [{ date: 36_526 }, { date: "faux" }],
  "a date to come": [{ date: 73_051 }, { date: "faux" }],
  "a duration that is text": [{ dureeSecondes: "4 min" }, { dureeSecondes: "faux" }],
  "a negative duration": [{ dureeSecondes: -5 }, { dureeSecondes: "faux" }],
  "a broken second": [{ dureeSecondes: 2.5 }, { dureeSecondes: "faux" }],
  "a duration of zero": [{ dureeSecondes: 0 }, { dureeSecondes: "doute" }],
  "a duration of a second": [{ dureeSecondes: 1 }, {}],
  "a duration of two hours": [{ dureeSecondes: DUREE_LONGUE }, {}],
  "a duration past two hours": [{ dureeSecondes: DUREE_LONGUE + 1 }, { dureeSecondes: "doute" }],
  "a duration past two hours on an e-mail": [{ canal: "E-mail", dureeSecondes: 7201 }, {}],
  "one row of a call of two hours and a second": [
    { idAppel: "long", dureeSecondes: DUREE_LONGUE - 59 },
    { dureeSecondes: "doute" },
  ],
  "the other row of that call": [
    { idAppel: "long", dureeSecondes: 60 },
    { dureeSecondes: "doute" },
  ],
  "a motif of no time in a call that took some": [{ idAppel: "court", dureeSecondes: 0 }, {}],
  "the motif that took it": [{ idAppel: "court", dureeSecondes: 30 }, {}],
  "an answer that is neither oui nor non": [{ resolu: "peut-être" }, { resolu: "faux" }],
  "an unknown canal": [{ canal: "Pigeon" }, { canal: "faux" }],
  "no answer": [
    { resolu: null, escalade: null },
    { resolu: "manque", escalade: "manque" },
  ],
  "no sous-motif yet": [{ sousMotif: null }, { sousMotif: "manque" }],
  "a sous-motif of another motif": [
    { sousMotif: "Compte utilisateur" },
    { thematique: "faux", motif: "faux", sousMotif: "faux" },
  ],
  "a triple under an earlier code, which the nomenclature has no more": [
    { sousMotif: "Ancien libellé", code: "ANC-IEN-NE" },
    {},
  ],
  "a triple under the code of another line": [
    { code: "ACC-CRE-UTI" },
    { thematique: "faux", motif: "faux", sousMotif: "faux" },
  ],
};

const cases = Object.entries(CAS);
const lignes = cases.map(() => aLigneDe("ACC-CNX-CPT", { idAppel: "", idLigne: "" }));
const spec = suiviSpec(someOptions({ lignes }));
const formats =
  spec.sheets.find(({ name }) => name === SHEETS.historique)?.conditionalFormats ?? [];
const rules = formats.filter((format) => format.type === "expression");
const table = tableHistorique(readWorkbook(writeWorkbook(spec)));
const premiere = historyCell(table, "date", 0).row;

/** The rule's formula, shifted to a row of the history and told which sheet it is about. */
function formulaAt(
  rule: Extract<ConditionalFormatSpec, { type: "expression" }>,
  index: number,
): string {
  const cell = `\\$([A-Z]+)${premiere + 1}\\b`;
  const here = new RegExp(`${cell}|(\\$[A-Z]+\\$\\d+:)`, "g");
  return rule.formula.replace(here, (_, column: string | undefined, whole: string) => {
    return `'${table.sheet}'!${column ? `$${column}$${premiere + 1 + index}` : whole}`;
  });
}

/** One row a case, one column a rule: whether it colours. */
const ESSAIS = "Essais";
const essais = cases.map((_, index): CellInput[] =>
  rules.map((rule) => ({ formula: `IF(${formulaAt(rule, index)},"oui","")` })),
);

function typed(): TypedCell[] {
  return cases.flatMap(([, [over]], index) =>
    Object.entries({ ...BONNE, ...blanks(), ...over }).map(([key, value]) => ({
      ...historyCell(table, key as ColonneKey, index),
      value: value ?? "",
    })),
  );
}

/** What the builder's row holds and a person did not type. */
function blanks(): Row {
  return { telephone: null, canal: null, referent: null };
}

let book: CalculatedWorkbook;

beforeAll(async () => {
  const file = writeWorkbook({
    ...spec,
    sheets: [...spec.sheets, { name: ESSAIS, blocks: [{ at: "A1", rows: essais }] }],
  });
  [book] = (await engine.calculate([{ file, typed: typed() }])) as [CalculatedWorkbook];
}, 180_000);

const GENRES: Readonly<Record<string, Attendu[ColonneKey]>> = {
  [STYLES.aCorriger.fillColor]: "faux",
  [STYLES.aCompleter.fillColor]: "manque",
  [STYLES.aVerifier.fillColor]: "doute",
};

/** The cells that take a colour; the first rule that applies wins. */
function colours(index: number): Attendu {
  const found: Attendu = {};
  rules.forEach((rule, column) => {
    const applies = book.valueAt({ sheet: ESSAIS, row: index, column }) === "oui";
    if (!applies) return;
    const kind = GENRES[rule.style.fillColor ?? ""];
    for (const range of rule.ranges) {
      const key = COLONNE_KEYS[parseRect(range).column];
      if (key && kind) found[key] ??= kind;
    }
  });
  return found;
}

describe(`the colours of a row, as ${engine.name} evaluates their rules`, () => {
  test.each(cases.map(([name, [, expected]], index) => [name, expected, index] as const))(
    "for %s",
    (_name, expected, index) => {
      expect(colours(index)).toEqual(expected);
    },
  );

  test("cover every mandatory column", () => {
    const coloured = rules.flatMap(({ ranges }) =>
      ranges.map((range) => COLONNE_KEYS[parseRect(range).column]),
    );
    const mandatory = COLONNE_KEYS.filter((key) => COLONNES[key].role === "obligatoire");
    expect(coloured).toEqual(expect.arrayContaining(mandatory));
  });
});
