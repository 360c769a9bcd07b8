/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { refreshSheets } from "../../src/application/actualiser";
import { SuiviError } from "../../src/domain/erreurs";
import { moisOf } from "../../src/domain/periode";
import { aLigne, TODAY } from "../support/builders";
import { aWorld, button, field, fill, openPane, recherche, showPane } from "./renderPane";

const tab = (name: string) => screen.getByRole("tab", { name });
const selected = (name: string) => tab(name).getAttribute("aria-selected");

it("goes from tab to tab by the arrow keys", async () => {
  const { user } = await openPane(aWorld());
  tab("Saisie").focus();
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(selected("Résultats")).toBe("true");
  expect(document.activeElement).toBe(tab("Résultats"));
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(selected("Saisie")).toBe("true");
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(tab("Réglages"));
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(selected("Résultats")).toBe("true");
  expect(document.activeElement).toBe(tab("Résultats"));
  await user.keyboard("a");
  expect(selected("Résultats")).toBe("true");
});

it("keeps the call going while the results are read", async () => {
  const { user } = await openPane(aWorld());
  await fill(user, "Commentaire", "en ligne");
  await user.click(tab("Résultats"));
  await user.click(tab("Saisie"));
  expect(field("Commentaire").value).toBe("en ligne");
});

describe("« Nouvel appel » of the ribbon", () => {
  it("shows the form with its timer running and the focus on the search", async () => {
    const { user, events, services } = await openPane(aWorld());
    await user.click(tab("Résultats"));
    act(() => events.emit({ type: "nouvelAppel", instant: services.montre.now() }));
    expect(selected("Saisie")).toBe("true");
    expect(button("Terminer l'appel")).toBeTruthy();
    expect(document.activeElement).toBe(recherche());
  });

  it("that came before the pane starts the call all the same, with the focus on the search", async () => {
    // jsdom says so only of what still has the focus.
    const hasFocus = jest.spyOn(document, "hasFocus").mockReturnValue(true);
    showPane(aWorld(), [{ type: "nouvelAppel", instant: 0 }]);
    expect(await screen.findByRole("button", { name: "Terminer l'appel" })).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(recherche()));
    hasFocus.mockRestore();
  });

  it("times the call from the click, however late the pane comes", async () => {
    const world = aWorld();
    const { events, services } = await openPane(world);
    const instant = services.montre.now();
    world.clock.advance(7_000);
    act(() => events.emit({ type: "nouvelAppel", instant }));
    expect(screen.getByRole("timer").textContent).toBe("00:07");
  });

  it("pressed again while nothing shows yet means the same call; later, another one", async () => {
    const world = aWorld();
    const { user, events, services } = await openPane(world);
    const press = () =>
      act(() => events.emit({ type: "nouvelAppel", instant: services.montre.now() }));
    press();
    world.clock.advance(3_000);
    press();
    expect(document.activeElement).toBe(recherche());
    expect(screen.getByRole("timer").textContent).toBe("00:03");
    await user.click(button("Commencé 1 min plus tôt"));
    expect(screen.queryByText(/Un appel est déjà en cours de saisie/)).toBeNull();
    world.clock.advance(60_000);
    press();
    expect(screen.getByText(/Un appel est déjà en cours de saisie/)).toBeTruthy();
  });

  it("never throws away a call that is not saved", async () => {
    const { user, events, services } = await openPane(aWorld());
    await fill(user, "Commentaire", "en ligne");
    act(() => events.emit({ type: "nouvelAppel", instant: services.montre.now() }));
    expect(field("Commentaire").value).toBe("en ligne");
    expect(screen.getByText(/Un appel est déjà en cours de saisie/)).toBeTruthy();
  });
});

describe("« Actualiser » of the ribbon", () => {
  it("shows the same figures in the pane", async () => {
    const world = aWorld();
    world.historique.lignes = [aLigne()];
    const { events } = await openPane(world);
    const actualisation = await refreshSheets(world, moisOf(TODAY));
    act(() => events.emit({ type: "actualisation", actualisation }));
    expect(await screen.findByText(actualisation.stamp)).toBeTruthy();
    expect(screen.getByText("Nombre d'appels").nextElementSibling?.textContent).toBe("1");
  });

  it("leaves the référent with the call that is being entered, its figures one tab away", async () => {
    const world = aWorld();
    const { user, events } = await openPane(world);
    await user.click(button("Démarrer l'appel"));
    const actualisation = await refreshSheets(world, moisOf(TODAY));
    act(() => events.emit({ type: "actualisation", actualisation }));
    expect(selected("Saisie")).toBe("true");
    await user.click(tab("Résultats"));
    expect(await screen.findByText(actualisation.stamp)).toBeTruthy();
  });

  it("says why it failed, whatever is being entered", async () => {
    const { user, events } = await openPane(aWorld());
    await user.click(button("Démarrer l'appel"));
    const error = new SuiviError("CLASSEUR_PROTEGE");
    act(() => events.emit({ type: "actualisationImpossible", error }));
    expect(screen.getByRole("alert").textContent).toContain("ne peut pas être modifié");
    expect(screen.getByRole("alert").textContent).not.toContain("votre appel");
  });
});

it("says that the ribbon could not show the pane, until it is put away", async () => {
  const { user, events } = await openPane(aWorld());
  act(() => events.emit({ type: "voletImpossible", error: new Error("hidden") }));
  expect(screen.getByRole("alert").textContent).toContain("Rien n'est perdu");
  await user.click(button("Fermer ce message"));
  expect(screen.queryByRole("alert")).toBeNull();
});

it("goes from the survey to the check of the history, and back to the results", async () => {
  const { user, events } = await openPane(aWorld());
  act(() => events.emit({ type: "aller", tab: "reglages", panneau: "verifier" }));
  expect(selected("Réglages")).toBe("true");
  await user.click(await screen.findByRole("button", { name: "Lancer la vérification" }));
  expect(screen.getByRole("heading", { name: "Vérifier l'historique" })).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Voir l'enquête" }));
  expect(selected("Résultats")).toBe("true");
  expect(document.activeElement).not.toBe(document.body);
});
