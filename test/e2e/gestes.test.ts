import { SOURCES } from "../classeur/exemple";
import { dansLaFeuille, parClavier, parPremiereProposition, parSouris } from "./gestes";
import { previewPage } from "./previewPage";
import { saveWorkbook } from "./savedWorkbook";

jest.setTimeout(120_000);

const preview = previewPage({ kept: "fresh workbook" });
const feuille = dansLaFeuille(SOURCES.nomenclature, "ACC-CNX-MDP");

test("from the ringing phone to the saved row by keyboard: at most 12 keys, 3 letters included", async () => {
  const gestes = await parClavier(preview.page, preview.pane);
  expect(gestes.clics).toBe(0);
  expect(gestes.touches).toBeLessThanOrEqual(12);
  expect(gestes.touches * 3).toBeLessThan(feuille.touches);
});

test("once a motif was chosen, it is the first that the search proposes: two keys less than by its letters", async () => {
  const { page, pane } = preview;
  const letters = await parClavier(page, pane);
  expect(letters.touches).toBe(7);
  await pane.button("Démarrer l'appel").waitFor();
  expect(await parPremiereProposition(page, pane)).toEqual({ touches: 5, clics: 0 });
  await pane.button("Démarrer l'appel").waitFor();
  expect((await saveWorkbook(page)).historique()).toHaveLength(2);
});

test("from the ringing phone to the saved row by mouse: at most 6 clicks", async () => {
  const gestes = await parSouris(preview.page, preview.pane);
  expect(gestes.touches).toBe(0);
  expect(gestes.clics).toBeLessThanOrEqual(6);
});
