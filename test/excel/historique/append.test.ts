import { SHEETS } from "../../../src/domain/classeur";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { COLONNES } from "../../../src/domain/historique";
import { aLigne } from "../../support/builders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";

const bytes = suiviBytes({ lignes: [aLigne({ idLigne: "avant", idAppel: "avant" })] });
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

/** Runs the same operation as a person would do in Excel, through Office.js. */
const inExcel = (
  batch: (table: Excel.Table, context: Excel.RequestContext) => void,
): Promise<void> =>
  Excel.run(async (context) => {
    batch(context.workbook.tables.getItem("Historique"), context);
    await context.sync();
  });

async function expectRefused(code: string): Promise<void> {
  const before = suivi.rows();
  await expect(excelHistorique.append([aLigne()])).rejects.toMatchObject({ code });
  expect(suivi.rows()).toEqual(before);
}

describe("a save that Excel cannot take is refused before anything is written", () => {
  test("while a cell is being edited; and succeeds once it is left", async () => {
    suivi.session.cellEditMode = true;
    await expectRefused("CELLULE_EN_COURS_DE_SAISIE");
    suivi.session.cellEditMode = false;
    await excelHistorique.append([aLigne()]);
    expect(suivi.rows()).toHaveLength(2);
  });

  test("without the table", async () => {
    await inExcel((table) => table.convertToRange());
    await expect(excelHistorique.append([aLigne()])).rejects.toMatchObject({
      code: "HISTORIQUE_ABSENT",
    });
  });

  test.each(["sousMotif", "idLigne"] as const)(
    "with the column %s renamed, naming it",
    async (key) => {
      await inExcel((table) => {
        table.columns.getItem(COLONNES[key].header).name = "Autre chose";
      });
      await expect(excelHistorique.append([aLigne()])).rejects.toMatchObject({
        code: "HISTORIQUE_COLONNE_ABSENTE",
        details: { colonne: COLONNES[key].header },
      });
    },
  );

  test("with a filter on the table", async () => {
    await inExcel((table) => table.columns.getItem("Motif").filter.applyValuesFilter(["Autre"]));
    await expectRefused("HISTORIQUE_FILTRE");
  });

  test("with a totals row", async () => {
    await inExcel((table) => {
      table.showTotals = true;
    });
    await expect(excelHistorique.append([aLigne()])).rejects.toMatchObject({
      code: "HISTORIQUE_LIGNE_TOTAL",
    });
  });

  test("with somebody's notes right below the table", async () => {
    const { rect, sheetId } = suivi.table;
    const note = { row: rect.row + rect.rows, column: rect.column + 3, rows: 1, columns: 1 };
    suivi.host.workbook.grid.write(sheetId, note, [[{ value: "ne pas toucher" }]]);
    await expectRefused("HISTORIQUE_PLACE_OCCUPEE");
  });

  test("on a protected sheet", async () => {
    await inExcel((_, context) =>
      context.workbook.worksheets.getItem(SHEETS.historique).protection.protect(),
    );
    await expectRefused("CLASSEUR_PROTEGE");
  });
});

describe("what Excel may leave undone is mended", () => {
  test("the table grows and calculated columns are filled though both options are off", async () => {
    Object.assign(suivi.host.workbook.options, {
      expandTables: false,
      fillCalculatedColumns: false,
    });
    await excelHistorique.append([aLigne(), aLigne({ idLigne: "ligne-2", appel: 0 })]);
    expect(suivi.rows()).toHaveLength(3);
    const [, second, third] = suivi.cells();
    for (const row of [second!, third!]) {
      expect(row.mois.value).toBe("2026-11");
      expect(row.dureeMinutes.formula).toBe(`=${COLONNES.dureeMinutes.formula}`);
    }
  });

  test("a save whose answer is lost is found again, not doubled", async () => {
    suivi.session.failNext((request) => JSON.stringify(request).includes('"NumberFormat"'), {
      code: "RequestAborted",
      applied: true,
    });
    await expect(excelHistorique.append([aLigne()])).rejects.toMatchObject({
      code: "EXCEL_OCCUPE",
    });
    await excelHistorique.append([aLigne()]);
    expect(suivi.rows().map((row) => row.idLigne)).toEqual(["avant", "ligne-1"]);
  });

  test("a save that never arrived is simply made", async () => {
    suivi.session.failNext(1, { code: "GeneralException" });
    await expect(excelHistorique.append([aLigne()])).rejects.toMatchObject({
      code: "EXCEL_OCCUPE",
    });
    await excelHistorique.append([aLigne()]);
    expect(suivi.rows()).toHaveLength(2);
  });
});

describe("the table is found as it is", () => {
  test("the blank row of a fresh table is filled first", async () => {
    suivi = new OpenSuivi(suiviBytes());
    const { rect } = suivi.table;
    await excelHistorique.append([aLigne(), aLigne({ idLigne: "ligne-2", appel: 0 })]);
    expect(suivi.table.rect.rows).toBe(rect.rows + 1);
    expect(suivi.rows()).toHaveLength(2);
  });

  test("columns are found by header, in any order, and columns of others are left alone", async () => {
    await inExcel((table) => {
      table.columns.getItem(COLONNES.commentaire.header).name = "échange";
      table.columns.getItem(COLONNES.referent.header).name = COLONNES.commentaire.header;
      table.columns.getItem("échange").name = COLONNES.referent.header.toUpperCase();
      table.columns.getItem(COLONNES.identifiant.header).name = "Notes du service";
    });
    await excelHistorique.append([aLigne({ commentaire: "ici", identifiant: "" })]);
    const { sheetId, rect } = suivi.table;
    const last = { ...rect, row: rect.row + rect.rows - 1, rows: 1 };
    const values = suivi.host.workbook.grid.read(sheetId, last)[0]!.map((cell) => cell.value);
    expect(values[suivi.columnOf("commentaire")]).toBe("ici");
    expect(values[12]).toBe("");
  });

  test("Date is a serial number, the phone text with its 0, the level the nomenclature's", async () => {
    await excelHistorique.append([aLigne()]);
    const row = suivi.cells().at(-1)!;
    expect(row.date).toMatchObject({ value: aLigne().date, numberFormat: "dd/mm/yyyy" });
    expect(row.telephone).toEqual({ value: "0656844329", numberFormat: "@" });
    expect(row.niveau.value).toBe("Niveau 1");
    expect(row.mois.formula).toBe(`=${COLONNES.mois.formula}`);
  });
});

test("a save is two requests", async () => {
  suivi.session.log.clear();
  await excelHistorique.append([aLigne(), aLigne({ idLigne: "ligne-2", appel: 0 })]);
  expect(suivi.session.log.requests).toBe(2);
});

test("takes rows with an id and a date that stand below the table into it, as others' copies have them", async () => {
  const ids = ["collegue-1", "collegue-2", "collegue-3"];
  for (const idLigne of ids) suivi.colleagueAppends({ idLigne, idAppel: idLigne });
  suivi.table.rect = { ...suivi.table.rect, rows: suivi.table.rect.rows - ids.length };
  suivi.host.workbook.tablesChanged();
  await excelHistorique.append([aLigne()]);
  expect(suivi.rows().map(({ idLigne }) => idLigne)).toEqual(["avant", ...ids, aLigne().idLigne]);
});
