import { excelFeuilles } from "../../src/excel/resultats/excelFeuilles";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { sheetCells } from "../support/suiviPastes";
import { feuillesContract } from "./feuillesContract";

const bytes = suiviBytes();

describe("FeuillesStore on Office.js, over the real workbook", () => {
  feuillesContract(() => {
    const suivi = new OpenSuivi(bytes);
    const feuille = (nom: string) => sheetCells(suivi, nom);
    return Promise.resolve({ store: excelFeuilles, deleteTableaux, feuille });
  });
});

test("a sheet of the workbook, or of a person, is never deleted", async () => {
  const suivi = new OpenSuivi(bytes);
  await excelFeuilles.remove("Enquête");
  expect(sheetCells(suivi, "Enquête")).not.toBeNull();
});

async function deleteTableaux(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of names) context.workbook.pivotTables.getItem(name).delete();
    await context.sync();
  });
}
