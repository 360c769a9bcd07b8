import { openWorkbook, previewPage } from "./previewPage";

jest.setTimeout(240_000);

const preview = previewPage({ kept: true });

it("leads from a workbook in use to the throwaway one, and probes nothing there", async () => {
  const { pane } = preview;
  await pane.root.getByRole("tab", { name: "Réglages" }).click();
  await pane.button("Vérifier ce poste").click();
  await pane.button("Ouvrir le classeur de diagnostic").click();
  await pane.root.getByRole("link", { name: /classeur de diagnostic/ }).waitFor();
  expect(await pane.button("Lancer les vérifications").count()).toBe(0);
});

it("examines the Excel that is open, every probe conforming, and gives a report", async () => {
  const { page, pane } = preview;
  const answer = await fetch(`${process.env["PREVIEW_URL"] ?? ""}diagnostic.xlsx`);
  await openWorkbook(page, "diagnostic.xlsx", Buffer.from(await answer.arrayBuffer()));
  // Nobody logs a call in that workbook: its pane is the diagnostic.
  await pane.root.getByRole("heading", { level: 1, name: "Vérifier ce poste" }).waitFor();
  await pane.button("Lancer les vérifications").click();
  const bilan = pane.root.getByRole("heading", { name: /vérifications sur \d+ conformes/ });
  await bilan.waitFor({ timeout: 150_000 });
  const differents = pane.root.locator('li[data-verdict]:not([data-verdict="conforme"])');
  const shots = process.env["SHOTS"];
  if (shots) await pane.root.locator(".diagnostic").screenshot({ path: `${shots}/diagnostic.png` });
  expect(await differents.allInnerTexts()).toEqual([]);
});
