/** @jest-environment jsdom */
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, configure, render, screen } from "@testing-library/react";
import type { GenreClasseur } from "../../src/domain/classeur";
import { createPaneEvents } from "../../src/taskpane/paneEvents";
import { createPaneServices } from "../../src/taskpane/services";
import { createStore } from "../../src/taskpane/store";
import { Volet } from "../../src/taskpane/Volet";
import { MemoryDiagnostic } from "../support/doubles/memoryDiagnostic";
import { aWorld } from "./aWorld";

// As for the other screens: what fails is what never comes.
configure({ asyncUtilTimeout: 20_000 });

async function show(genre: () => Promise<GenreClasseur>, events = createPaneEvents()) {
  const world = aWorld();
  const adapters = await world.lateAdapters();
  const loadDiagnostic = () => Promise.resolve(new MemoryDiagnostic());
  const lateAdapters = () => Promise.resolve({ ...adapters, loadDiagnostic });
  const services = createPaneServices({ ...world, lateAdapters }, events);
  const styles = createDOMRenderer(document.implementation.createHTMLDocument());
  render(
    <RendererProvider renderer={styles}>
      <Volet services={services} darkMode={createStore(false)} readGenre={genre} />
    </RendererProvider>,
  );
  return { events, world };
}

it("is the diagnostic in the throwaway workbook, where nobody logs a call", async () => {
  await show(() => Promise.resolve("diagnostic"));
  await screen.findByRole("heading", { level: 1, name: "Vérifier ce poste" });
  await screen.findByRole("button", { name: "Lancer les vérifications" });
  expect(screen.queryByRole("tab", { name: "Saisie" })).toBeNull();
});

it("is the consolidation in the national workbook", async () => {
  await show(() => Promise.resolve("national"));
  await screen.findByRole("heading", { name: "Consolidation" });
  expect(screen.queryByRole("tab", { name: "Saisie" })).toBeNull();
});

it("keeps no call waiting for the answer, nor for a failure", async () => {
  await show(() => Promise.reject(new Error("Excel is busy")));
  await screen.findByRole("tab", { name: "Saisie" });
});

describe("the ribbon, in a workbook where nobody logs calls", () => {
  const national = (): Promise<GenreClasseur> => Promise.resolve("national");

  it("is told that « Nouvel appel » belongs elsewhere, until that is put away", async () => {
    const { events } = await show(national);
    await screen.findByRole("heading", { name: "Consolidation" });
    expect(screen.queryByText("Ce classeur ne note pas d'appels")).toBeNull();
    act(() => events.emit({ type: "nouvelAppel", instant: 0 }));
    await screen.findByText("Ce classeur ne note pas d'appels");
    act(() => screen.getByRole("button", { name: "Fermer ce message" }).click());
    expect(screen.queryByText("Ce classeur ne note pas d'appels")).toBeNull();
  });

  it("leaves no call behind that was begun before the pane knew the workbook", async () => {
    const events = createPaneEvents();
    events.emit({ type: "nouvelAppel", instant: 0 });
    const { world } = await show(national, events);
    await screen.findByText("Ce classeur ne note pas d'appels");
    expect(world.saisies.kept).not.toBeNull();
    act(() => screen.getByRole("button", { name: "Effacer l'appel commencé ici" }).click());
    expect(world.saisies.kept).toBeNull();
    expect(screen.queryByText("Ce classeur ne note pas d'appels")).toBeNull();
  });

  it("hears why its results were not refreshed", async () => {
    const { events } = await show(national);
    await screen.findByRole("heading", { name: "Consolidation" });
    act(() => events.emit({ type: "actualisationImpossible", error: new Error("no sheet") }));
    expect((await screen.findByRole("alert")).textContent).toContain("Rien n'est perdu");
  });
});
