/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { parseRapport } from "../../../src/domain/diagnostic/rapport";
import { MemoryDiagnostic } from "../../support/doubles/memoryDiagnostic";
import { aWorld, button, openPane } from "../renderPane";

async function openDiagnostic(prepare: (excel: MemoryDiagnostic) => void = () => undefined) {
  const excel = new MemoryDiagnostic();
  prepare(excel);
  const world = aWorld();
  const adapters = await world.lateAdapters();
  const loadDiagnostic = () => Promise.resolve(excel);
  const pane = await openPane({
    ...world,
    lateAdapters: () => Promise.resolve({ ...adapters, loadDiagnostic }),
  });
  await pane.user.click(screen.getByRole("tab", { name: "Réglages" }));
  await pane.user.click(await screen.findByRole("button", { name: "Vérifier ce poste" }));
  return { ...pane, excel, clipboard: world.clipboard };
}

async function run(shown: Awaited<ReturnType<typeof openDiagnostic>>): Promise<HTMLElement> {
  await shown.user.click(await screen.findByRole("button", { name: "Lancer les vérifications" }));
  return screen.findByRole("heading", { name: /conformes$/ });
}

it("probes nothing in a workbook in use: it leads to the throwaway one", async () => {
  const { user, excel } = await openDiagnostic((one) => (one.diagnostic = false));
  await user.click(await screen.findByRole("button", { name: "Ouvrir le classeur de diagnostic" }));
  const link = await screen.findByRole("link", { name: /enregistrez le classeur de diagnostic/ });
  expect(link.getAttribute("href")).toBe("diagnostic.xlsx");
  expect(screen.queryByRole("button", { name: "Lancer les vérifications" })).toBeNull();
  expect(excel.asked).toEqual([]);
});

it("opens the throwaway workbook where Excel can", async () => {
  const { user } = await openDiagnostic((one) => {
    one.diagnostic = false;
    one.canOpen = true;
  });
  await user.click(await screen.findByRole("button", { name: "Ouvrir le classeur de diagnostic" }));
  await screen.findByText("Le classeur de diagnostic est ouvert : continuez dans son volet.");
  expect(screen.queryByRole("link", { name: /diagnostic/ })).toBeNull();
});

it("shows what differs, folds what conforms, and takes its bench away", async () => {
  const shown = await openDiagnostic((excel) => {
    excel.answers.set("celluleNull", () => Promise.resolve({ issue: "effacee" }));
    excel.answers.set("tableTotal", () => Promise.reject(new TypeError("of no use to anybody")));
  });
  const title = await run(shown);
  expect(document.activeElement).toBe(title);
  expect(title.textContent).toBe("38 vérifications sur 40 conformes");
  expect(screen.getByText("Les textes et les cellules : 4 sur 5").closest("details")!.open).toBe(
    true,
  );
  expect(screen.getByText("Les filtres : conforme").closest("details")!.open).toBe(false);
  expect(screen.getByText("La cellule a été effacée.", { exact: false }).textContent).toContain(
    "différent, à signaler",
  );
  expect(screen.getByText(/Échec\. \(TypeError\)/)).toBeTruthy();
  expect(shown.excel.cleared).toBe(1);
});

it("asks the person what only a person sees, and waits for what a person does", async () => {
  const shown = await openDiagnostic();
  await run(shown);
  const aidees = screen.getByRole("region", { name: "Ce qui demande votre aide" });
  const step = (text: RegExp) => within(aidees).getByText(text).closest("li")!;
  await shown.user.click(within(step(/^Ctrl\+Maj\+Alt\+A/)).getByRole("button", { name: "Non" }));
  await screen.findByText(/le bouton du ruban fait la même chose/);
  expect(shown.excel.asked).not.toContain("personneCellule");
  await shown.user.click(
    within(step(/^Pendant une saisie/)).getByRole("button", { name: "C'est fait, vérifier" }),
  );
  await screen.findByText(/InvalidOperationInCellEditMode/);
  expect(screen.getByRole("heading", { name: /conformes$/ }).textContent).toBe(
    "41 vérifications sur 42 conformes",
  );
  expect(within(aidees).queryByText(/^Pendant une saisie/)).toBeNull();
});

it("keeps what was found where the bench cannot be taken away, as while a cell is open for typing", async () => {
  const shown = await openDiagnostic((excel) => (excel.refusesToClear = true));
  expect((await run(shown)).textContent).toBe("40 vérifications sur 40 conformes");
  const step = screen.getByText(/^Pendant une saisie/).closest("li")!;
  await shown.user.click(within(step).getByRole("button", { name: "C'est fait, vérifier" }));
  await screen.findByText(/InvalidOperationInCellEditMode/);
  expect(screen.queryByText("Réessayer")).toBeNull();
});

it("gives the report to copy, and as a text and as JSON", async () => {
  const shown = await openDiagnostic();
  await run(shown);
  await shown.user.click(button("Copier le rapport"));
  expect(shown.clipboard.copied.at(-1)).toContain("Excel 16.0 (PC), fr-FR, classeur : fichier");
  await shown.user.click(button("Enregistrer en texte"));
  await shown.user.click(button("Enregistrer en JSON"));
  const [texte, json] = shown.excel.offered;
  expect([texte!.nom, json!.nom]).toEqual(["diagnostic.txt", "diagnostic.json"]);
  expect(parseRapport(json!.contenu).resultats).toHaveLength(40);
});

it("can be stopped, and run again", async () => {
  let go: (() => void) | undefined;
  const shown = await openDiagnostic((excel) => {
    excel.answers.set(
      "tableFormats",
      () =>
        new Promise((resolve) => {
          go = () => resolve({ issue: "repris" });
        }),
    );
  });
  await shown.user.click(await screen.findByRole("button", { name: "Lancer les vérifications" }));
  await shown.user.click(await screen.findByRole("button", { name: "Interrompre" }));
  go!();
  await screen.findByRole("button", { name: "Lancer les vérifications" });
  expect(shown.excel.asked).not.toContain("celluleNull");
  expect(shown.excel.cleared).toBe(1);
  shown.excel.answers.clear();
  await run(shown);
});
