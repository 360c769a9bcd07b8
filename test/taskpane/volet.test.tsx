/** @jest-environment jsdom */
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import type { GenreClasseur } from "../../src/domain/classeur";
import { createPaneEvents } from "../../src/taskpane/paneEvents";
import { createPaneServices } from "../../src/taskpane/services";
import { createStore } from "../../src/taskpane/store";
import { Volet } from "../../src/taskpane/Volet";
import { MemoryDiagnostic } from "../support/doubles/memoryDiagnostic";
import { aWorld } from "./aWorld";

jest.setTimeout(60_000);

async function show(genre: () => Promise<GenreClasseur>) {
  const world = aWorld();
  const adapters = await world.lateAdapters();
  const loadDiagnostic = () => Promise.resolve(new MemoryDiagnostic());
  const lateAdapters = () => Promise.resolve({ ...adapters, loadDiagnostic });
  const services = createPaneServices({ ...world, lateAdapters }, createPaneEvents());
  const styles = createDOMRenderer(document.implementation.createHTMLDocument());
  render(
    <RendererProvider renderer={styles}>
      <Volet services={services} darkMode={createStore(false)} readGenre={genre} />
    </RendererProvider>,
  );
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
