import { PALETTE, STYLES } from "../../../src/classeur/styles";
import { SHEETS, TABLES } from "../../../src/domain/classeur";
import { COLONNES, type ColonneKey } from "../../../src/domain/historique";
import { excelMiseAJour } from "../../../src/excel/miseAJour/excelMiseAJour";
import { columnName, formatRect, MAX_ROWS } from "../../../src/ooxml/a1";
import { LIGNES } from "../../classeur/exemple";
import { contentsOf, modele } from "../../support/miseAJourClasseur";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { inExcel, PORTS, upgrade } from "./portsReels";

/** What may be typed in a column of the history, from its first cell to the last of the sheet, and its colours. */
async function reglesOf(suivi: OpenSuivi, key: ColonneKey) {
  const { rect } = suivi.table;
  const plage = formatRect({
    row: rect.row + 1,
    column: rect.column + suivi.columnOf(key),
    rows: MAX_ROWS - rect.row - 1,
    columns: 1,
  });
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEETS.historique).getRange(plage);
    const { dataValidation, conditionalFormats } = range;
    dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
    conditionalFormats.load("items/type,items/custom/rule/formula,items/custom/format/fill/color");
    await context.sync();
    return {
      plage,
      controle: dataValidation.toJSON(),
      formats: conditionalFormats.items.map(({ type, custom }) => [
        type,
        custom.rule.formula,
        custom.format.fill.color,
      ]),
    };
  });
}

/** The kinds of colours that a cell may take by what it holds. */
const coloursOf = (sheet: string, cell: string) =>
  Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(sheet).getRange(cell);
    conditionalFormats.load("items/type");
    await context.sync();
    return conditionalFormats.items.map(({ type }) => type);
  });

/** The rules of the grid of *Affluence*, the one that goes before the other first. */
const affluence = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.affluence);
    const { conditionalFormats } = sheet.getRange("C9");
    conditionalFormats.load("items/type");
    await context.sync();
    const [cadre, degrade] = conditionalFormats.items;
    const border = cadre!.custom.format.borders.getItem("EdgeLeft").load("style,color");
    cadre!.custom.rule.load("formula");
    degrade!.colorScale.load("criteria");
    const ranges = conditionalFormats.items.map((one) => one.getRange().load("address"));
    await context.sync();
    return {
      types: conditionalFormats.items.map(({ type }) => type),
      plages: ranges.map(({ address }) => address),
      cadre: [cadre!.custom.rule.formula, border.style, border.color],
      degrade: degrade!.colorScale.criteria,
    };
  });

