import { excelHistorique } from "../../src/excel/historique/excelHistorique";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { pasteBelow } from "../support/suiviPastes";
import { dropRow, reverseRows } from "../support/suiviRows";
import { historiqueContract } from "./historiqueContract";

describe("Historique on Office.js, over the real workbook", () => {
  historiqueContract((lignes) => {
    const suivi = new OpenSuivi(suiviBytes({ lignes }));
    return {
      store: excelHistorique,
      rows: () => {
        const written = suivi
          .cells()
          .flatMap((row) => [row.commentaire, row.telephone, row.referent]);
        expect(written.filter((cell) => cell.formula !== undefined)).toEqual([]);
        return suivi.rows();
      },
      edit: (idLigne, commentaire) => suivi.type(idLigne, "commentaire", commentaire),
      drop: (idLigne) => dropRow(suivi, idLigne),
      reverse: () => reverseRows(suivi),
      paste: (pasted) => pasteBelow(suivi, pasted),
    };
  });
});
