/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "@swc/core";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { aWorld, button, field, fillCall, openPane, recherche, statut } from "./renderPane";

/** A key that is held and a double click are one gesture: it acts once. */

/** Beside buttons: the options of the search (`ResultatsListe`). */
const ELEMENTS = ["button", "div"];
/** Files of the controls that mean more of it at each press. */
const AGAIN = ["saisie/MotifTitre.tsx", "saisie/TimerPanel.tsx"];

const groups = () => screen.getAllByRole("group", { name: /^Motif \d/ });
/** The second click of a double click, wherever the first one brought it. */
const secondClick = (name: string) => fireEvent.click(button(name), { detail: 2 });

test("Ctrl+Entrée held, or pressed again, saves once and keeps its confirmation", async () => {
  const world = aWorld();
  const append = jest.spyOn(world.historique, "append");
  const { user } = await openPane(world);
  await fillCall(user);
  const target = field("Durée");
  const ctrlEnter = (repeat: boolean) =>
    fireEvent.keyDown(document.activeElement ?? target, { key: "Enter", ctrlKey: true, repeat });
  ctrlEnter(false);
  ctrlEnter(true);
  await screen.findByText(/^Dernier appel/);
  act(() => void ctrlEnter(true));
  act(() => void ctrlEnter(false));
  expect(screen.getByText(/^Dernier appel/)).toBeTruthy();
  expect(screen.queryByText(/à compléter/)).toBeNull();
  expect(append).toHaveBeenCalledTimes(1);
});

test("a first save of a blank form still says what is missing", async () => {
  const { user } = await openPane(aWorld());
  await user.click(button("Enregistrer"));
  expect(screen.getByText(/champs sont à compléter/)).toBeTruthy();
});

test("a double click on « Pause » pauses, and does not resume", async () => {
  const { user } = await openPane(aWorld());
  await user.click(button("Démarrer l'appel"));
  fireEvent.click(button("Pause"), { detail: 1 });
  secondClick("Reprendre");
  expect(button("Reprendre")).toBeTruthy();
  fireEvent.click(button("Reprendre"), { detail: 1 });
  expect(button("Pause")).toBeTruthy();
});

test("a double click on « Motif suivant » makes one more motif, and so does the held Enter", async () => {
  const { user } = await openPane(aWorld());
  await user.click(button("Démarrer l'appel"));
  fireEvent.click(button("Motif suivant"), { detail: 1 });
  secondClick("Motif suivant");
  expect(groups()).toHaveLength(2);
  const held = fireEvent.keyDown(button("Motif suivant"), { key: "Enter", repeat: true });
  expect(held).toBe(false);
});

test.each(["Terminer l'appel", "Ajouter un motif", "Effacer", "Enregistrer"])(
  "the second click of a double click on « %s » does nothing",
  async (name) => {
    const world = aWorld();
    const { user } = await openPane(world);
    await user.click(button("Démarrer l'appel"));
    const before = document.body.innerHTML;
    secondClick(name);
    expect(document.body.innerHTML).toBe(before);
  },
);

test("on every screen, the second click of a double click acts on no button but those that mean more of it", async () => {
  const { user } = await openPane(aWorld());
  await user.click(button("Démarrer l'appel"));
  const seen = new Set<string>();
  for (const name of ["Saisie", "Suivi", "Résultats", "Aide", "Réglages"]) {
    fireEvent.click(screen.getByRole("tab", { name }), { detail: 1 });
    await waitFor(() => expect(screen.queryByText("Chargement…")).toBeNull());
    for (const one of document.querySelectorAll<HTMLElement>("button:not([data-repetable])")) {
      // Taken at the root, before any control hears of it.
      expect([one.textContent, fireEvent.click(one, { detail: 2 })]).toEqual([
        one.textContent,
        false,
      ]);
      seen.add(one.textContent);
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(25);
});

/** What the code of the pane's screens has a click or a key act on: the element, and the file. */
function controlsOfTheCode() {
  const found: { tag: string; attributes: string[]; file: string }[] = [];
  const walk = (node: unknown, file: string): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, name, attributes } = node as Record<string, unknown>;
    if (type === "JSXOpeningElement")
      found.push({
        tag: nameOf(name),
        attributes: (attributes as unknown[]).map(nameOfAttribute),
        file,
      });
    Object.values(node).forEach((one) => walk(one, file));
  };
  const root = join(__dirname, "../../src/taskpane");
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".tsx"))
      walk(
        parseSync(readFileSync(join(root, file), "utf8"), { syntax: "typescript", tsx: true }),
        file,
      );
  return found;
}
const nameOf = (name: unknown): string => (name as { value?: string }).value ?? "";
const nameOfAttribute = (attribute: unknown): string => {
  const { type, name, arguments: spread } = attribute as Record<string, unknown>;
  return type === "SpreadElement" ? nameOf(spread) : nameOf(name);
};

test("whatever acts by a click is a button or an option, and what may act again is listed here", () => {
  const controls = controlsOfTheCode();
  const clicked = controls.filter(({ attributes }) => attributes.includes("onClick"));
  expect(clicked.length).toBeGreaterThan(60);
  // Of HTML's own elements; a component hands its click on to one of these.
  const elements = clicked.filter(({ tag }) => tag === tag.toLowerCase());
  expect([...new Set(elements.map(({ tag }) => tag))].sort()).toEqual(ELEMENTS);
  const again = controls.filter(({ attributes }) => attributes.includes("REPEATABLE"));
  expect(again.map(({ file }) => file).sort()).toEqual(AGAIN);
});

test("what means more of it at each press goes on acting", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await user.click(button("Démarrer l'appel"));
  fireEvent.click(button("Commencé 1 min plus tôt"), { detail: 1 });
  secondClick("Commencé 1 min plus tôt");
  await user.click(button("Terminer l'appel"));
  expect(field("Durée").value).toBe("02:00");
});

test("held keys that type or move are left alone", async () => {
  await openPane(aWorld());
  const repeat = (element: HTMLElement, key: string) =>
    fireEvent.keyDown(element, { key, repeat: true });
  expect(repeat(field("Durée"), "1")).toBe(true);
  expect(repeat(field("Durée"), " ")).toBe(true);
  expect(repeat(field("Commentaire"), "Enter")).toBe(true);
  expect(repeat(recherche(), "Backspace")).toBe(true);
  expect(repeat(statut("Résolu"), "ArrowRight")).toBe(true);
});