describe("a workbook of an earlier model, once upgraded", () => {
  test.each(["1.0", "1.1", "1.2"])(
    "checks what is typed in the new column as a new workbook does (%s)",
    async (version) => {
      const wanted = await reglesOf(new OpenSuivi(suiviBytes({ lignes: LIGNES })), "heure");
      expect(wanted.controle).toMatchObject({
        type: "Time",
        rule: { time: { operator: "Between", formula1: "=0", formula2: "=86399/86400" } },
        errorAlert: { style: "Stop", title: "Heure" },
      });
      const suivi = new OpenSuivi(modele(version));
      await upgrade();
      const lettre = columnName(suivi.table.rect.column + suivi.columnOf("heure"));
      const cell = `$${lettre}6`;
      expect(await reglesOf(suivi, "heure")).toEqual({
        ...wanted,
        formats: [
          [
            "Custom",
            `=IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}>=1),${cell}<>"")`,
            STYLES.aCorriger.fillColor,
          ],
        ],
      });
    },
  );

  test("checks it where the column stands, beyond those that people added", async () => {
    const suivi = new OpenSuivi(modele("1.1"));
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem(SHEETS.historique);
      sheet.getRange("1:1").insert("Down");
      context.workbook.tables.getItem(TABLES.historique).columns.add(undefined, undefined, "À moi");
    });
    await upgrade();
    const [mine, heure] = ["À moi", COLONNES.heure.header].map((titre) =>
      suivi.table.columns.findIndex(({ name }) => name === titre),
    );
    expect(heure).toBe((mine ?? 0) + 1);
    const { controle, formats } = await reglesOf(suivi, "heure");
    expect(controle.type).toBe("Time");
    const lettre = columnName(heure ?? 0);
    expect(formats).toEqual([
      ["Custom", expect.stringContaining(`$${lettre}7<0`), STYLES.aCorriger.fillColor],
    ]);
  });

  test("leaves all as it is where somebody added a column since it was read", async () => {
    const suivi = new OpenSuivi(modele("1.1"));
    const classeur = await excelMiseAJour.read();
    const operations = await PORTS.modele.operationsDeNiveau(classeur);
    await inExcel((context) => {
      context.workbook.tables.getItem(TABLES.historique).columns.add(undefined, undefined, "À moi");
    });
    const before = contentsOf(suivi);
    await expect(excelMiseAJour.apply({ classeur, operations })).rejects.toMatchObject({
      code: "MISE_A_JOUR_DEPASSEE",
    });
    expect(contentsOf(suivi)).toEqual(before);
  });

  test.each(["1.0", "1.1"])(
    "shows when people call by colours and frames (%s)",
    async (version) => {
      new OpenSuivi(modele(version));
      await upgrade();
      expect(await affluence()).toEqual({
        types: ["Custom", "ColorScale"],
        plages: ["Affluence!C9:Z15", "Affluence!C9:Z15"],
        cadre: [
          "=AND($AC9=1,SUMPRODUCT(($G$30:$G$33<(C$8+1)*60)*($H$30:$H$33>C$8*60))>0)",
          "Continuous",
          PALETTE.canard,
        ],
        degrade: {
          minimum: { type: "LowestValue", color: PALETTE.blanc },
          maximum: { type: "HighestValue", color: PALETTE.affluence },
        },
      });
    },
  );

  const DOUTE = ["Custom", expect.stringContaining("/7200)<>0"), STYLES.aVerifier.fillColor];
  const HEURE = ["Custom", expect.stringContaining(">=1"), STYLES.aCorriger.fillColor];

  test.each(["1.0", "1.3"])("colours doubtful durations, and says so (%s)", async (version) => {
    const wanted = await reglesOf(new OpenSuivi(suiviBytes({ lignes: LIGNES })), "dureeSecondes");
    const suivi = new OpenSuivi(modele(version));
    await upgrade();
    expect(await reglesOf(suivi, "dureeSecondes")).toEqual({ ...wanted, formats: [DOUTE] });
    expect(wanted.controle.prompt?.message).toContain("deux heures");
    await upgrade();
    expect((await reglesOf(suivi, "dureeSecondes")).formats).toEqual([DOUTE]);
  });

  test("brings no rule that the workbook has: model 1.3 of a new workbook", async () => {
    const suivi = new OpenSuivi(modele("1.3"));
    await upgrade();
    // The stand-in shows of a file's colours none, so that all that is there has just come.
    expect((await reglesOf(suivi, "heure")).formats).toEqual([]);
    expect(await coloursOf("Affluence", "C9")).toEqual([]);
  });

  test("brings what an earlier upgrade to model 1.3 came without", async () => {
    const suivi = new OpenSuivi(modele("1.3"));
    const { plage } = await reglesOf(suivi, "heure");
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem(SHEETS.historique);
      sheet.getRange(plage).dataValidation.clear();
    });
    await upgrade();
    const { controle, formats } = await reglesOf(suivi, "heure");
    expect([controle.type, formats]).toEqual(["Time", [HEURE]]);
    expect((await affluence()).types).toEqual(["Custom", "ColorScale"]);
  });

  test("explains the new colour only where nobody wrote something of their own", async () => {
    const suivi = new OpenSuivi(modele("1.3"));
    await inExcel(({ workbook: { worksheets } }) => {
      worksheets.getItem(SHEETS.historique).getRange("F3").values = [["à moi"]];
      worksheets.getItem(SHEETS.garde).getRange("B25").values = [["à nous"]];
    });
    await upgrade();
    const { [SHEETS.historique]: historique, [SHEETS.garde]: garde } = contentsOf(suivi).cells;
    expect([historique?.["F3"], garde?.["B26"]]).toEqual([["à moi", "General"], undefined]);
    expect((await reglesOf(suivi, "dureeSecondes")).formats).toEqual([DOUTE]);
  });

  test("has its rules once, however often the upgrade is asked for", async () => {
    const suivi = new OpenSuivi(modele("1.0"));
    const classeur = await excelMiseAJour.read();
    const operations = await PORTS.modele.operationsDeNiveau(classeur);
    await excelMiseAJour.apply({ classeur, operations });
    await expect(excelMiseAJour.apply({ classeur, operations })).rejects.toMatchObject({
      code: "MISE_A_JOUR_DEPASSEE",
    });
    await upgrade();
    expect((await affluence()).types).toEqual(["Custom", "ColorScale"]);
    expect((await reglesOf(suivi, "heure")).formats).toHaveLength(1);
  });

  test("has none of its rules, and others as they were, once the upgrade is taken back", async () => {
    const suivi = new OpenSuivi(modele("1.0"));
    const { rect, sheetId } = suivi.table;
    const right = { ...rect, row: rect.row + 1, column: rect.column + rect.columns, columns: 1 };
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem(SHEETS.historique);
      const below = formatRect({ ...right, row: 5000, rows: 1 });
      sheet.getRange(below).conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    });
    const { grid, state } = suivi.host.workbook;
    const rules = () =>
      structuredClone([
        grid.getValidation(sheetId, { ...right, rows: 1 }),
        grid.getValidation(sheetId, { ...right, row: MAX_ROWS - 1, rows: 1 }),
        state.sheets.get(sheetId)?.conditionalFormats,
      ]);
    const before = rules();
    const retour = await upgrade();
    expect(rules()).not.toEqual(before);
    await excelMiseAJour.revert(retour);
    expect(rules()).toEqual(before);
  });

  test("is told, in the preview, not to be saved with them", async () => {
    const { host } = new OpenSuivi(modele("1.0"));
    await upgrade();
    host.markSaved();
    expect(host.unsaved()).toEqual(expect.arrayContaining(["conditionalFormats", "validation"]));
  });
});
