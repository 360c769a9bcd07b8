import { excelLignes } from "../../src/excel/excelLignes";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { dropRow, reverseRows } from "../support/suiviRows";
import { lignesContract } from "./lignesContract";

describe("LignesStore on Office.js, over the real workbook", () => {
  lignesContract((lignes) => {
    const suivi = new OpenSuivi(suiviBytes({ lignes }));
    return {
      store: excelLignes,
      rows: () => suivi.rows(),
      edit: (idLigne, commentaire) => suivi.type(idLigne, "commentaire", commentaire),
      drop: (idLigne) => dropRow(suivi, idLigne),
      reverse: () => reverseRows(suivi),
    };
  });
});
