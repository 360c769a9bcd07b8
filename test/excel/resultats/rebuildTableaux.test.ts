import { NAMES, PIVOTS, SHEETS } from "../../../src/domain/classeur";
import { moisOf } from "../../../src/domain/periode";
import { excelFeuilles } from "../../../src/excel/resultats/excelFeuilles";
import { excelResultats } from "../../../src/excel/resultats/excelResultats";
import { aLigne, TODAY } from "../../support/builders";
import { callOffLateTimers } from "../../support/lateTimers";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { pivotNamed } from "./shownPeriode";

callOffLateTimers();

const bytes = suiviBytes({
  lignes: [
    aLigne({ idLigne: "1", idAppel: "1", sousMotif: "Accès au compte", code: "ACC-CNX-CPT" }),
    aLigne({ idLigne: "2", idAppel: "2" }),
    aLigne({ idLigne: "3", idAppel: "3" }),
    aLigne({ idLigne: "4", idAppel: "4", date: TODAY - 300 }),
  ],
});
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

async function deletePivots(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of names) context.workbook.pivotTables.getItem(name).delete();
    await context.sync();
  });
}

const pivotNames = (): string[] =>
  suivi.host.workbook.state.pivots.map(({ definition }) => definition.name).sort();

/** What a table is, without what tells one file from another. */
function definitionOf(name: string) {
  const { part, ...definition } = pivotNamed(suivi, name).definition;
  expect(typeof part).toBe("string");
  return definition;
}

test.each([[[PIVOTS.motifs]], [[PIVOTS.mois]], [[PIVOTS.motifs, PIVOTS.mois]]])(
  "%j, once deleted, are made again as they were",
  async (names) => {
    await refreshAll();
    const before = await excelFeuilles.read();
    const definitions = names.map(definitionOf);
    await deletePivots(names);
    expect(await excelFeuilles.rebuildTableaux()).toEqual(names);
    expect(await excelFeuilles.read()).toEqual(before);
    expect(names.map(definitionOf)).toEqual(definitions);
  },
);

async function refreshAll(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.pivotTables.refreshAll();
    await context.sync();
  });
}

test("nothing is made where nothing is missing", async () => {
  expect(await excelFeuilles.rebuildTableaux()).toEqual([]);
});

test("a table that was made again can be refreshed and filtered", async () => {
  await deletePivots([PIVOTS.motifs]);
  await excelFeuilles.rebuildTableaux();
  await excelResultats.refresh(moisOf(TODAY), "tampon");
  expect((await excelFeuilles.read()).tableauMotifs).toMatchObject({
    total: 3,
    mois: ["2026-11"],
  });
});

test("the sheet is found by what it holds, whatever its name", async () => {
  await deletePivots([PIVOTS.motifs]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEETS.resultats).name = "Chiffres";
    await context.sync();
  });
  expect(await excelFeuilles.rebuildTableaux()).toEqual([PIVOTS.motifs]);
});

test.each(["B38", "D41", "G900"])(
  "something in %s, where the table goes, is not written over",
  async (cell) => {
    await deletePivots([PIVOTS.motifs, PIVOTS.mois]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEETS.resultats).getRange(cell).values = [["à moi"]];
      await context.sync();
    });
    await expect(excelFeuilles.rebuildTableaux()).rejects.toMatchObject({
      code: "RESULTATS_PLACE_OCCUPEE",
      details: { tableau: PIVOTS.motifs, plage: `'Résultats'!${cell}` },
    });
    expect(pivotNames()).toEqual([]);
  },
);

test("a missing column is named before anything is made", async () => {
  await deletePivots([PIVOTS.mois]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Historique").columns.getItem("Appel").name = "Appels";
    await context.sync();
  });
  await expect(excelFeuilles.rebuildTableaux()).rejects.toMatchObject({
    code: "HISTORIQUE_COLONNE_ABSENTE",
    details: { colonne: "Appel" },
  });
});

test("without the stamp's name, the sheet cannot be told", async () => {
  const { state } = suivi.host.workbook;
  state.names = state.names.filter(({ name }) => name !== NAMES.actualisation);
  await expect(excelFeuilles.rebuildTableaux()).rejects.toMatchObject({
    code: "RESULTATS_NOM_ABSENT",
  });
});

test.each([false, true])(
  "a failure while a table is made (carried out: %j) leaves no half table",
  async (applied) => {
    await deletePivots([PIVOTS.motifs]);
    const isAdd = (request: object) => JSON.stringify(request).includes('"Add"');
    suivi.session.failNext(isAdd, { code: "GeneralException", applied });
    await expect(excelFeuilles.rebuildTableaux()).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
    expect(pivotNames()).toEqual([PIVOTS.mois]);
    expect(await excelFeuilles.rebuildTableaux()).toEqual([PIVOTS.motifs]);
  },
);
