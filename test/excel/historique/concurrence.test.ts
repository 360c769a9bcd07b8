import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import type { LigneHistorique } from "../../../src/domain/historique";
import { aLigne } from "../../support/builders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";

const bytes = suiviBytes({ lignes: [aLigne({ idLigne: "avant", idAppel: "avant" })] });
const two = [
  aLigne({ dureeSecondes: 63 }),
  aLigne({ idLigne: "ligne-2", appel: 0, dureeSecondes: 62 }),
];
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

const ids = (): string[] => suivi.rows().map((row) => row.idLigne);

/** The rows are written, and only the answer is lost. */
async function saveWithoutAnswer(lignes: readonly LigneHistorique[]): Promise<void> {
  suivi.session.failNext((request) => JSON.stringify(request).includes('"NumberFormat"'), {
    code: "RequestAborted",
    applied: true,
  });
  await expect(excelHistorique.append(lignes)).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
}

test("a colleague's row that comes between the two requests stands above ours", async () => {
  suivi.beforeRequest(2, () => suivi.colleagueAppends({ idLigne: "col", idAppel: "col" }));
  await excelHistorique.append([aLigne()]);
  expect(ids()).toEqual(["avant", "col", "ligne-1"]);
});

test("a retry in place never shrinks the table, whatever colleagues add meanwhile", async () => {
  await saveWithoutAnswer(two);
  suivi.colleagueAppends({ idLigne: "col-1", idAppel: "col-1" });
  suivi.beforeRequest(3, () => suivi.colleagueAppends({ idLigne: "col-2", idAppel: "col-2" }));
  await excelHistorique.append(two);
  expect(ids()).toEqual(["avant", "ligne-1", "ligne-2", "col-1", "col-2"]);
});

test("a motif that the référent removed after a lost answer leaves the workbook too", async () => {
  await saveWithoutAnswer(two);
  const one = [aLigne({ dureeSecondes: 125 })];
  await excelHistorique.append(one, two);
  expect(suivi.rows().slice(1)).toEqual(one);
});

test("a motif that the référent added after a lost answer is appended, the others corrected", async () => {
  await saveWithoutAnswer(two.slice(0, 1));
  await excelHistorique.append(two);
  expect(suivi.rows().slice(1)).toEqual(two);
});

describe("rows that an interrupted save left below a table that did not grow", () => {
  beforeEach(async () => {
    Object.assign(suivi.host.workbook.options, { expandTables: false });
    await saveWithoutAnswer(two);
    expect(ids()).toEqual(["avant"]);
  });

  test("are taken in by the next attempt, not refused nor doubled", async () => {
    await excelHistorique.append(two, two);
    expect(suivi.rows().slice(1)).toEqual(two);
    expect(suivi.cells()[2]!.mois.value).toBe("2026-11");
  });

  test("go when the call is taken back", async () => {
    await excelHistorique.remove(two);
    expect(suivi.rows()).toHaveLength(1);
    await excelHistorique.append([aLigne({ idLigne: "col", idAppel: "col" })]);
    expect(ids()).toEqual(["avant", "col"]);
  });
});

test("a row that stands twice goes once the call is sent again", async () => {
  await excelHistorique.append(two);
  suivi.colleagueAppends({ idLigne: "ligne-2", idAppel: "appel-1" });
  await excelHistorique.append(two, two);
  expect(suivi.rows().slice(1)).toEqual(two);
});

test("sending again what stands there already writes nothing", async () => {
  await excelHistorique.append(two);
  const grid = suivi.host.workbook.grid;
  const write = jest.spyOn(grid, "write");
  await excelHistorique.append(two, two);
  expect(write).not.toHaveBeenCalled();
});

test("another pane that saves the same call between the requests does not double it", async () => {
  suivi.beforeRequest(2, () => suivi.colleagueAppends({ idLigne: "ligne-1", idAppel: "appel-1" }));
  await excelHistorique.append([aLigne()]);
  expect(suivi.rows().slice(1)).toEqual([aLigne()]);
});

test("an undo in the very moment in which somebody sorts the table is not reported as done", async () => {
  await excelHistorique.append(two);
  suivi.colleagueAppends({ idLigne: "col", idAppel: "col" });
  const { sheetId, rect } = suivi.table;
  suivi.beforeRequest(4, () => {
    const body = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
    const grid = suivi.host.workbook.grid;
    const rows = grid.read(sheetId, body).map((row) => row.map(({ value }) => ({ value })));
    grid.write(sheetId, body, [...rows.slice(1), ...rows.slice(0, 1)]);
  });
  await expect(excelHistorique.remove(two)).rejects.toMatchObject({
    code: "HISTORIQUE_NON_CONFIRME",
  });
  // Nobody's row is lost, and asking again removes what was meant.
  await excelHistorique.remove(two);
  expect(ids().sort()).toEqual(["avant", "col"]);
});

test("what somebody began to type on the blank row of a new table is not overwritten", async () => {
  suivi = new OpenSuivi(suiviBytes());
  const { sheetId, rect } = suivi.table;
  const cell = { row: rect.row + 1, column: suivi.columnOf("identifiant"), rows: 1, columns: 1 };
  suivi.host.workbook.grid.write(sheetId, cell, [[{ value: "MEN-123" }]]);
  await excelHistorique.append([aLigne()]);
  expect(suivi.host.workbook.grid.read(sheetId, cell)[0]?.[0]?.value).toBe("MEN-123");
  expect(ids()).toEqual(["ligne-1"]);
});
