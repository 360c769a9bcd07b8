import { excelHistorique } from "../../src/excel/excelHistorique";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { historiqueContract } from "./historiqueContract";

describe("HistoriqueStore on Office.js, over the real workbook", () => {
  const bytes = suiviBytes();

  historiqueContract(() => {
    const suivi = new OpenSuivi(bytes);
    return Promise.resolve({
      store: excelHistorique,
      rows: () => {
        const written = suivi
          .cells()
          .flatMap((row) => [row.commentaire, row.telephone, row.referent]);
        expect(written.filter((cell) => cell.formula !== undefined)).toEqual([]);
        return suivi.rows();
      },
      edit: (idLigne, commentaire) => suivi.type(idLigne, "commentaire", commentaire),
    });
  });
});
