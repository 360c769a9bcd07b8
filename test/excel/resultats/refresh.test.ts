import { NAMES, PIVOTS, SHEETS } from "../../../src/domain/classeur";
import { moisOf, trimestreOf } from "../../../src/domain/periode";
import { excelResultats } from "../../../src/excel/resultats/excelResultats";
import { aLigne, TODAY } from "../../support/builders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";

const JANUARY = TODAY - 300;
const bytes = suiviBytes({
  lignes: [
    aLigne({ idLigne: "1", idAppel: "1" }),
    aLigne({ idLigne: "2", idAppel: "2", sousMotif: "Accès au compte", code: "ACC-CNX-CPT" }),
    aLigne({ idLigne: "3", idAppel: "3" }),
    aLigne({ idLigne: "4", idAppel: "4", date: JANUARY }),
  ],
});
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

/** What a pivot table shows, as text, line by line. */
function shownBy(name: string): string[] {
  const pivot = suivi.host.workbook.state.pivots.find((one) => one.definition.name === name)!;
  return suivi.host.workbook.grid.read(pivot.sheetId, pivot.rect).map((row) =>
    row
      .map((cell) => cell.value)
      .filter((value) => value !== "")
      .join(" · "),
  );
}

test("the pivot counts the rows of the period only, most cited first, with its total", async () => {
  const rapport = await excelResultats.refresh(moisOf(TODAY), "tampon");
  expect(rapport).toEqual({ tcd: Object.values(PIVOTS), filtreExact: true, sansDonnees: false });
  const lines = shownBy(PIVOTS.motifs).filter((line) => /mot de passe|compte|Total/.test(line));
  expect(lines.map((line) => line.replace(/ · [\d.]+$/, ""))).toEqual([
    "Réinitialisation du mot de passe · 2",
    "Accès au compte · 1",
    "Total général · 3",
  ]);
});

test("a wider period lets more months through", async () => {
  await excelResultats.refresh({ debut: JANUARY, fin: TODAY }, "tampon");
  expect(shownBy(PIVOTS.motifs).at(-1)).toMatch(/^Total général · 4/);
});

test("a period without any row is said so, and the next refresh filters again", async () => {
  const rapport = await excelResultats.refresh(moisOf(TODAY - 100), "tampon");
  expect(rapport.sansDonnees).toBe(true);
  await excelResultats.refresh(trimestreOf(TODAY), "tampon");
  expect(shownBy(PIVOTS.motifs).at(-1)).toMatch(/^Total général · 3/);
});

test("a quarter that somebody chose in the pivot does not hide the period", async () => {
  await Excel.run(async (context) => {
    const pivot = context.workbook.pivotTables.getItem(PIVOTS.motifs);
    const field = pivot.filterHierarchies.getItem("Trimestre").fields.getItem("Trimestre");
    field.applyFilter({ manualFilter: { selectedItems: ["2026-T1"] } });
    await context.sync();
  });
  await excelResultats.refresh(moisOf(TODAY), "tampon");
  expect(shownBy(PIVOTS.motifs).at(-1)).toMatch(/^Total général · 3/);
});

test("nothing changes when a pivot table is missing", async () => {
  const state = suivi.host.workbook.state;
  const periode = suivi.named(NAMES.periodeDebut);
  state.pivots = state.pivots.filter((pivot) => pivot.definition.name !== PIVOTS.motifs);
  await expect(excelResultats.refresh(moisOf(TODAY), "tampon")).rejects.toMatchObject({
    code: "RESULTATS_TCD_ABSENT",
    details: { tableau: PIVOTS.motifs },
  });
  expect(suivi.named(NAMES.periodeDebut)).toBe(periode);
  expect(suivi.named(NAMES.actualisation)).not.toBe("tampon");
});

test("nothing changes when a column of the pivots was renamed, and the message names it", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Historique").columns.getItem("Sous motif").name = "Sujet";
    await context.sync();
  });
  await expect(excelResultats.refresh(moisOf(TODAY), "tampon")).rejects.toMatchObject({
    code: "HISTORIQUE_COLONNE_ABSENTE",
    details: { colonne: "Sous motif" },
  });
  expect(suivi.named(NAMES.actualisation)).not.toBe("tampon");
});

