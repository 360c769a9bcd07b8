import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sheetsOf } from "../fichiers/textesDesFeuilles";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { previewPage } from "./previewPage";
import { downloaded } from "./savedWorkbook";

jest.setTimeout(120_000);

const preview = previewPage({ kept: true });

const CAS = join(__dirname, "..", "fixtures", "cas");
const TAPE = "Écrit – là";

/** A plain file, and one under another prefix without references; the others go through host and editor without a page. */
it.each(["00-controle/base.xlsx", "23-strict-et-prefixes/x-c-et-is-nu.xlsx"])(
  "%s is opened by the page, and saved with one cell more and nothing less",
  async (chemin) => {
    const { page, pane } = preview;
    const before = new Uint8Array(readFileSync(join(CAS, chemin)));
    const name = `${chemin.split("/")[0] ?? ""}-${basename(chemin)}`;
    await page.getByLabel("Ouvrir un classeur").setInputFiles({
      ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(before) },
    });
    await page.getByText(name, { exact: true }).waitFor();
    const untouched = await save();
    expect(Buffer.compare(untouched, Buffer.from(before))).toBe(0);

    const [sheet] = readWorkbook(before).sheets;
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
    const [old, now] = [OpcPackage.open(before), OpcPackage.open(saved)];
    expect(now.partNames()).toEqual(expect.arrayContaining([...old.partNames()]));
  },
);

async function save(): Promise<Buffer> {
  const download = preview.page.waitForEvent("download");
  await preview.page.getByRole("button", { name: "Enregistrer le classeur" }).click();
  return downloaded(await download);
}
