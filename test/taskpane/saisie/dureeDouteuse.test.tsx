/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { aLigne } from "../../support/builders";
import { aWorld, button, field, fill, fillCall, list, openPane } from "../renderPane";

/** A duration that no call has is told, and asked about once, before it is written. */

describe("the duration of a call", () => {
  it.each([
    ["2:30:00", "Durée de plus de deux heures, à vérifier"],
    ["0", "Durée de zéro seconde, à vérifier"],
  ])("of %p is told before it is saved", async (typed, said) => {
    const { user } = await openPane(aWorld());
    await fill(user, "Durée", "4 min");
    expect(screen.queryByText(/^Durée de .*à vérifier$/)).toBeNull();
    await user.clear(field("Durée"));
    await fill(user, "Durée", typed);
    expect(await screen.findByText(said)).toBeTruthy();
    await user.selectOptions(list("Canal"), "E-mail");
    expect(screen.queryByText(said)).toBeNull();
  });

  it.each([
    ["2:00:01", "Durée de plus de deux heures, à vérifier", 7201],
    ["0", "Durée de zéro seconde, à vérifier", 0],
  ])("of %p is asked about once, in the same words, before it is saved", async (typed, said, s) => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await user.clear(field("Durée"));
    await fill(user, "Durée", typed);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText(/Est-ce bien la durée de l'appel/)).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toContain(said);
    expect(document.activeElement).toBe(button("Enregistrer quand même"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    fireEvent.keyDown(document.activeElement!, { key: "Enter", repeat: true });
    expect(world.historique.lignes).toEqual([]);
    await user.keyboard("{Enter}");
    await screen.findByText(/^Dernier appel/);
    expect(world.historique.lignes).toMatchObject([{ dureeSecondes: s }]);
  });

  it("that is asked about is gone back to by Échap, and corrected without a question", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await user.clear(field("Durée"));
    await fill(user, "Durée", "4:00:00");
    await user.click(button("Enregistrer"));
    await screen.findByText(/Est-ce bien la durée de l'appel/);
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(field("Durée"));
    expect(screen.queryByText(/Est-ce bien/)).toBeNull();
    await user.click(button("Enregistrer"));
    await screen.findByText(/Est-ce bien/);
    await user.click(button("Corriger la durée"));
    await user.clear(field("Durée"));
    await fill(user, "Durée", "2:00:00");
    expect(screen.queryByText(/à vérifier$/)).toBeNull();
    expect(world.historique.lignes).toEqual([]);
    await user.click(button("Enregistrer"));
    await waitFor(() => expect(world.historique.lignes).toMatchObject([{ dureeSecondes: 7200 }]));
  });

  it("of an e-mail is none, and asked about no more", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await user.clear(field("Durée"));
    await fill(user, "Durée", "0");
    await user.click(button("Enregistrer"));
    await screen.findByText(/Est-ce bien/);
    await user.selectOptions(list("Canal"), "E-mail");
    expect(screen.queryByText(/Est-ce bien/)).toBeNull();
    await user.click(button("Enregistrer"));
    await waitFor(() => expect(world.historique.lignes).toMatchObject([{ dureeSecondes: null }]));
  });
});

test("a correction asks once about a duration that no call has; Échap goes back to the field", async () => {
  const world = aWorld();
  world.preferences.save({ referent: "Camille" });
  world.historique.lignes = [aLigne({ idAppel: "a", idLigne: "l", dureeSecondes: 245 })];
  const { user } = await openPane(world);
  await user.click(screen.getByRole("tab", { name: "Suivi" }));
  await user.click(await screen.findByRole("button", { name: /^Corriger : / }));
  const form = within(await screen.findByRole("form", { name: "Corriger une ligne" }));
  const duree = form.getByRole("textbox", { name: "Durée" });
  await user.clear(duree);
  await user.type(duree, "2:30:00");
  expect(form.getByText("Durée de plus de deux heures, à vérifier")).toBeTruthy();
  await user.click(form.getByRole("button", { name: "Enregistrer la correction" }));
  const assurer = await form.findByRole("button", { name: "Enregistrer quand même" });
  expect(document.activeElement).toBe(assurer);
  expect(world.historique.lignes[0]?.dureeSecondes).toBe(245);
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(duree);
  await user.click(form.getByRole("button", { name: "Enregistrer la correction" }));
  await form.findByRole("button", { name: "Enregistrer quand même" });
  await user.keyboard("{Enter}");
  expect(await screen.findByText("Correction enregistrée.")).toBeTruthy();
  expect(world.historique.lignes[0]?.dureeSecondes).toBe(9000);
});
