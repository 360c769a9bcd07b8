/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { SuiviError } from "../../../src/domain/erreurs";
import { moisOf } from "../../../src/domain/periode";
import { TODAY } from "../../support/builders";
import { button, choix, figure, openResultats, renderResultats } from "./renderResultats";
import { aResultatsWorld } from "./resultatsWorld";

describe("a long reading", () => {
  it("shows how far it is, with words", async () => {
    const world = aResultatsWorld();
    world.historique.held = true;
    renderResultats(world);
    const bar = await screen.findByRole<HTMLProgressElement>("progressbar", {
      name: "Lecture de l'historique",
    });
    expect([bar.value, bar.max]).toEqual([1, 2]);
    expect(screen.getByText("Lignes lues : 1 sur 2")).toBeTruthy();
    expect(screen.getByText("Chargement…")).toBeTruthy();
    act(() => world.historique.goOn());
    await screen.findByText("Nombre d'appels");
    expect(screen.queryByText("Chargement…")).toBeNull();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("keeps the former figures meanwhile, and when it is stopped", async () => {
    const world = aResultatsWorld();
    const { user } = await openResultats(world);
    world.historique.held = true;
    await user.click(choix("Mois précédent"));
    await user.click(button("Actualiser"));
    await screen.findByRole("progressbar");
    expect(figure("Nombre d'appels")).toBe("2");
    expect(screen.queryByText("Chargement…")).toBeNull();
    await user.click(button("Interrompre"));
    const said = await screen.findByText(/ceux de la lecture précédente/);
    expect(said.textContent).toContain("La feuille « Résultats », elle, a été actualisée.");
    expect(figure("Nombre d'appels")).toBe("2");
    expect(document.activeElement).toBe(button("Actualiser"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("can be taken up again after it was stopped, without writing anything", async () => {
    const world = aResultatsWorld();
    world.historique.held = true;
    const { user } = renderResultats(world);
    await screen.findByRole("progressbar");
    await user.click(button("Interrompre"));
    expect(await screen.findByText(/Aucun chiffre n'a été lu/)).toBeTruthy();
    world.historique.held = false;
    await user.click(button("Relire les chiffres"));
    expect(await screen.findByText("Nombre d'appels")).toBeTruthy();
    expect(world.resultats.stamp).toBe("");
  });
});

describe("what goes wrong", () => {
  it("is said, keeps the figures, and can be tried again", async () => {
    const world = aResultatsWorld();
    const { user } = await openResultats(world);
    world.resultats.failNext = "CELLULE_EN_COURS_DE_SAISIE";
    await user.click(button("Actualiser"));
    expect((await screen.findByRole("alert")).textContent).toContain("en cours de modification");
    expect(figure("Nombre d'appels")).toBe("2");
    await user.click(button("Réessayer"));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(screen.getByText(/^Actualisé le/)).toBeTruthy();
  });

  it("is said of the figures alone, once the sheet was refreshed", async () => {
    const world = aResultatsWorld();
    const { user } = await openResultats(world);
    world.historique.failNext = "EXCEL_OCCUPE";
    await user.click(choix("Mois précédent"));
    await user.click(button("Actualiser"));
    await screen.findByRole("alert");
    expect(screen.getByText(/La feuille « Résultats », elle, a été actualisée/)).toBeTruthy();
    expect(screen.queryByText(/cliquez sur « Actualiser » pour y passer/)).toBeNull();
    expect(figure("Nombre d'appels")).toBe("2");
    await user.click(button("Réessayer"));
    await waitFor(() => expect(screen.queryByText(/elle, a été actualisée/)).toBeNull());
    expect(figure("Nombre d'appels")).toBe("1");
  });

  it("names the old tool, and where to upgrade it", async () => {
    const world = aResultatsWorld();
    world.historique.failNext = "HISTORIQUE_COLONNE_ABSENTE";
    renderResultats(world);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("ancien outil");
    expect(alert.textContent).toContain("« Mois »");
    expect(alert.textContent).toContain("Entretien du classeur");
  });
});

describe("« Imprimer »", () => {
  it("prints", async () => {
    const world = aResultatsWorld();
    const print = jest.spyOn(world.impression, "print");
    const { user } = await openResultats(world);
    await user.click(button("Imprimer"));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(/ne peut pas imprimer/)).toBeNull();
  });

  it("leads to the sheet where the host prints no pane", async () => {
    const world = aResultatsWorld();
    world.impression.printed = false;
    const { user } = await openResultats(world);
    await user.click(button("Imprimer"));
    await user.click(await screen.findByRole("button", { name: "Voir la feuille « Résultats »" }));
    await waitFor(() => expect(world.navigation.feuille).toBe("Résultats"));
  });
});

it("offers the missing pivot table to what the ribbon's button could not do", async () => {
  const world = aResultatsWorld();
  const { session } = await openResultats(world);
  const error = new SuiviError("RESULTATS_TCD_ABSENT", { tableau: "AppelsParMois" });
  act(() => session.show({ type: "actualisationImpossible", error }));
  expect(await screen.findByRole("button", { name: "Recréer le tableau croisé" })).toBeTruthy();
  expect(world.resultats.periode).toEqual(moisOf(TODAY));
});
