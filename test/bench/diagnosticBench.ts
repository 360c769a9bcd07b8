import { launchBrowser } from "../e2e/browser";
import { PaneDriver } from "../e2e/paneDriver";
import { openWorkbook } from "../e2e/previewPage";
import { start, stop } from "../e2e/previewServer";
import { report } from "./report";

const SECONDES_MAX = 60;

/** How long « Vérifier ce poste » takes for all its probes, in a real browser on the preview. */
export async function diagnosticBench(): Promise<void> {
  const address = await start();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    const pane = new PaneDriver(page);
    await pane.ready();
    const answer = await fetch(`${address}diagnostic.xlsx`);
    await openWorkbook(page, "diagnostic.xlsx", Buffer.from(await answer.arrayBuffer()));
    await pane.button("Lancer les vérifications").waitFor();
    const begin = performance.now();
    await pane.button("Lancer les vérifications").click();
    const bilan = pane.root.getByRole("heading", { name: /vérifications sur \d+ conformes/ });
    await bilan.waitFor({ timeout: 10 * SECONDES_MAX * 1000 });
    report("diagnostic.preview", (performance.now() - begin) / 1000, "s", {
      ...{ name: "limit", value: SECONDES_MAX },
    });
  } finally {
    await browser.close();
    await stop();
  }
}
