import { libellesUniques } from "../../src/classeur/feuilles/techniqueGraphiques";
import { suiviSpec } from "../../src/classeur/suivi";
import { NAMES, SHEETS } from "../../src/domain/classeur";
import { type ColonneKey, COLONNE_KEYS, type LigneHistorique } from "../../src/domain/historique";
import type { Nomenclature } from "../../src/domain/nomenclature";
import { codesComptes, lignesComptees } from "../../src/domain/nomenclatureCodes";
import { moisKey, moisOf, type Periode, trimestreKey } from "../../src/domain/periode";
import type { CellValue, WorkbookModel } from "../../src/ooxml/model";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import type { WorkbookSpec } from "../../src/ooxml/write/spec";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import type { CalculatedWorkbook } from "./engines/calculatedWorkbook";
import { engine } from "./engines/chosenEngine";
import type { TypedCell } from "./engines/engine";
import { LIGNES, NOMENCLATURE_MISE_A_JOUR, someOptions, SOURCES } from "./exemple";
import { historiqueGenere } from "./historiqueGenere";
import { PERIODE_VIDE, PERIODES } from "./periodes";
import {
  answerTo,
  answerUnder,
  historyCell,
  namedCell,
  seriesOf,
  tableHistorique,
} from "./reperes";
import { withoutResults } from "./withoutResults";
import { FIGURES, SANS_VALEUR, type Chiffres } from "../../src/domain/resultats/figures";
import { chiffresOf } from "../../src/domain/resultats/compteurs";
import { inPeriode } from "../../src/domain/resultats/sollicitation";

/** As a workbook holds it that was updated: the lines of before are there too, retired. */
const { nomenclature, retraits } = NOMENCLATURE_MISE_A_JOUR;
const GENEREES = historiqueGenere(
  { nomenclature, ancienne: SOURCES.nomenclature },
  engine.historyRows,
);

/** A workbook whose results are left to the engine. */
class Essai {
  readonly spec: WorkbookSpec;
  readonly file: Uint8Array;
  readonly model: WorkbookModel;

  constructor(
    readonly lignes: readonly LigneHistorique[],
    readonly nomenclature: Nomenclature,
  ) {
    this.spec = withoutResults(suiviSpec(someOptions({ lignes, nomenclature, retraits })));
    this.file = writeWorkbook(this.spec);
    this.model = readWorkbook(this.file);
  }

  typed({ debut, fin }: Periode): TypedCell[] {
    return [
      { ...namedCell(this.model, NAMES.periodeDebut), value: debut },
      { ...namedCell(this.model, NAMES.periodeFin), value: fin },
    ];
  }

  named(book: CalculatedWorkbook, name: string): CellValue {
    return book.valueAt(namedCell(this.model, name));
  }

  /** A column of the history, over its rows. */
  column(book: CalculatedWorkbook, key: ColonneKey): CellValue[] {
    const table = tableHistorique(this.model);
    return this.lignes.map((_, index) => book.valueAt(historyCell(table, key, index)));
  }
}

const grand = new Essai(GENEREES, nomenclature);
const petit = new Essai(LIGNES, SOURCES.nomenclature);
const vierge = new Essai([], SOURCES.nomenclature);

const CAS: readonly (readonly [string, Essai, Periode])[] = [
  ...Object.entries(PERIODES).map(([name, periode]) => [name, grand, periode] as const),
  ["a period without a row", grand, PERIODE_VIDE],
  ["a quarter of the published nomenclature", petit, PERIODES["a quarter"]],
  ["a quarter of an empty workbook", vierge, PERIODES["a quarter"]],
];

const calculated = new Map<string, CalculatedWorkbook>();

beforeAll(async () => {
  const trials = CAS.map(([, essai, periode]) => ({
    file: essai.file,
    typed: essai.typed(periode),
  }));
  const books = await engine.calculate(trials);
  CAS.forEach(([name], index) => calculated.set(name, books[index]!));
}, 180_000);

function countUnder(codes: readonly string[], rows: readonly LigneHistorique[]): number {
  return rows.filter((row) => codes.includes(row.code)).length;
}

function seconds(value: CellValue): CellValue {
  return typeof value === "number" ? Math.round(value * 86_400 * 1e6) / 1e6 : value;
}

/** What the cells of the figures show for a duration in seconds, or a share. */
function expected(figure: number | null): unknown {
  return figure === null ? SANS_VALEUR : expect.closeTo(figure, 5);
}

