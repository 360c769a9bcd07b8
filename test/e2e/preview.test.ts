import type { Page } from "playwright-core";
import { writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { previewPage } from "./previewPage";
import { downloaded } from "./savedWorkbook";

jest.setTimeout(120_000);

let problems: string[];

const preview = previewPage({
  kept: "fresh workbook",
  opening: (page) => {
    problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      const local = /^(http:\/\/localhost|data:|blob:)/.test(request.url());
      if (!local) problems.push(`request to ${request.url()}`);
    });
  },
});

let page: Page;
beforeEach(() => void (page = preview.page));

const pane = (title = "Suivi SI SIAO") => page.frameLocator(`iframe[title="${title}"]`);

async function saveWorkbook(): Promise<{ name: string; file: Uint8Array }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer le classeur" }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), file: await downloaded(download) };
}

async function fileNamed(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "preview-")), name);
  writeFileSync(path, content);
  return path;
}

it("shows the visible sheets of the workbook, says what it is, and asks nothing of the network", async () => {
  await expect(page.getByRole("heading", { level: 1 }).innerText()).resolves.toBe(
    "Aperçu : ceci n'est pas Microsoft Excel",
  );
  for (const tab of ["Page de garde", "Historique des sollicitations", "Nomenclature"]) {
    await page.getByText(tab, { exact: true }).first().waitFor();
  }
  await pane().getByRole("button", { name: "Démarrer l'appel" }).waitFor();
  expect(problems).toEqual([]);
});

it("starts the add-in with the unmodified office.js of Excel on the web", async () => {
  await pane().getByRole("button", { name: "Démarrer l'appel" }).waitFor();
  const frame = page.frames().find((one) => one.url().endsWith("/taskpane.html"));
  const context = await frame?.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { displayLanguage, requirements } = Office.context;
    const has = (version: string) => requirements.isSetSupported("ExcelApi", version);
    return { host, platform, displayLanguage, has14: has("1.14"), has17: has("1.17") };
  });
  expect(context).toEqual({
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage: "fr-FR",
    has14: true,
    has17: false,
  });
});

it("calculates formulas, structured references included", async () => {
  const cells = await page.evaluate(async () => {
    await window.preview?.settled();
    return window.preview?.cells("Nomenclature", "A4:I5");
  });
  const [headers, row] = (cells ?? []).map((line) => line.map(({ value }) => value));
  const value = (header: string) => row?.[headers?.indexOf(header) ?? -1];
  const parts = ["Thématique", "Motif", "Sous motif"].map(value);
  expect(value("Clé")).toBe(parts.join("|"));
});

it("saves the file under its name, unchanged when nothing was done", async () => {
  const original = await page.evaluate(async () => {
    const response = await fetch("/suivi.xlsx");
    return [...new Uint8Array(await response.arrayBuffer())];
  });
  const { name, file } = await saveWorkbook();
  expect(name).toMatch(/^suivi(-\d)?\.xlsx$/);
  expect(Buffer.compare(Buffer.from(file), Buffer.from(original))).toBe(0);
});

it("keeps what the user types, dates and decimals read the French way", async () => {
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  };
  /** Whether the grid's name box shows this address: a busy grid may lose keys. */
  const isAt = (place: string) =>
    page.locator("input").evaluateAll((inputs, wanted) => {
      return inputs.some((input) => (input as HTMLInputElement).value === wanted);
    }, place);
  /** From A1 (a click) down and right, again until the cell is the one that was meant. */
  const typeAt = async (place: string, down: number, right: number, text: string) => {
    for (let attempt = 0; attempt < 10 && !(await isAt(place)); attempt++) {
      await page.getByRole("region", { name: "Classeur" }).click({ position: { x: 56, y: 58 } });
      await press("ArrowDown", down);
      await press("ArrowRight", right);
      await page.waitForTimeout(500);
    }
    await page.keyboard.type(text);
    await page.getByText("Saisie dans une cellule").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Prêt", { exact: true }).waitFor();
  };
  await preview.pane.evaluate(
    `(window.details = [], Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ details }) => void window.details.push(details));
      await context.sync();
    }))`,
  );
  await page.getByText("Résultats", { exact: true }).first().click();
  await typeAt("C5", 4, 2, "13/04/2025");
  await typeAt("E6", 5, 4, "3,5");
  await page.waitForFunction(() => window.preview?.cells("Résultats", "E6")[0]?.[0]?.value === 3.5);
  await expect(preview.pane.evaluate(`window.details`)).resolves.toContainEqual({
    ...{ valueBefore: "", valueTypeBefore: "Empty", valueAfter: 3.5, valueTypeAfter: "Double" },
  });
  const { file } = await saveWorkbook();
  const saved = readWorkbook(file).sheets.find(({ name }) => name === "Résultats");
  const value = (row: number, column: number) =>
    saved?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  expect([value(4, 2), value(5, 4)]).toEqual([45760, 3.5]);
});

it("opens another workbook, and refuses in place a file that is none", async () => {
  const { file } = await saveWorkbook();
  const chooser = page.getByLabel("Ouvrir un classeur");
  await chooser.setInputFiles(await fileNamed("notes.xlsx", "not a workbook"));
  await expect(page.getByRole("alert").innerText()).resolves.toContain("« notes.xlsx »");
  await chooser.setInputFiles(await fileNamed("mars.xlsx", file));
  await page.getByText("mars.xlsx", { exact: true }).waitFor();
  await expect(page.getByRole("alert").count()).resolves.toBe(0);
});

it("runs the ribbon's commands and follows the pane's visibility", async () => {
  const frame = page.locator('iframe[title="Suivi SI SIAO"]');
  await page.getByRole("button", { name: "Masquer le volet" }).click();
  await frame.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Nouvel appel" }).click();
  await frame.waitFor({ state: "visible" });
  await pane().getByRole("button", { name: "Terminer l'appel" }).waitFor();
});

it("opens another user's pane on the same workbook, without the first one's draft, and closes it", async () => {
  await pane().getByLabel("Numéro de téléphone").fill("0611223344");
  await page.getByRole("button", { name: "Ouvrir un second volet" }).click();
  const second = "Suivi SI SIAO (second volet)";
  await pane(second).getByRole("button", { name: "Démarrer l'appel" }).waitFor();
  await expect(pane(second).getByLabel("Numéro de téléphone").inputValue()).resolves.toBe("");
  await page.getByRole("button", { name: "Fermer le second volet" }).click();
  await expect(page.locator(`iframe[title="${second}"]`).count()).resolves.toBe(0);
});
