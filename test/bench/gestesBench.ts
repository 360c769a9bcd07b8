import { readNomenclaturePubliee } from "../../src/classeur/sources";
import { launchBrowser } from "../e2e/browser";
import { dansLaFeuille, parClavier, parSouris } from "../e2e/gestes";
import { PaneDriver } from "../e2e/paneDriver";
import { start, stop } from "../e2e/previewServer";
import { report } from "./report";

/** Keys and clicks from the ringing phone to the saved row, in a real browser, beside the bare sheet. */
export async function gestesBench(): Promise<void> {
  const { nomenclature } = readNomenclaturePubliee(process.cwd());
  const feuille = dansLaFeuille(nomenclature, "ACC-CNX-MDP");
  const address = await start();
  const browser = await launchBrowser();
  try {
    const open = async () => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(address);
      const pane = new PaneDriver(page);
      await pane.ready();
      return { page, pane };
    };
    const keyboard = await open();
    const { touches } = await parClavier(keyboard.page, keyboard.pane);
    report("gestes.clavier", touches, "keys", { name: "bare sheet", value: feuille.touches });
    const mouse = await open();
    const { clics } = await parSouris(mouse.page, mouse.pane);
    report("gestes.souris", clics, "clicks", { name: "bare sheet", value: feuille.clics });
  } finally {
    await browser.close();
    await stop();
  }
}
