/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { SuiviOptions } from "../../../src/classeur/options";
import { comptesOf } from "../../../src/domain/consolidation/mesures";
import { moisOf } from "../../../src/domain/periode";
import { ConsolidationPanel } from "../../../src/taskpane/consolidation/ConsolidationScreen";
import { createConsolidationSession } from "../../../src/taskpane/consolidation/consolidationSession";
import { aLigne, NOMENCLATURE, TODAY } from "../../support/builders";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { MemoryTableauNational } from "../../support/doubles/memoryTableauNational";
import { departements, rangees } from "../../support/departements";
import { suiviBytes } from "../../support/openSuivi";
import { renderLateScreen } from "../renderLateScreen";

const lignes = (count: number, over = {}) =>
  Array.from({ length: count }, (_, index) =>
    aLigne({ idLigne: `l${index}`, idAppel: `a${index}`, ...over }),
  );

function suivi(nom: string, departement: string, options: Partial<SuiviOptions> = {}): File {
  const octets = suiviBytes({
    nomenclature: NOMENCLATURE,
    lignes: lignes(3),
    ...options,
    departement,
  });
  // Jest's own File has no arrayBuffer.
  return Object.assign(new File([], nom), {
    arrayBuffer: () => Promise.resolve(octets.slice().buffer),
  });
}

function open() {
  const tableau = new MemoryTableauNational();
  const adapters = {
    tableau,
    ...{ rangees, departements },
  };
  const session = createConsolidationSession({
    clock: clockAt(TODAY),
    loadConsolidation: () => Promise.resolve(adapters),
  });
  return { tableau, session, ...renderLateScreen(<ConsolidationPanel session={session} />) };
}

const drop = (...files: File[]): void => {
  const zone = screen.getByText("… ou les déposer ici.").parentElement!;
  fireEvent.drop(zone, { dataTransfer: { files } });
};
const item = (nom: string) => within(screen.getByText(nom).closest("li")!);

it("reads dropped files, tells what each is, and writes those that count in one go", async () => {
  const { tableau, user } = open();
  drop(
    suivi("suivi-01-ain.xlsx", "Ain"),
    suivi("suivi-75-paris.xlsx", "Paris"),
    new File([], "notes.txt"),
  );
  await waitFor(() => expect(item("notes.txt").getByText("refusé")).toBeTruthy());
  await waitFor(() => expect(screen.getAllByText("lu")).toHaveLength(2));
  expect(tableau.writes).toBe(0);
  await user.click(screen.getByRole("button", { name: "Consolider 2 fichiers" }));
  expect(await screen.findByText("Consolidation faite")).toBeTruthy();
  expect(tableau.writes).toBe(1);
  expect(tableau.tables.fichiers.map(({ departement }) => departement)).toEqual(["01", "75"]);
  expect(comptesOf(tableau.tables.mesures).sollicitations).toBe(6);
  expect(item("notes.txt").getByText("refusé")).toBeTruthy();
});

it("asks for the department that a workbook does not name, or that its name contradicts", async () => {
  const { tableau, user } = open();
  drop(suivi("suivi-2A-corse-du-sud.xlsx", ""), suivi("suivi-75-paris.xlsx", "Ain"));
  await waitFor(() => expect(screen.getAllByText("à vérifier")).toHaveLength(2));
  expect(screen.getByText(/2 fichiers attendent votre réponse/)).toBeTruthy();
  expect(
    item("suivi-75-paris.xlsx").getByText(/dit « 01 Ain », le nom du fichier « 75 Paris »/),
  ).toBeTruthy();
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Département de suivi-2A-corse-du-sud.xlsx" }),
    "2A Corse-du-Sud",
  );
  await user.click(screen.getByRole("button", { name: "Consolider 1 fichier" }));
  expect(await screen.findByText("Consolidation faite")).toBeTruthy();
  expect(tableau.tables.fichiers.map(({ departement }) => departement)).toEqual(["2A"]);
});

