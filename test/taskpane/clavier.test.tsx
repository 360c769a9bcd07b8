/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import {
  aWorld,
  button,
  chooseMotif,
  fill,
  fillCall,
  MOT_DE_PASSE,
  openPane,
  recherche,
  statut,
} from "./renderPane";

/** Keys that office.js hears too, at the window, where it takes the focus away. */

let heardByOffice: string[];
const officeJs = ({ key }: KeyboardEvent): number => heardByOffice.push(key);
beforeEach(() => {
  heardByOffice = [];
  window.addEventListener("keydown", officeJs);
  // The pane's window has the keyboard.
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
});
afterEach(() => window.removeEventListener("keydown", officeJs));

const focused = () => document.activeElement as HTMLElement;
const press = (key: string, more: object = {}) =>
  act(() => void fireEvent.keyDown(focused(), { key, ...more }));
const kept = () => waitFor(() => expect(focused()).not.toBe(document.body));

test("Escape closes the list of the search, which keeps the focus, and office.js does not hear it", async () => {
  const { user } = await openPane(aWorld());
  await user.type(recherche(), "mdp");
  expect(await screen.findAllByRole("option", { name: /Réinitialisation/ })).not.toHaveLength(0);
  press("Escape");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(focused()).toBe(recherche());
  expect(heardByOffice).not.toContain("Escape");
});

test("Escape closes an answer and leaves the focus on its button, from inside and from the button", async () => {
  const { user } = await openPane(aWorld());
  await chooseMotif(user, MOT_DE_PASSE);
  for (const place of ["title", "button"]) {
    await user.click(button("Réponse type"));
    await screen.findByRole("button", { name: "Fermer la réponse" });
    if (place === "button") act(() => button("Réponse type").focus());
    press("Escape");
    expect(screen.queryByRole("button", { name: "Fermer la réponse" })).toBeNull();
    expect(focused()).toBe(button("Réponse type"));
  }
  expect(heardByOffice).toEqual([]);
});

test("Escape folds the details that hold the focus, onto their title", async () => {
  const { user } = await openPane(aWorld());
  const details = screen.getByText("Plus de détails").closest("details")!;
  details.open = true;
  await user.click(screen.getByLabelText("Commentaire"));
  press("Escape");
  expect(details.open).toBe(false);
  expect(focused().tagName).toBe("SUMMARY");
});

test("where nothing is open, Escape does nothing: what is typed next does not go into the cells", async () => {
  await openPane(aWorld());
  act(() => button("Enregistrer").focus());
  press("Escape");
  expect(focused()).toBe(button("Enregistrer"));
  expect(heardByOffice).toEqual([]);
});

test("the statuts are one Tab stop, at the one that is chosen", async () => {
  const { user } = await openPane(aWorld());
  await chooseMotif(user, MOT_DE_PASSE);
  act(() => screen.getByRole("combobox", { name: "Sous-motif" }).focus());
  press("Tab");
  expect(focused()).toBe(statut("Résolu"));
  await user.click(statut("Escaladé"));
  press("Tab");
  expect(focused()).toBe(button("Réponse type"));
  press("Tab", { shiftKey: true });
  expect(focused()).toBe(statut("Escaladé"));
  press("Tab", { shiftKey: true });
  expect(focused()).toBe(screen.getByRole("combobox", { name: "Sous-motif" }));
});

test("from a title that only code may focus, Tab goes on to what follows it", async () => {
  const { user } = await openPane(aWorld());
  await chooseMotif(user, MOT_DE_PASSE);
  await user.click(button("Réponse type"));
  await screen.findByRole("button", { name: "Fermer la réponse" });
  expect(focused().tagName).toBe("H2");
  press("Tab");
  expect(focused().textContent).toBe("Agrandir");
  expect(heardByOffice).toEqual([]);
});

test("the focus never falls to the page: Pause, Reprendre, a motif that is removed", async () => {
  const { user } = await openPane(aWorld());
  await user.click(button("Démarrer l'appel"));
  await user.click(button("Pause"));
  expect(focused()).toBe(button("Reprendre"));
  await user.click(button("Reprendre"));
  expect(focused()).toBe(button("Pause"));
  await user.click(button("Motif suivant"));
  await user.click(await screen.findByRole("button", { name: "Retirer le motif 2" }));
  await kept();
});

test("the focus never falls to the page: Corriger, giving a correction up, opening the settings", async () => {
  const world = aWorld();
  world.preferences.save({ referent: "Camille" });
  const { user } = await openPane(world);
  await fillCall(user);
  await user.click(button("Enregistrer"));
  await screen.findByText(/^Dernier appel/);
  await user.click(screen.getByRole("tab", { name: "Suivi" }));
  await user.click(await screen.findByRole("button", { name: /^Corriger : / }));
  await screen.findByRole("form", { name: "Corriger une ligne" });
  expect(focused().textContent).toBe("Corriger une ligne");
  await fill(user, "Numéro de téléphone", "0656844329");
  press("Escape");
  expect(screen.getByRole("form", { name: "Corriger une ligne" })).toBeTruthy();
  await user.click(button("Enregistrer la correction"));
  await screen.findByText("Correction enregistrée.");
  await kept();
});

test("opening the settings from the escalation puts the focus on them", async () => {
  const { user } = await openPane(aWorld());
  await chooseMotif(user, MOT_DE_PASSE);
  await user.click(statut("Escaladé"));
  await user.click(button("Préparer l'escalade"));
  await user.click(await screen.findByRole("button", { name: "Ouvrir les réglages" }));
  expect(focused()).toBe(screen.getByRole("tab", { name: "Réglages" }));
});
