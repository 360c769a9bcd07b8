import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { loadModelIntoMemoryGrid } from "../../../src/preview/grid/loadModel";
import { ExcelHost, hostStateFromModel, type UnsavedPart } from "../../../src/preview/host";
import { sampleWorkbook } from "../../ooxml/write/sampleWorkbook";
import { openPane } from "./fixture";

const DATA = "Données de l'essai";
const FILE = writeWorkbook(sampleWorkbook(3));

/** What of a file's workbook is told to be in no file once this was done, and what could be saved is. */
async function unsavedAfter(act: (workbook: Excel.Workbook) => void): Promise<UnsavedPart[]> {
  const model = readWorkbook(FILE);
  const grid = loadModelIntoMemoryGrid(model);
  const host = new ExcelHost(grid, hostStateFromModel(model, grid));
  await openPane(host).run(async (context) => {
    act(context.workbook);
    await context.sync();
  });
  host.markSaved();
  return host.unsaved();
}

describe("what the file editor has no part for", () => {
  test.each<[string, (workbook: Excel.Workbook) => void]>([
    ["looks", (workbook) => (sheetOf(workbook).getRange("A1").format.fill.color = "#FF0000")],
    ["merges", (workbook) => sheetOf(workbook).getRange("J1:K1").merge()],
    [
      "links",
      (workbook) =>
        (sheetOf(workbook).getRange("J1").hyperlink = { address: "https://exemple.fr/" }),
    ],
    [
      "conditionalFormats",
      (workbook) => sheetOf(workbook).getRange("J1").conditionalFormats.add("Custom"),
    ],
    ["view", (workbook) => sheetOf(workbook).freezePanes.freezeRows(1)],
    ["sizes", (workbook) => (sheetOf(workbook).getRange("J1").format.columnWidth = 120)],
    ["page", (workbook) => (sheetOf(workbook).pageLayout.orientation = "Landscape")],
    ["protection", (workbook) => sheetOf(workbook).protection.protect()],
    ["properties", (workbook) => (workbook.properties.title = "Autre")],
    ["customXml", (workbook) => workbook.customXmlParts.add("<a/>")],
    ["settings", (workbook) => workbook.settings.add("clé", 1)],
    [
      "validation",
      (workbook) =>
        (sheetOf(workbook).getRange("J1").dataValidation.rule = {
          list: { source: "a,b" },
        } as never),
    ],
  ])("is told by its name: %s", async (part, act) => {
    expect(await unsavedAfter(act)).toContain(part);
  });

  test("is not told of what is saved", async () => {
    const parts = await unsavedAfter((workbook) => {
      sheetOf(workbook).getRange("J1:J2").values = [["texte"], [12]];
      sheetOf(workbook).getRange("J2").numberFormat = [["0.00"]];
      workbook.names.add("Essai", sheetOf(workbook).getRange("J1"));
      sheetOf(workbook).pageLayout.setPrintArea("A1:B9");
    });
    expect(parts).toEqual([]);
  });
});

function sheetOf(workbook: Excel.Workbook): Excel.Worksheet {
  return workbook.worksheets.getItem(DATA);
}
