import { excelFeuilles } from "../../../src/excel/resultats/excelFeuilles";
import { analyzeFichier, importFichier } from "../../../src/application/importation";
import { FEUILLE_ECARTEES } from "../../../src/domain/importation/compteRendu";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import {
  choixOf,
  entreeOf,
  importationWorld,
} from "../../application/importation/importationWorld";
import { ANCIENS, ancienFichier, ligneAttendue, manifesteOf } from "../../support/anciensFichiers";
import { OpenSuivi } from "../../support/openSuivi";

it.each(ANCIENS)("%s reaches the real table as it must", async (nom) => {
  const suivi = new OpenSuivi();
  const manifeste = { ...manifesteOf(nom), dejaDansLHistorique: [] };
  const ports = {
    ...importationWorld(manifeste).ports,
    historique: excelHistorique,
    feuilles: excelFeuilles,
  };
  const importer = async () => {
    const analyse = await analyzeFichier(ports, ancienFichier(nom));
    const choix = choixOf(manifeste, analyse);
    return importFichier(ports, analyse.source, choix, entreeOf);
  };
  const { plan, feuilles } = await importer();
  const rows = suivi.rows();
  if (manifeste.presentes === 0)
    expect(rows).toEqual(
      manifeste.importees.map((vraie) => ({
        ...ligneAttendue(vraie),
        idAppel: expect.stringMatching(/^imp-/) as string,
        idLigne: expect.stringMatching(/^imp-/) as string,
      })),
    );
  expect(rows).toHaveLength(manifeste.importees.length + manifeste.presentes);
  if (manifeste.ecartees.length > 0) {
    expect(feuilles).toContain(FEUILLE_ECARTEES);
    const { grid } = suivi.host.workbook;
    const { id } = suivi.host.workbook.sheet(FEUILLE_ECARTEES);
    const rect = { row: 1, column: 0, rows: manifeste.ecartees.length, columns: 1 };
    expect(grid.read(id, rect).map(([cell]) => cell?.value)).toEqual(
      manifeste.ecartees.map(({ ligne }) => ligne),
    );
  }
  const again = await importer();
  expect(again.plan.importees).toEqual([]);
  expect(again.plan.presentes).toHaveLength(plan.importees.length);
  expect(suivi.rows()).toHaveLength(rows.length);
});
