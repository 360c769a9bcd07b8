import { NAMES, SHEETS } from "../../src/domain/classeur";
import { excelReglagesClasseur } from "../../src/excel/excelReglagesClasseur";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { reglagesClasseurContract } from "./reglagesClasseurContract";

/** A cell of the cover that holds nothing else. */
const CELL = { row: 40, column: 2, rows: 1, columns: 1 };

/** The workbook with the named cell for hours, or as it was before it had one. */
function openSuivi(bytes: Uint8Array, named: boolean) {
  const { host } = new OpenSuivi(bytes);
  const { state } = host.workbook;
  state.names = state.names.filter(({ name }) => name !== NAMES.horaires);
  if (named) {
    const formula = `='${SHEETS.garde}'!$C$41`;
    state.names.push({ name: NAMES.horaires, formula, visible: true, comment: "" });
  }
  const sheetId = host.workbook.sheet(SHEETS.garde).id;
  return {
    store: excelReglagesClasseur,
    typeHoraires: (value: string) => host.workbook.grid.write(sheetId, CELL, [[{ value }]]),
  };
}

describe("ReglagesClasseurStore on Office.js, over the real workbook", () => {
  const bytes = suiviBytes();
  reglagesClasseurContract(
    () => openSuivi(bytes, true),
    () => openSuivi(bytes, false),
  );
});
