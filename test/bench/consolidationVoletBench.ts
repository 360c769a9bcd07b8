import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNomenclatureNationale } from "../../src/classeur/sources";
import { buildTableauDeBord } from "../../src/classeur/national/tableauDeBord";
import { anneeOf } from "../../src/domain/periode";
import { launchBrowser } from "../e2e/browser";
import { PaneDriver } from "../e2e/paneDriver";
import { start, stop } from "../e2e/previewServer";
import { TODAY } from "../support/builders";
import { writeDossierNational } from "./dossierNational";
import { longestHold, longestTask, openApart, waitForButton, watchThread } from "./filDuVolet";
import { report } from "./report";

const SECONDES_MAX = 40;
const FIL_TENU_MAX_MS = 100;
const CONSOLIDER = /^Consolider \d+ fichiers$/;
const PATIENCE_MS = 1_200_000;

/**
 * `npm run bench -- consolidationVolet`: the departments' workbooks, 5,000 rows each, chosen in the pane in a
 * real browser: until each is read and counted, then until the workbook holds them. What the page's workbook
 * takes to take them in and recalculate is part of the time, but not of what holds the pane's thread.
 */
export async function consolidationVoletBench(): Promise<void> {
  const racine = mkdtempSync(join(tmpdir(), "consolidation-"));
  const dossier = join(racine, "dossier");
  writeDossierNational(dossier);
  const files = readdirSync(dossier).map((name) => join(dossier, name));
  const national = Buffer.from(
    buildTableauDeBord({
      ...readNomenclatureNationale(process.cwd()),
      ...{ today: TODAY, periode: anneeOf(TODAY) },
    }),
  );
  const address = await start();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1440, height: 900 } });
    await openApart(page, address);
    const pane = new PaneDriver(page);
    await pane.ready();
    const file = { name: "tableau-de-bord-national.xlsx", mimeType: "", buffer: national };
    await page.getByLabel("Ouvrir un classeur").setInputFiles(file);
    await pane.root.getByRole("heading", { name: "Consolidation" }).waitFor({ timeout: 120_000 });
    const frame = await pane.frame();
    const measure = async (name: string, act: () => Promise<void>): Promise<number> => {
      let seconds = 0;
      const longest = await longestTask(browser, frame, async () => {
        const begin = performance.now();
        await watchThread(frame);
        await act();
        seconds = (performance.now() - begin) / 1000;
      });
      report(`consolidationVolet.${files.length} files, ${name}`, seconds, "s");
      report(`consolidationVolet.longest task of the pane, ${name}`, longest, "ms", {
        ...{ name: "limit", value: FIL_TENU_MAX_MS },
      });
      report(`consolidationVolet.its timers late at most, ${name}`, await longestHold(frame), "ms");
      return seconds;
    };
    const reading = await measure("read and counted", async () => {
      await pane.root.locator('input[type="file"]').first().setInputFiles(files);
      await waitForButton(frame, CONSOLIDER, PATIENCE_MS);
    });
    const writing = await measure("written", async () => {
      await pane.root.getByRole("button", { name: CONSOLIDER }).click();
      const done = pane.root.getByText(/fichiers ont été pris en compte/);
      await done.waitFor({ timeout: PATIENCE_MS });
    });
    report("consolidationVolet.in all", reading + writing, "s", {
      ...{ name: "limit", value: SECONDES_MAX },
    });
  } finally {
    await browser.close();
    await stop();
    rmSync(racine, { recursive: true });
  }
}
