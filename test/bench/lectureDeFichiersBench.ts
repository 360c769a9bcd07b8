import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../e2e/browser";
import { PaneDriver } from "../e2e/paneDriver";
import { start, stop } from "../e2e/previewServer";
import { classeurDe } from "./fichiersBench";
import { historiqueGenere } from "./historiqueGenere";
import { longestHold, longestTask, openApart, waitForButton, watchThread } from "./filDuVolet";
import { report } from "./report";

const TAILLES = [5_000, 100_000];
const FIL_TENU_MAX_MS = 50;
const PATIENCE_MS = 180_000;

/**
 * How long the pane's thread is held while a chosen file is read and judged, and while a choice about it
 * is worked out, in a real browser.
 */
export async function lectureDeFichiersBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "lecture-"));
  const fichiers = TAILLES.map((rangees) => {
    // A path: the driver would make a file of bytes on the very thread that is measured.
    const chemin = join(folder, `ancien-${rangees}.xlsx`);
    writeFileSync(chemin, classeurDe(rangees));
    // The others wait for a duration until a person wants them all the same.
    const completes = historiqueGenere(rangees).filter((ligne) => ligne.dureeSecondes !== null);
    return { rangees, chemin, completes: completes.length };
  });
  const address = await start();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: "fr-FR", viewport: { width: 1440, height: 900 } });
    await openApart(page, address);
    const pane = new PaneDriver(page);
    await pane.ready();
    await pane.root.getByRole("tab", { name: "Réglages" }).click();
    await pane.button("Ouvrir l'entretien du classeur").click();
    await pane.root.getByRole("button", { name: "Importer un ancien fichier de suivi" }).click();
    const input = pane.root.locator('input[type="file"]');
    await input.waitFor({ state: "attached" });
    const frame = await pane.frame();
    const measure = async (name: string, act: () => Promise<void>, importees: number) => {
      let seconds = 0;
      const longest = await longestTask(browser, frame, async () => {
        const begin = performance.now();
        await watchThread(frame);
        await act();
        const lignes = importees.toLocaleString("fr-FR").replace(/\s/g, "\\s");
        await waitForButton(frame, new RegExp(`^Importer ${lignes} lignes$`), PATIENCE_MS);
        seconds = (performance.now() - begin) / 1000;
      });
      const reference = { name: "limit", value: FIL_TENU_MAX_MS };
      report(`lecture.${name}, longest task of the pane`, longest, "ms", reference);
      report(`lecture.${name}, its timers late at most`, await longestHold(frame), "ms");
      report(`lecture.${name}`, seconds, "s");
    };
    for (const { rangees, completes, chemin } of fichiers) {
      const choose = (): Promise<void> => input.setInputFiles(chemin);
      await measure(`${rangees} rows, file chosen`, choose, completes);
      const choice = pane.root.getByRole("checkbox", { name: /sans durée ou sans statut/ });
      await measure(`${rangees} rows, choice changed`, () => choice.click(), rangees);
    }
  } finally {
    await browser.close();
    await stop();
    rmSync(folder, { recursive: true });
  }
}