describe(`the workbook as ${engine.name} calculates it`, () => {
  test.each(CAS)("gives the domain's figures for %s", (name, essai, periode) => {
    const book = calculated.get(name)!;
    const chiffres = chiffresOf(inPeriode(essai.lignes, periode));
    const found: Record<keyof Chiffres, CellValue> = {
      sollicitations: essai.named(book, FIGURES.sollicitations.nom),
      appels: essai.named(book, FIGURES.appels.nom),
      dureeMoyenne: seconds(essai.named(book, FIGURES.dureeMoyenne.nom)),
      tauxResolution: essai.named(book, FIGURES.tauxResolution.nom),
      tauxEscalade: essai.named(book, FIGURES.tauxEscalade.nom),
    };
    expect(found).toEqual({
      sollicitations: chiffres.sollicitations,
      appels: chiffres.appels,
      dureeMoyenne: expected(chiffres.dureeMoyenne),
      tauxResolution: expected(chiffres.tauxResolution),
      tauxEscalade: expected(chiffres.tauxEscalade),
    });
  });

  test("followed lines have rows under the codes that they replaced", () => {
    const replaced = ["IND-EXT-MET", "IND-EXT-DON"];
    const rows = inPeriode(GENEREES, PERIODES["a year"]);
    expect(codesComptes(nomenclature, "IND-EXT-REA")).toEqual(expect.arrayContaining(replaced));
    expect(countUnder(replaced, rows)).toBeGreaterThan(1);
  });

  test("the histories hold what they are meant to", () => {
    const sizes = CAS.map(([, essai, periode]) => inPeriode(essai.lignes, periode).length);
    expect(sizes.slice(0, 4).every((size) => size > GENEREES.length / 10)).toBe(true);
    expect(sizes.slice(4)).toEqual([0, 9, 0]);
    expect(GENEREES).toHaveLength(engine.historyRows);
  });

  test.each(CAS)("answers the survey's general questions for %s", (name, essai, periode) => {
    const book = calculated.get(name)!;
    const { appels, dureeMoyenne, tauxResolution, tauxEscalade } = chiffresOf(
      inPeriode(essai.lignes, periode),
    );
    const answer = (label: string): CellValue => answerTo(book, SHEETS.enquete, label);
    expect(answer("Département")).toBe("Loire-Atlantique");
    expect(answer("Nombre d'appels reçus")).toBe(appels);
    expect(seconds(answer("Durée en moyenne par appel"))).toEqual(expected(dureeMoyenne));
    expect(answer("Taux de résolution")).toEqual(expected(tauxResolution));
    expect(answer("Taux d'escalade")).toEqual(expected(tauxEscalade));
  });

  test.each(CAS)(
    "answers the survey on each followed sous-motif for %s",
    (name, essai, periode) => {
      const book = calculated.get(name)!;
      const rows = inPeriode<LigneHistorique>(essai.lignes, periode);
      const suivies = essai.nomenclature.lignes.filter(({ enquete }) => enquete);
      expect(suivies).toHaveLength(5);
      for (const { code, sousMotif } of suivies) {
        const codes = codesComptes(essai.nomenclature, code);
        const { appels, dureeMoyenne } = chiffresOf(rows.filter((row) => codes.includes(row.code)));
        const answer = (header: string): CellValue =>
          answerUnder(book, SHEETS.enquete, sousMotif, header);
        expect([sousMotif, answer("Nombre d'appels")]).toEqual([sousMotif, appels]);
        expect(seconds(answer("Durée moyenne"))).toEqual(expected(dureeMoyenne));
      }
    },
  );

  test.each(CAS)("ranks the sous-motifs for the chart for %s", (name, essai, periode) => {
    const book = calculated.get(name)!;
    const rows = inPeriode<LigneHistorique>(essai.lignes, periode);
    const lignes = lignesComptees(essai.nomenclature);
    const libelles = libellesUniques(lignes);
    const ranked = lignes
      .map(({ code }, index) => ({
        category: libelles[index],
        value: countUnder(codesComptes(essai.nomenclature, code), rows),
      }))
      .sort((a, b) => b.value - a.value)
      .map((bar) => (bar.value === 0 ? { category: "", value: 0 } : bar));
    expect(seriesOf(book, essai.spec, "Nombre de sollicitations")).toEqual(ranked.slice(0, 10));
  });

  test.each(CAS)(
    "counts the calls of twelve months for the chart for %s",
    (name, essai, periode) => {
      const book = calculated.get(name)!;
      const months: { category: string; value: number }[] = [];
      for (let day = periode.fin; months.length < 12; day = moisOf(day).debut - 1) {
        const { appels } = chiffresOf(inPeriode(essai.lignes, moisOf(day)));
        months.unshift({ category: moisKey(day), value: appels });
      }
      expect(seriesOf(book, essai.spec, "Nombre d'appels")).toEqual(months);
    },
  );

  test.each([
    ["the generated rows", "a year", grand],
    ["the example's rows", "a quarter of the published nomenclature", petit],
  ])("calculates the columns of %s as the add-in does", (_rows, name, essai) => {
    const book = calculated.get(name)!;
    const { lignes } = essai;
    expect(essai.column(book, "mois")).toEqual(lignes.map(({ date }) => moisKey(date)));
    expect(essai.column(book, "trimestre")).toEqual(lignes.map(({ date }) => trimestreKey(date)));
    for (const key of ["niveau", "code", "appel"] as const) {
      expect(essai.column(book, key)).toEqual(lignes.map((ligne) => ligne[key]));
    }
    expect(essai.column(book, "dureeMinutes").map(seconds)).toEqual(
      lignes.map(({ dureeSecondes }) => (dureeSecondes === null ? "" : dureeSecondes)),
    );
  });

  test("leaves the blank row of a new workbook blank", () => {
    const book = calculated.get("a quarter of an empty workbook")!;
    const table = tableHistorique(vierge.model);
    const blank = COLONNE_KEYS.map((key) => book.valueAt(historyCell(table, key, 0)));
    expect(new Set(blank)).toEqual(new Set([""]));
  });

  test.each(CAS)("shows no error on any sheet for %s", (name) => {
    expect(calculated.get(name)!.errors()).toEqual([]);
  });
});