it("says what a correction changes, then that the same file changes nothing", async () => {
  const { tableau, user } = open();
  const consolidate = async () =>
    user.click(await screen.findByRole("button", { name: "Consolider 1 fichier" }));
  drop(suivi("suivi-01-ain.xlsx", "Ain"));
  await consolidate();
  await screen.findByText("Consolidation faite");
  drop(suivi("suivi-01-ain.xlsx", "Ain", { lignes: lignes(5) }));
  await consolidate();
  expect(await screen.findByText(/novembre 2026 : de 3 à 5 sollicitations/)).toBeTruthy();
  drop(suivi("suivi-01-ain.xlsx", "Ain", { lignes: lignes(5) }));
  await consolidate();
  expect(await screen.findByText(/Rien n'a changé/)).toBeTruthy();
  expect(tableau.writes).toBe(2);
});

it("keeps the files, and says why, when the write fails", async () => {
  const { tableau, user } = open();
  drop(suivi("suivi-01-ain.xlsx", "Ain"));
  const button = await screen.findByRole("button", { name: "Consolider 1 fichier" });
  tableau.failNext = "TABLEAU_NATIONAL_CHANGE";
  await user.click(button);
  expect((await screen.findByRole("alert")).textContent).toContain("a changé entre-temps");
  await user.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByText("Consolidation faite")).toBeTruthy();
});

it("stops reading when it is told to, and goes on later", async () => {
  const { session, user } = open();
  const held = suivi("suivi-01-ain.xlsx", "Ain");
  const bytes = held.arrayBuffer.bind(held);
  let release: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  Object.assign(held, { arrayBuffer: () => waiting.then(bytes) });
  drop(held);
  await user.click(await screen.findByRole("button", { name: "Interrompre" }));
  release();
  expect(await screen.findByText(/Arrêté à votre demande/)).toBeTruthy();
  expect(session.get().fichiers.map(({ etat }) => etat.etat)).toEqual(["attente"]);
  await user.click(screen.getByRole("button", { name: "Reprendre la lecture" }));
  await waitFor(() => expect(item("suivi-01-ain.xlsx").getByText("lu")).toBeTruthy());
});

it("compares the workbook's figures with its measures", async () => {
  const { tableau, user } = open();
  drop(suivi("suivi-01-ain.xlsx", "Ain"));
  await user.click(await screen.findByRole("button", { name: "Consolider 1 fichier" }));
  await screen.findByText("Consolidation faite");
  const justes = {
    appels: 3,
    dureeMoyenne: 245 / 86_400,
    tauxResolution: 1,
    tauxEscalade: 0,
    sollicitations: 3,
  };
  tableau.chiffres = { ...moisOf(TODAY), departements: new Map([["01", justes]]), totalCroise: 3 };
  await user.click(screen.getByRole("button", { name: "Actualiser" }));
  expect(await screen.findByText(/disent la même chose/)).toBeTruthy();
  tableau.chiffres = {
    ...tableau.chiffres,
    departements: new Map([["01", { ...justes, appels: 4 }]]),
    totalCroise: 2,
  };
  await user.click(screen.getByRole("button", { name: "Actualiser" }));
  expect(
    await screen.findByText(/01 Ain, Nombre d'appels : la feuille montre 4, les mesures disent 3/),
  ).toBeTruthy();
  expect(screen.getByText(/2 chiffres diffèrent/)).toBeTruthy();
});

const field = (name: string) =>
  screen.getByLabelText<HTMLInputElement>(name, { selector: "input" });

it("opens the dialogs of files and of a folder, and of a folder leaves out what is no workbook", async () => {
  const { user } = open();
  for (const name of ["Choisir des fichiers…", "Choisir un dossier…"]) {
    const opened = jest.spyOn(field(name), "click");
    await user.click(screen.getByRole("button", { name }));
    expect(opened).toHaveBeenCalledTimes(1);
  }
  const found = ["~$suivi-01-ain.xlsx", "notes.txt"].map((name) => new File([], name));
  const choose = (name: string, files: File[]) =>
    fireEvent.change(field(name), { target: { files } });
  choose("Choisir un dossier…", [...found, suivi("suivi-01-ain.xlsx", "Ain")]);
  await waitFor(() => expect(item("suivi-01-ain.xlsx").getByText("lu")).toBeTruthy());
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  choose("Choisir des fichiers…", found);
  await waitFor(() => expect(item("notes.txt").getByText("refusé")).toBeTruthy());
});

it("takes a file off the list, or all of them", async () => {
  const { user } = open();
  drop(new File([], "a.txt"), new File([], "b.txt"), new File([], "c.txt"));
  await waitFor(() => expect(screen.getAllByText("refusé")).toHaveLength(3));
  await user.click(screen.getByRole("button", { name: "Retirer b.txt" }));
  expect(screen.getAllByText(/^[abc]\.txt$/).map((one) => one.textContent)).toEqual([
    "a.txt",
    "c.txt",
  ]);
  await user.click(screen.getByRole("button", { name: "Retirer tous les fichiers" }));
  expect(screen.queryByText("refusé")).toBeNull();
});
