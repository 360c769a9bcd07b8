import { SOURCES } from "../classeur/exemple";
import { dansLaFeuille, parClavier, parSouris } from "./gestes";
import { previewPage } from "./previewPage";

jest.setTimeout(120_000);

const preview = previewPage({ kept: "fresh workbook" });
const feuille = dansLaFeuille(SOURCES.nomenclature, "ACC-CNX-MDP");

test("from the ringing phone to the saved row by keyboard: at most 12 keys, 3 letters included", async () => {
  const gestes = await parClavier(preview.page, preview.pane);
  expect(gestes.clics).toBe(0);
  expect(gestes.touches).toBeLessThanOrEqual(12);
  expect(gestes.touches * 3).toBeLessThan(feuille.touches);
});

test("from the ringing phone to the saved row by mouse: at most 6 clicks", async () => {
  const gestes = await parSouris(preview.page, preview.pane);
  expect(gestes.touches).toBe(0);
  expect(gestes.clics).toBeLessThanOrEqual(6);
});
