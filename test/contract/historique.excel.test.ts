import { excelHistorique } from "../../src/excel/historique/excelHistorique";
import { DEVIATIONS, type DeviationName } from "../../src/preview/host/deviations";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { pasteBelow } from "../support/suiviPastes";
import { dropRow, reverseRows } from "../support/suiviRows";
import { historiqueContract } from "./historiqueContract";

/** Ways in which an Excel may differ, and the adapter copes: the table of probes says so. */
const HANDLED: readonly DeviationName[] = ["tablesDoNotGrow", "calculatedColumnsStayEmpty"];

describe.each([null, ...HANDLED])(
  "Historique on Office.js, over the real workbook; deviation: %s",
  (deviation) => {
    historiqueContract((lignes) => {
      const suivi = new OpenSuivi(suiviBytes({ lignes }));
      if (deviation !== null) DEVIATIONS[deviation](suivi.host);
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
  },
);
