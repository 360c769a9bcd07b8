import fc from "fast-check";
import { NAMES, PIVOTS } from "../../../src/domain/classeur";
import { moisOf, trimestreOf } from "../../../src/domain/periode";
import { excelResultats } from "../../../src/excel/resultats/excelResultats";
import { aLigne, TODAY } from "../../support/builders";
import { disobey } from "../../support/disobedient";
import { HOSTILE_TEXTS } from "../../support/hostileTexts";
import { callOffLateTimers } from "../../support/lateTimers";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { expectedFor, pivotNamed, shownPeriode } from "./shownPeriode";

callOffLateTimers();

const JANUARY = TODAY - 300;
const FORMER = trimestreOf(JANUARY);
const bytes = suiviBytes({
  lignes: [
    aLigne({ idLigne: "1", idAppel: "1" }),
    aLigne({ idLigne: "2", idAppel: "2", date: JANUARY }),
    aLigne({ idLigne: "3", idAppel: "3", date: JANUARY }),
  ],
});
let suivi: OpenSuivi;

beforeEach(async () => {
  suivi = new OpenSuivi(bytes);
  await excelResultats.refresh(FORMER, "avant");
});

const FILLED = ["2026-01", "2026-11"];
const BEFORE = expectedFor(FORMER, "avant", FILLED);
const AFTER = expectedFor(moisOf(TODAY), "après", FILLED);

const refresh = () => excelResultats.refresh(moisOf(TODAY), "après");
const isThird = (request: object) => JSON.stringify(request).includes("ApplyFilter");

test("without a fault, everything goes to the new period at once", async () => {
  await refresh();
  expect(shownPeriode(suivi)).toEqual(AFTER);
});

test.each([1, 2, 3])(
  "somebody who types in a cell at request %i leaves everything on the former period",
  async (request) => {
    suivi.beforeRequest(request, () => (suivi.session.cellEditMode = true));
    await expect(refresh()).rejects.toMatchObject({ code: "CELLULE_EN_COURS_DE_SAISIE" });
    expect(shownPeriode(suivi)).toEqual(BEFORE);
    suivi.session.cellEditMode = false;
    await refresh();
    expect(shownPeriode(suivi)).toEqual(AFTER);
  },
);

test.each([1, 2, 3])(
  "a request %i that is carried out, but whose answer is lost, leaves everything on the former period",
  async (request) => {
    let count = 0;
    const applied = { code: "GeneralException", applied: true };
    suivi.session.failNext(() => (count += 1) === request, applied);
    await expect(refresh()).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
    expect(shownPeriode(suivi)).toEqual(BEFORE);
  },
);

test("a pivot that can no longer be filtered puts the period back", async () => {
  suivi.beforeRequest(3, () => {
    const pivot = pivotNamed(suivi, PIVOTS.motifs);
    pivot.cache = { ...pivot.cache, rows: pivot.cache.rows.slice(1) };
  });
  await expect(refresh()).rejects.toMatchObject({ details: { codeExcel: "InvalidArgument" } });
  expect(shownPeriode(suivi)).toEqual(BEFORE);
});

test("a protected cell of the period fails before any filter changes", async () => {
  const { sheetId } = pivotNamed(suivi, PIVOTS.motifs);
  suivi.beforeRequest(3, () => suivi.host.workbook.state.protections.set(sheetId, {}));
  await expect(refresh()).rejects.toMatchObject({ code: "CLASSEUR_PROTEGE" });
  expect(shownPeriode(suivi)).toEqual(BEFORE);
});

test("a period made of formulas gets them back", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.names.getItem(NAMES.periodeDebut).getRange();
    cell.formulas = [["=DATE(2026,1,1)"]];
    await context.sync();
  });
  suivi.session.failNext(isThird, { code: "GeneralException", applied: true });
  await expect(refresh()).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
  await Excel.run(async (context) => {
    const cell = context.workbook.names.getItem(NAMES.periodeDebut).getRange().load("formulas");
    await context.sync();
    expect(cell.formulas).toEqual([["=DATE(2026,1,1)"]]);
  });
});

test("whatever text stood in the three cells, of whatever format, is a text again", async () => {
  const cell = fc.record({
    text: fc.constantFrom(...HOSTILE_TEXTS, "'=1+1", "VRAI", "1e3"),
    format: fc.constantFrom("General", "@", "dd/mm/yyyy"),
  });
  const { periodeDebut, periodeFin, actualisation } = NAMES;
  await fc.assert(
    fc.asyncProperty(fc.tuple(cell, cell, cell), async (cells) => {
      await type([periodeDebut, periodeFin, actualisation], cells);
      suivi.session.failNext(isThird, { code: "GeneralException", applied: true });
      await expect(refresh()).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
      const found = await contentsOf([periodeDebut, periodeFin, actualisation]);
      expect(found).toEqual(cells.map(({ text }) => ({ value: text, formula: text })));
    }),
    { numRuns: 60 },
  );
});

async function type(
  names: readonly string[],
  cells: readonly { readonly text: string; readonly format: string }[],
): Promise<void> {
  await Excel.run(async (context) => {
    for (const [index, name] of names.entries()) {
      const range = context.workbook.names.getItem(name).getRange();
      range.numberFormat = [[cells[index]!.format]];
      range.values = [[`'${cells[index]!.text}`]];
    }
    await context.sync();
  });
}

async function contentsOf(names: readonly string[]): Promise<object[]> {
  return Excel.run(async (context) => {
    const ranges = names.map((name) =>
      context.workbook.names.getItem(name).getRange().load("values,formulas"),
    );
    await context.sync();
    return ranges.map(({ values, formulas }) => ({
      value: values[0]?.[0] as unknown,
      formula: formulas[0]?.[0] as unknown,
    }));
  });
}

test("what a colleague's refresh wrote meanwhile is not put back", async () => {
  suivi.session.failNext(isThird, { code: "GeneralException" });
  suivi.beforeRequest(4, colleaguesPeriode);
  await expect(refresh()).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
  expect(suivi.named(NAMES.periodeDebut)).toBe(TODAY - 40);
});

/** Straight into the cell. */
function colleaguesPeriode(): void {
  const { grid } = suivi.host.workbook;
  const { sheetId } = pivotNamed(suivi, PIVOTS.motifs);
  grid.write(sheetId, { row: 4, column: 2, rows: 1, columns: 1 }, [[{ value: TODAY - 40 }]]);
}

test.each([
  ["the first day", 4],
  ["the last day", 5],
])("an Excel that does not take %s leaves everything on the former period", async (_, row) => {
  const { sheetId } = pivotNamed(suivi, PIVOTS.motifs);
  disobey(suivi, { sheetId, row, column: 2 });
  await expect(refresh()).rejects.toMatchObject({ code: "RESULTATS_NON_CONFIRMES" });
  expect(shownPeriode(suivi)).toEqual(BEFORE);
});

test("an error says so when what was written could not be put back", async () => {
  suivi.session.failNext(isThird, { code: "GeneralException", applied: true });
  suivi.beforeRequest(4, () => (suivi.session.cellEditMode = true));
  await expect(refresh()).rejects.toMatchObject({
    code: "EXCEL_OCCUPE",
    details: { inacheve: "InvalidOperationInCellEditMode" },
  });
});