test("nothing changes when the stamp's name is missing", async () => {
  const state = suivi.host.workbook.state;
  state.names = state.names.filter((name) => name.name !== NAMES.actualisation);
  await expect(excelResultats.refresh(moisOf(TODAY), "tampon")).rejects.toMatchObject({
    code: "RESULTATS_NOM_ABSENT",
  });
});

test("a refresh is three requests", async () => {
  suivi.session.log.clear();
  await excelResultats.refresh(moisOf(TODAY), "tampon");
  expect(suivi.session.log.requests).toBe(3);
});

test("a sheet whose period cells are empty has no period; other texts are refused", async () => {
  suivi = new OpenSuivi(bytes);
  await Excel.run(async (context) => {
    context.workbook.names.getItem(NAMES.periodeDebut).getRange().values = [["bientôt"]];
    await context.sync();
  });
  await expect(excelResultats.readPeriode()).rejects.toMatchObject({ code: "PERIODE_INVALIDE" });
  await Excel.run(async (context) => {
    context.workbook.names.getItem(NAMES.periodeDebut).getRange().clear("Contents");
    context.workbook.names.getItem(NAMES.periodeFin).getRange().clear("Contents");
    await context.sync();
  });
  expect(await excelResultats.readPeriode()).toBeNull();
});

test("sheets may have other names", async () => {
  await Excel.run(async (context) => {
    for (const name of [SHEETS.resultats, SHEETS.historique])
      context.workbook.worksheets.getItem(name).name = `${name.slice(0, 10)} (2)`;
    await context.sync();
  });
  await excelResultats.refresh(moisOf(TODAY), "tampon");
  expect(shownBy(PIVOTS.motifs).at(-1)).toMatch(/^Total général · 3/);
});

test("a workbook of the old tool is told by the columns that it lacks", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Historique").columns.getItem("Trimestre").name = "Autre";
    for (const name of Object.values(PIVOTS)) context.workbook.pivotTables.getItem(name).delete();
    await context.sync();
  });
  await expect(excelResultats.refresh(moisOf(TODAY), "tampon")).rejects.toMatchObject({
    code: "HISTORIQUE_COLONNE_ABSENTE",
    details: { colonne: "Trimestre" },
  });
});

test("a pivot whose filter by month somebody took off is refreshed, and said not to show the period", async () => {
  const pivot = suivi.host.workbook.state.pivots.find(
    ({ definition }) => definition.name === PIVOTS.motifs,
  )!;
  pivot.definition = { ...pivot.definition, pageFields: [] };
  const rapport = await excelResultats.refresh(moisOf(TODAY), "tampon");
  expect(rapport).toMatchObject({ filtreExact: false, sansDonnees: false });
  expect(suivi.named(NAMES.actualisation)).toBe("tampon");
});

describe("recalculation", () => {
  /** The kinds that the requests of a refresh ask for, in order. */
  async function calculations(): Promise<string[][]> {
    const answer = suivi.session.answer.bind(suivi.session);
    const asked: string[][] = [];
    suivi.session.answer = (text, flags) => {
      asked.push(text.match(/"(Recalculate|Full)"/g) ?? []);
      return answer(text, flags);
    };
    await excelResultats.refresh(moisOf(TODAY), "tampon");
    return asked.slice(0, 3);
  }

  test("comes before the pivots are refreshed", async () => {
    expect(await calculations()).toEqual([[], ['"Recalculate"'], []]);
  });

  test("is a full one where Excel calculates on demand, and once more for the new period", async () => {
    suivi.host.workbook.state.calculationMode = "Manual";
    expect(await calculations()).toEqual([[], ['"Full"'], ['"Full"']]);
  });
});

test("a hidden pane refreshes as well", async () => {
  suivi.session.state.visibility = "Hidden";
  await excelResultats.refresh(moisOf(TODAY), "tampon");
  expect(suivi.named(NAMES.actualisation)).toBe("tampon");
});
