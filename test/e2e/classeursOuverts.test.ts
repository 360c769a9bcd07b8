import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sheetsOf } from "../fichiers/textesDesFeuilles";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { openWorkbook, previewPage } from "./previewPage";
import { downloaded } from "./savedWorkbook";

jest.setTimeout(120_000);

/** Every workbook has a pane of its own: one of office.js alone, which writes a cell as any add-in does, is there sooner. */
const VOLET = '<!doctype html><meta charset="utf-8"><script src="/office-js/office.js"></script>';
const preview = previewPage({
  kept: true,
  opening: (page) =>
    page.route("**/taskpane.html*", (route) =>
      route.fulfill({ contentType: "text/html", body: VOLET }),
    ),
  ready: async (pane) => void (await pane.frame()),
});

const CAS = join(__dirname, "..", "fixtures", "cas");
/** One of each kind: the others go through the page's host and editor without a browser. */
const CLASSEURS = readdirSync(CAS).flatMap((dossier) => {
  const [first] = readdirSync(join(CAS, dossier)).filter((file) => file.endsWith(".xlsx"));
  return first === undefined ? [] : [`${dossier}/${first}`];
});
const TAPE = "Écrit – là";

/** Workbooks as people really have them, one after the other in the page. */
it.each(CLASSEURS)(
  "%s is opened by the page, and saved with one cell more and nothing less",
  async (chemin) => {
    const { page, pane } = preview;
    const before = readFileSync(join(CAS, chemin));
    await openWorkbook(page, `${chemin.split("/")[0] ?? ""}-${basename(chemin)}`, before);
    const untouched = await save();
    expect(Buffer.compare(untouched, before)).toBe(0);

    const [sheet] = readWorkbook(before).sheets;
    await (await pane.frame()).waitForFunction("globalThis.Office?.onReady !== undefined");
    await pane.evaluate(`(async () => {
    await Office.onReady();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(${JSON.stringify(sheet?.name)});
      sheet.getRange("AE41").values = [[${JSON.stringify(TAPE)}]];
      await context.sync();
    });
  })()`);
    const saved = new Uint8Array(await save());
    const expected = new Map(sheetsOf(before)[0]?.cells);
    expected.set("41:30", TAPE);
    expect(sheetsOf(saved)[0]?.cells).toEqual(expected);
    expect(sheetsOf(saved)[0]?.encoding).toBe(sheetsOf(before)[0]?.encoding);
    expect(otherParts(saved)).toEqual(otherParts(before));
  },
);

async function save(): Promise<Buffer> {
  const download = preview.page.waitForEvent("download");
  await preview.page.getByRole("button", { name: "Enregistrer le classeur" }).click();
  return downloaded(await download);
}

/** What a write to the first sheet leaves as it is: every part but the sheet itself and the list of sheets. */
function otherParts(file: Uint8Array): [part: string, bytes: string][] {
  const opc = OpcPackage.open(file);
  return [...opc.partNames()]
    .filter((part) => !/sheet1\.xml$|workbook\.xml$/i.test(part))
    .sort()
    .map((part) => [part, Buffer.from(opc.bytes(part)).toString("latin1")]);
}
