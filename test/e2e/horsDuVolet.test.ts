import { MOT_DE_PASSE, PaneDriver } from "./paneDriver";
import { openWorkbook, previewPage } from "./previewPage";

/** What comes from outside the pane: the clipboard, the browser, another tab, the ribbon before the pane is there. */

jest.setTimeout(180_000);

const preview = previewPage({ kept: true });

const valueOf = (pane: PaneDriver, label: string) => pane.root.getByLabel(label).inputValue();

test("rich text of many lines comes in as what one sees of it", async () => {
  const { page, pane } = preview;
  const source = page.frameLocator('iframe[title="source"]').locator("body");
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.title = "source";
    frame.srcdoc =
      "<body contenteditable><p><b>M&#x200b;otif</b> : <i>connexion</i></p><p>deux&shy;ième ligne</p></body>";
    document.body.append(frame);
  });
  await source.click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+C");
  await pane.root.getByText("Plus de détails").click();
  for (const label of ["Commentaire", "Identifiant personne ou ménage", "Numéro de téléphone"]) {
    await pane.root.getByLabel(label).click();
    await page.keyboard.press("Control+V");
  }
  await expect(valueOf(pane, "Commentaire")).resolves.toMatch(
    /^Motif : connexion\n+deuxième ligne$/,
  );
  const folded = "Motif : connexion deuxième ligne";
  await expect(valueOf(pane, "Identifiant personne ou ménage")).resolves.toBe(folded);
  await expect(valueOf(pane, "Numéro de téléphone")).resolves.toBe(folded);
  await page.keyboard.press("Control+Z");
  await expect(valueOf(pane, "Numéro de téléphone")).resolves.toBe("");
  await page.evaluate(() => document.querySelector('iframe[title="source"]')?.remove());
  await pane.button("Effacer").click();
});

test("what the browser fills in by itself, without a key, shows in the form and is saved as typed", async () => {
  const { pane } = preview;
  await pane.evaluate(`(() => {
    const field = [...document.querySelectorAll("input[type=tel]")][0];
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, "0656844329");
    field.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);
  await pane.button("Effacer").waitFor();
  await pane.type({ duree: "60", motifs: [MOT_DE_PASSE] });
  await expect(valueOf(pane, "Numéro de téléphone")).resolves.toContain("06");
  await pane.button("Effacer").click();
});

test("two tabs are one form: what is entered in either stands in both, and is saved from one", async () => {
  const { page, pane } = preview;
  const [tab] = await Promise.all([
    page.waitForEvent("popup"),
    page.evaluate(() => void window.open(location.href)),
  ]);
  const other = new PaneDriver(tab);
  await other.ready();
  await pane.root.getByLabel("Numéro de téléphone").fill("06 56 84 43 29");
  await other.root.getByText("Plus de détails").click();
  await other.root.getByLabel("Commentaire").fill("de l'autre onglet");
  await expect(valueOf(other, "Numéro de téléphone")).resolves.toBe("06 56 84 43 29");
  await pane.root.getByLabel("Durée").fill("60");
  await pane.type({ motifs: [MOT_DE_PASSE] });
  await expect(valueOf(pane, "Commentaire")).resolves.toBe("de l'autre onglet");
  await other.save();
  await other.root.getByText(/^Dernier appel/).waitFor();
  await tab.close();
});

test("a click on the ribbon before the pane is there starts the call, timed from the click, once", async () => {
  const { page, pane } = preview;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/tokens|theme|pane\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  const answer = await fetch(`${process.env["PREVIEW_URL"] ?? ""}suivi.xlsx`);
  await pane.evaluate("void localStorage.clear()");
  await openWorkbook(page, "ruban.xlsx", Buffer.from(await answer.arrayBuffer()));
  await page.getByRole("button", { name: "Nouvel appel" }).click();
  await page.getByRole("button", { name: "Nouvel appel" }).click();
  release();
  await pane.button("Terminer l'appel").waitFor();
  await expect(pane.root.getByText(/Un appel est déjà en cours/).count()).resolves.toBe(0);
});
