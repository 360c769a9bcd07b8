import { FIGURES } from "../../../src/domain/resultats/figures";
import { NAMES, PIVOTS, SHEETS } from "../../../src/domain/classeur";
import { moisOf, trimestreOf } from "../../../src/domain/periode";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { excelFeuilles } from "../../../src/excel/resultats/excelFeuilles";
import { excelResultats } from "../../../src/excel/resultats/excelResultats";
import { aLigne, TODAY } from "../../support/builders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { pivotNamed } from "./shownPeriode";
import { chiffresOf, motifsLesPlusCites } from "../../../src/domain/resultats/compteurs";

const JANUARY = TODAY - 300;
const lignes = [
  aLigne({ idLigne: "1", idAppel: "1", sousMotif: "Accès au compte", code: "ACC-CNX-CPT" }),
  aLigne({ idLigne: "2", idAppel: "2" }),
  aLigne({ idLigne: "3", idAppel: "3", dureeSecondes: 61 }),
  aLigne({ idLigne: "4", idAppel: "4", canal: "E-mail", dureeSecondes: null, appel: 0 }),
  aLigne({ idLigne: "5", idAppel: "5", date: JANUARY, niveau: "Niveau 2" }),
];
const bytes = suiviBytes({ lignes, periode: trimestreOf(TODAY) });
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

/** Straight into the sheet of the results. */
function writeResultats(cell: { row: number; column: number }, value: string | number): void {
  const { sheetId } = pivotNamed(suivi, PIVOTS.motifs);
  suivi.host.workbook.grid.write(sheetId, { ...cell, rows: 1, columns: 1 }, [[{ value }]]);
}

test("the figures of the sheet are those of the rows, in seconds and fractions", async () => {
  const { periode, chiffres } = await excelFeuilles.read();
  const expected = chiffresOf(lignes.slice(0, 4));
  expect(periode).toEqual(trimestreOf(TODAY));
  expect(chiffres.dureeMoyenne).toBeCloseTo(expected.dureeMoyenne!, 6);
  expect(chiffres).toEqual({ ...expected, dureeMoyenne: chiffres.dureeMoyenne });
});

test("« – », a cell that holds something else and a name that is gone are told apart", async () => {
  writeResultats({ row: 9, column: 2 }, "–");
  writeResultats({ row: 11, column: 2 }, "#REF!");
  const { state } = suivi.host.workbook;
  state.names = state.names.filter(({ name }) => name !== FIGURES.tauxEscalade.nom);
  const { chiffres } = await excelFeuilles.read();
  expect(chiffres).toMatchObject({
    appels: null,
    tauxResolution: "illisible",
    tauxEscalade: "illisible",
    sollicitations: 4,
  });
});

test("period cells that hold no period give none", async () => {
  writeResultats({ row: 4, column: 2 }, "bientôt");
  expect((await excelFeuilles.read()).periode).toBeNull();
});

describe("the pivot of the motifs", () => {
  test("gives its lines, its total and no filter, as it was built", async () => {
    const { tableauMotifs } = await excelFeuilles.read();
    expect(tableauMotifs).toEqual({
      lignes: motifsLesPlusCites(await excelHistorique.readSollicitations()),
      total: 5,
      mois: null,
      trimestres: null,
    });
  });

  test("says which months its filter lets through once it is refreshed", async () => {
    await excelResultats.refresh(moisOf(TODAY), "tampon");
    const { tableauMotifs } = await excelFeuilles.read();
    expect(tableauMotifs).toMatchObject({ total: 4, mois: ["2026-11"], trimestres: null });
  });

  test("says which quarter somebody chose in it", async () => {
    await Excel.run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem(PIVOTS.motifs);
      const field = pivot.filterHierarchies.getItem("Trimestre").fields.getItem("Trimestre");
      field.applyFilter({ manualFilter: { selectedItems: ["2026-T1"] } });
      await context.sync();
    });
    const { tableauMotifs } = await excelFeuilles.read();
    expect(tableauMotifs).toMatchObject({ total: 1, trimestres: ["2026-T1"] });
  });

  test("tells rows without labels by empty labels", async () => {
    await excelHistorique.append([
      aLigne({ idLigne: "6", idAppel: "6", sousMotif: "", motif: "", thematique: "" }),
    ]);
    await excelResultats.refresh(moisOf(TODAY), "tampon");
    const { tableauMotifs } = await excelFeuilles.read();
    expect(tableauMotifs?.lignes).toContainEqual({
      niveau: "Niveau 1",
      thematique: "",
      motif: "",
      sousMotif: "",
      sollicitations: 1,
    });
  });

  test.each([
    ["compact", { layout: "compact" }],
    ["without its total", { showGrandTotal: false }],
    ["with other rows", { rowFields: [{ field: "Motif", sort: { by: "label" } }] }],
  ] as const)("cannot be read %s", async (_, over) => {
    const pivot = pivotNamed(suivi, PIVOTS.motifs);
    pivot.definition = { ...pivot.definition, ...over } as typeof pivot.definition;
    await Excel.run(async (context) => {
      context.workbook.pivotTables.getItem(PIVOTS.motifs).refresh();
      await context.sync();
    });
    const { tableauMotifs, tableauMois } = await excelFeuilles.read();
    expect(tableauMotifs).toBeNull();
    expect(tableauMois).not.toBeNull();
  });

  test("cannot be read while labels are folded", async () => {
    const pivot = pivotNamed(suivi, PIVOTS.motifs);
    const rows = suivi.host.workbook.grid.read(pivot.sheetId, pivot.rect);
    const row = rows.findIndex((cells) => cells[3]?.value === "Accès au compte");
    const folded = { row: pivot.rect.row + row, column: pivot.rect.column, rows: 1, columns: 6 };
    const blank = Array.from({ length: 6 }, () => ({ value: "" }));
    suivi.host.workbook.grid.write(pivot.sheetId, folded, [blank]);
    expect((await excelFeuilles.read()).tableauMotifs).toBeNull();
  });

  test("is null once it is deleted or renamed", async () => {
    const pivot = pivotNamed(suivi, PIVOTS.motifs);
    pivot.definition = { ...pivot.definition, name: "Autre" };
    expect((await excelFeuilles.read()).tableauMotifs).toBeNull();
  });
});

