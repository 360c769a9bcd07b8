import { indexNomenclature } from "../../../../src/domain/nomenclature";
import { analyseOf } from "../../../../src/domain/resultats/analyse";
import { ecartsOf } from "../../../../src/domain/resultats/ecarts/ecartsOf";
import { aLigneNomenclature, NOMENCLATURE } from "../../../support/builders";
import { aRow, ecarts, MOIS, ROWS } from "./ecartsWorld";
import { feuillesJustes } from "./feuillesJustes";
import type { Sollicitation } from "../../../../src/domain/resultats/sollicitation";

describe("the followed lines of Enquête", () => {
  const withAppels = (
    appels: number,
    rows: readonly Sollicitation[],
    nomenclature = NOMENCLATURE,
  ) =>
    ecarts(
      ({ enquete }) => ({
        enquete: { ...enquete!, suivies: enquete!.suivies.map((lu) => ({ ...lu, appels })) },
      }),
      rows,
      nomenclature,
    );

  test("rows without a code, known by their labels, are told", () => {
    const sansCode = { code: "", sousMotif: "acces au compte" };
    const email = aRow({ position: 4, canal: "E-mail", appel: 0, ...sansCode });
    const rows = [...ROWS, aRow({ position: 3, ...sansCode }), email];
    expect(withAppels(2, rows)).toMatchObject([
      { attendu: 3, lu: 2, causes: [{ type: "codesManquants", positions: [3] }] },
    ]);
  });

  test("two rows of one call on the same motif are told", () => {
    const rows = [...ROWS, aRow({ position: 3, idAppel: "a", appel: 0 })];
    expect(withAppels(3, rows)).toMatchObject([
      { attendu: 2, lu: 3, causes: [{ type: "motifRepete", positions: [0, 3] }] },
    ]);
  });

  test("a sheet that counts no replaced code is told", () => {
    const nomenclature = indexNomenclature([
      aLigneNomenclature({
        code: "NOUVEAU",
        sousMotif: "Accès",
        enquete: true,
        remplace: ["ACC-CNX-CPT"],
      }),
    ]);
    const rows = [...ROWS, aRow({ position: 3, code: "NOUVEAU" })];
    expect(withAppels(1, rows, nomenclature)).toMatchObject([
      { attendu: 3, lu: 1, causes: [{ type: "codesRemplaces", positions: [0, 1] }] },
    ]);
  });

  test("a line that the sheet has not, and a sheet that is gone, are told once", () => {
    const missing = ecarts(({ enquete }) => ({ enquete: { ...enquete!, suivies: [] } }));
    expect(missing).toMatchObject([{ attendu: 2, causes: [{ type: "ligneAbsente" }] }]);
    const gone = ecarts(() => ({ enquete: null }));
    expect(gone).toMatchObject([{ sujet: { type: "enquete" } }]);
  });

  test("without a nomenclature they are left out", () => {
    const feuilles = { ...feuillesJustes(ROWS, MOIS, NOMENCLATURE), enquete: null };
    expect(ecartsOf({ rows: ROWS, analyse: analyseOf(ROWS, MOIS), feuilles }, null)).toEqual([]);
  });
});
