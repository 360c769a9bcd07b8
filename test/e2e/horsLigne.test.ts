import { DYSFONCTIONNEMENT, MOT_DE_PASSE } from "./paneDriver";
import { previewPage } from "./previewPage";

jest.setTimeout(180_000);

/** One page: each test leaves it online, and what it asks of the network ends with it. */
const preview = previewPage({ kept: true });

afterEach(async () => {
  await preview.page.context().setOffline(false);
  await preview.page.unrouteAll({ behavior: "ignoreErrors" });
});

/** All that a call may need has come: the pane has asked for nothing more for a second. */
const settled = () =>
  preview.pane.evaluate<boolean>(`new Promise((resolve) => {
    let before = -1;
    const look = () => {
      const now = performance.getEntriesByType("resource").length;
      if (now === before) resolve(true);
      else setTimeout(look, 1000);
      before = now;
    };
    look();
  })`);

test("with the network lost before the call, a whole call is taken, escalated and saved", async () => {
  const { page, pane } = preview;
  await settled();
  await page.context().setOffline(true);
  await pane.button("Démarrer l'appel").click();
  await pane.root.getByRole("combobox", { name: "Rechercher un motif" }).fill("mot de passe");
  await page.keyboard.press("Enter");
  await pane.button("Réponse type").click();
  await pane.root.getByText("Bonjour,").first().waitFor();
  await pane.button("Fermer la réponse").click();
  await pane.type({ commentaire: "Mme Durand 06 56 84 43 29", motifs: [DYSFONCTIONNEMENT] });
  await pane.root.getByRole("list", { name: "Données personnelles trouvées" }).waitFor();
  await pane.button("Préparer l'escalade").click();
  const sousMotif = pane.root.getByRole("textbox", { name: "Sous-motif" });
  await expect(sousMotif.inputValue()).resolves.toBe(DYSFONCTIONNEMENT.sousMotif);
  await pane.button("Fermer l'escalade").click();
  await pane.save();
  await pane.root.getByText(/^Appel enregistré|^Dernier appel/).waitFor();
});

test("office.js that does not come: the pane says so, and tries again", async () => {
  const { page, pane } = preview;
  let reachable = false;
  await page.route(/office-js\/office\.js$/, (route) =>
    reachable ? route.continue() : route.abort(),
  );
  await page.reload();
  await pane.root.getByText("Le volet de suivi n’a pas pu démarrer").waitFor();
  reachable = true;
  await pane.button("Réessayer").click();
  await pane.ready();
});

test("a screen that cannot come fails alone, the call goes on, and it comes once the network is back", async () => {
  const { page, pane } = preview;
  await settled();
  await pane.button("Démarrer l'appel").click();
  await page.context().setOffline(true);
  await pane.root.getByRole("tab", { name: "Suivi" }).click();
  await pane.root.getByText("Cette partie du volet n'a pas pu être chargée").waitFor();
  await pane.root.getByRole("tab", { name: "Saisie" }).click();
  await pane.button("Motif suivant").waitFor();
  await pane.root.getByRole("tab", { name: "Suivi" }).click();
  await page.context().setOffline(false);
  await pane.root.getByRole("heading", { name: "Cas en cours" }).waitFor();
});

test("after a release that took the old files away, the pane starts anew once no call is open", async () => {
  const { page, pane } = preview;
  // Anew, as the screens that came for other tests would not be asked for again.
  await page.reload();
  await pane.ready();
  // The site: the chunks of the running release are gone, and its page names another script.
  let released = true;
  await page.route(/\/pane\/.*[Ss]uivi.*\.js$/, (route) =>
    released ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.route(/\/taskpane\.html/, async (route) => {
    const isStart = route.request().isNavigationRequest();
    if (isStart) released = false;
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({
      response: answer,
      body: isStart ? text : text.replaceAll("pane/taskpane.js", "pane/taskpane.new.js"),
    });
  });
  await pane.type({ telephone: "0656844329", motifs: [MOT_DE_PASSE] });
  await pane.root.getByRole("tab", { name: "Suivi" }).click();
  await pane.root.getByText(/Une nouvelle version du volet est en ligne/).waitFor();
  expect(released).toBe(true);
  await pane.root.getByRole("tab", { name: "Saisie" }).click();
  await pane.button("Effacer").click();
  await pane.ready();
  await pane.root.getByRole("tab", { name: "Suivi" }).click();
  await pane.root.getByRole("heading", { name: "Cas en cours" }).waitFor();
  expect(released).toBe(false);
});
