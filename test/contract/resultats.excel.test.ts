import { NAMES } from "../../src/domain/classeur";
import { excelResultats } from "../../src/excel/resultats/excelResultats";
import { aLigne } from "../support/builders";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { resultatsContract } from "./resultatsContract";

describe("ResultatsStore on Office.js, over the real workbook", () => {
  resultatsContract((date) => {
    const suivi = new OpenSuivi(suiviBytes({ lignes: [aLigne({ date })] }));
    return Promise.resolve({
      store: excelResultats,
      stamp: () => String(suivi.named(NAMES.actualisation)),
    });
  });
});
