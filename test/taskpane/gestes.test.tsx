/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { aWorld, button, field, fillCall, openPane, recherche, statut } from "./renderPane";

/** A key that is held and a double click are one gesture: it acts once. */

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