describe("the pivot of the calls by month", () => {
  test("gives its months and its total", async () => {
    const { tableauMois } = await excelFeuilles.read();
    expect(tableauMois).toEqual({
      appels: new Map([
        ["2026-01", 1],
        ["2026-11", 3],
      ]),
      total: 4,
      filtre: false,
    });
  });

  test("says that one of its filters hides rows", async () => {
    await Excel.run(async (context) => {
      const pivot = context.workbook.pivotTables.getItem(PIVOTS.mois);
      const field = pivot.filterHierarchies.getItem("Canal").fields.getItem("Canal");
      field.applyFilter({ manualFilter: { selectedItems: ["E-mail"] } });
      await context.sync();
    });
    expect((await excelFeuilles.read()).tableauMois).toMatchObject({ filtre: true });
  });
});

describe("the survey", () => {
  test("gives its followed lines by code, and its comments", async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.names.getItem(NAMES.enqueteCommentaires).getRange();
      cell.getCell(0, 0).values = [["à revoir"]];
      await context.sync();
    });
    const { enquete } = await excelFeuilles.read();
    expect(enquete!.commentaires).toBe("à revoir");
    expect(enquete!.suivies[0]).toMatchObject({ code: "ACC-CNX-CPT", appels: 1 });
    expect(enquete!.suivies[0]!.dureeMoyenne).toBeCloseTo(245, 6);
    expect(enquete!.suivies.slice(1).every(({ dureeMoyenne }) => dureeMoyenne === null)).toBe(true);
  });

  test("is found when its sheet was renamed and rows were put above", async () => {
    const before = (await excelFeuilles.read()).enquete;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEETS.enquete);
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Sondage";
      await context.sync();
    });
    expect((await excelFeuilles.read()).enquete).toEqual(before);
  });

  test("has no cell for comments in a workbook of the first model", async () => {
    const { state } = suivi.host.workbook;
    state.names = state.names.filter(({ name }) => name !== NAMES.enqueteCommentaires);
    expect((await excelFeuilles.read()).enquete).toMatchObject({ commentaires: null });
  });
});

test("rows right below the table are counted up to the first blank one", async () => {
  const { sheetId, rect } = suivi.table;
  const below = { ...rect, row: rect.row + rect.rows, columns: 1, rows: 4 };
  const values = ["0612345678", "0612345678", "", "0612345678"].map((value) => [{ value }]);
  suivi.host.workbook.grid.write(sheetId, below, values);
  expect((await excelFeuilles.read()).horsTableau).toBe(2);
});

test("manual calculation is said, and reading changes nothing", async () => {
  expect((await excelFeuilles.read()).calculManuel).toBe(false);
  suivi.host.workbook.state.calculationMode = "Manual";
  expect((await excelFeuilles.read()).calculManuel).toBe(true);
  suivi.host.markSaved();
  await excelFeuilles.read();
  expect(suivi.host.changes()).toEqual(new OpenSuivi(bytes).host.changes());
});

test("a reading is three requests", async () => {
  suivi.session.log.clear();
  await excelFeuilles.read();
  expect(suivi.session.log.requests).toBe(3);
});
