import { excelEntretien } from "../../src/excel/entretien/excelEntretien";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { pasteBelow, sheetCells } from "../support/suiviPastes";
import { reverseRows } from "../support/suiviRows";
import { entretienContract } from "./entretienContract";

describe("EntretienStore on Office.js, over the real workbook", () => {
  entretienContract((lignes) => {
    const suivi = new OpenSuivi(suiviBytes({ lignes }));
    return {
      store: excelEntretien,
      edit: (idLigne, commentaire) => suivi.type(idLigne, "commentaire", commentaire),
      reverse: () => reverseRows(suivi),
      paste: (pasted) => pasteBelow(suivi, pasted),
      feuille: (nom) => sheetCells(suivi, nom),
    };
  });
});
