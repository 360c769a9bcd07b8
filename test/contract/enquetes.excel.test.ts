import { NAMES, TABLES } from "../../src/domain/classeur";
import { excelEnquetes } from "../../src/excel/resultats/excelEnquetes";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { enquetesContract } from "./enquetesContract";

const bytes = suiviBytes();

describe("EnquetesStore on Office.js, over the real workbook", () => {
  enquetesContract((place, calendrier) => {
    const suivi = new OpenSuivi(calendrier ? suiviBytes({ calendrier }) : bytes);
    if (!place) takePlaceAway(suivi);
    return Promise.resolve({
      store: excelEnquetes,
      commentaires: () => String(suivi.named(NAMES.enqueteCommentaires)),
    });
  });
});

/** As in a workbook of the first model. */
function takePlaceAway({ host }: OpenSuivi): void {
  const { state } = host.workbook;
  state.tables = state.tables.filter(({ name }) => name !== TABLES.reponses);
  state.names = state.names.filter(({ name }) => name !== NAMES.enqueteCommentaires);
}
