/** @jest-environment jsdom */
/* eslint-disable max-lines -- the form is one screen, and its tests share what fills it */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { SuiviError } from "../../src/domain/erreurs";
import { TODAY } from "../support/builders";
import {
  aWorld,
  button,
  chooseMotif,
  field,
  fill,
  fillCall,
  list,
  MOT_DE_PASSE,
  openPane,
  statut,
} from "./renderPane";

const optionsOf = (select: HTMLSelectElement) => [...select.options].map(({ text }) => text);

describe("the lists", () => {
  it("clear the children when a parent changes, and offer only what belongs to it", async () => {
    const { user } = await openPane(aWorld());
    await chooseMotif(user, MOT_DE_PASSE);
    await user.selectOptions(list("Thématique"), "ASSISTANCE TECHNIQUE ET ANOMALIE");
    expect(optionsOf(list("Motif"))).toEqual(["Choisir…", "Incidents techniques"]);
    expect(list("Sous-motif").selectedOptions[0]?.text).toBe("Dysfonctionnement");
    await user.selectOptions(list("Thématique"), MOT_DE_PASSE[0]);
    expect([list("Motif").value, list("Sous-motif").value]).toEqual(["", ""]);
  });

  it("show the level, and let it be chosen where the nomenclature leaves it open", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    expect(screen.getByText("Niveau 1")).toBeTruthy();
    await user.selectOptions(list("Thématique"), "INDICATEURS ET DONNEES");
    await user.selectOptions(list("Niveau"), "Niveau 2");
    await user.click(button("Enregistrer"));
    await waitFor(() => expect(world.historique.lignes[0]?.niveau).toBe("Niveau 2"));
  });
});

describe("the duration", () => {
  it.each([
    ["7'30", "07:30"],
    ["7'", "07:00"],
    ["7,5 min", "07:30"],
    ["7m30", "07:30"],
  ])("is read from %p", async (typed, shown) => {
    const { user } = await openPane(aWorld());
    await fill(user, "Durée", typed);
    await user.tab();
    expect(field("Durée").value).toBe(shown);
  });

  it("without a unit shows how it is read, and offers minutes", async () => {
    const { user } = await openPane(aWorld());
    await fill(user, "Durée", "7");
    expect(screen.getByText("Lu : 7 s.", { exact: false })).toBeTruthy();
    await user.click(button("7 min"));
    expect(field("Durée").value).toBe("07:00");
    expect(screen.queryByRole("button", { name: "7 min" })).toBeNull();
    await fill(user, "Durée", "7:30");
    expect(screen.queryByRole("button", { name: /min$/ })).toBeNull();
  });
});

describe("saving", () => {
  it("writes the row, says so, and offers an empty form", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fill(user, "Numéro de téléphone", "0656844329");
    await fillCall(user);
    await user.click(button("Enregistrer"));
    expect(
      await screen.findByText("Dernier appel : Réinitialisation du mot de passe, 02:05"),
    ).toBeTruthy();
    expect(world.historique.lignes).toMatchObject([
      { telephone: "0656844329", dureeSecondes: 125, code: "ACC-CNX-MDP", resolu: "oui" },
    ]);
    expect([field("Durée").value, list("Thématique").value]).toEqual(["", ""]);
    expect(world.saisies.kept).toBeNull();
  });

  it("can be asked for by Ctrl+Entrée from any field", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await user.click(field("Commentaire"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(world.historique.lignes).toHaveLength(1));
  });

  it("shows every fault next to its field, and puts the focus on the first", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await user.type(field("Numéro de téléphone"), "12");
    await user.click(button("Enregistrer"));
    expect(document.activeElement).toBe(field("Numéro de téléphone"));
    const described = (element: HTMLElement) =>
      document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent;
    expect(described(field("Numéro de téléphone"))).toContain("Numéro non reconnu");
    expect(described(field("Durée"))).toBe("Indiquez la durée de l'appel.");
    expect(described(screen.getByRole("radiogroup", { name: "Statut" }))).toContain("statut");
    expect(world.historique.lignes).toEqual([]);
  });

  it("takes each fault away once it is mended", async () => {
    const { user } = await openPane(aWorld());
    await user.click(button("Enregistrer"));
    expect(screen.getByText("Choisissez un statut.")).toBeTruthy();
    await user.click(statut("En cours"));
    expect(screen.queryByText("Choisissez un statut.")).toBeNull();
  });

  it("writes once when the button is pressed twice", async () => {
    const world = aWorld();
    const append = jest.spyOn(world.historique, "append");
    const { user } = await openPane(world);
    await fillCall(user);
    await user.dblClick(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    expect(append).toHaveBeenCalledTimes(1);
  });

  it("empties the form when the workbook refuses: the call waits, and the next one can be taken", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    world.historique.failNext = "HISTORIQUE_FILTRE";
    await user.click(button("Enregistrer"));
    await screen.findByText(/Rien n'est perdu/);
    expect([field("Durée").value, list("Thématique").value]).toEqual(["", ""]);
    expect(document.activeElement).toBe(button("Démarrer l'appel"));
  });

  it("shows the form read-only meanwhile, and leaves the focus where it is", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    let refuse: (error: Error) => void = () => undefined;
    world.historique.append = () => new Promise((_, reject) => (refuse = reject));
    await user.click(field("Commentaire"));
    await user.keyboard("{Control>}{Enter}{/Control}");
    const texts = ["Numéro de téléphone", "Durée", "Référent", "Commentaire"].map(field);
    expect(texts.map(({ readOnly }) => readOnly)).toEqual([true, true, true, true]);
    expect(screen.getByRole("form").getAttribute("aria-busy")).toBe("true");
    expect(document.activeElement).toBe(field("Commentaire"));
    expect(fireEvent.keyDown(list("Motif"), { key: "A" })).toBe(false);
    expect(fireEvent.keyDown(list("Motif"), { key: "Tab" })).toBe(true);
    act(() => refuse(new SuiviError("HISTORIQUE_FILTRE")));
    await screen.findByText(/Rien n'est perdu/);
    expect(texts.map(({ readOnly }) => readOnly)).toEqual([false, false, false, false]);
    expect(fireEvent.keyDown(list("Motif"), { key: "A" })).toBe(true);
  });

  it("can be taken back, which gives the form back", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await user.click(button("Enregistrer"));
    await user.click(await screen.findByRole("button", { name: "Annuler" }));
    expect(await screen.findByText("Enregistrement annulé : 1 ligne retirée")).toBeTruthy();
    expect(world.historique.lignes).toEqual([]);
    expect([field("Durée").value, statut("Résolu").checked]).toEqual(["02:05", true]);
  });

  it("offers no more to take the last call back over the one that has begun", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await user.click(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    await fill(user, "Commentaire", "autre appel");
    expect(screen.queryByRole("button", { name: "Annuler" })).toBeNull();
    expect([field("Durée").value, field("Commentaire").value]).toEqual(["", "autre appel"]);
  });

  it("asks no duration for an e-mail", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await user.selectOptions(list("Canal"), "E-mail");
    expect(screen.queryByRole("textbox", { name: "Durée" })).toBeNull();
    await chooseMotif(user, MOT_DE_PASSE);
    await user.click(statut("Résolu"));
    await user.click(button("Enregistrer"));
    await waitFor(() =>
      expect(world.historique.lignes).toMatchObject([{ dureeSecondes: null, canal: "E-mail" }]),
    );
  });
});

describe("several motifs", () => {
  it("make a row each, with 125 seconds split exactly and shown so", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await user.click(button("Ajouter un motif"));
    await chooseMotif(user, [MOT_DE_PASSE[0], MOT_DE_PASSE[1], "Accès au compte"], 1);
    await user.click(statut("Escaladé", 1));
    expect(screen.getByText(/01:03 \+ 01:02 = 02:05/)).toBeTruthy();
    await user.click(button("Enregistrer"));
    expect(await screen.findByText(/^Dernier appel : 2 motifs, /)).toBeTruthy();
    expect(world.historique.lignes.map((l) => [l.dureeSecondes, l.appel, l.escalade])).toEqual([
      [63, 1, "non"],
      [62, 0, "oui"],
    ]);
  });

  it("can be removed, down to one", async () => {
    const { user } = await openPane(aWorld());
    await user.click(button("Ajouter un motif"));
    await user.click(button("Retirer le motif 1"));
    expect(screen.getAllByRole("combobox", { name: "Thématique" })).toHaveLength(1);
    expect(screen.queryByRole("button", { name: /^Retirer/ })).toBeNull();
  });
});

describe("what was entered", () => {
  it("comes back with its running timer after the pane was closed", async () => {
    const world = aWorld();
    const { user, unmount } = await openPane(world);
    await user.click(button("Démarrer l'appel"));
    await fill(user, "Commentaire", "en ligne");
    await user.selectOptions(list("Thématique"), MOT_DE_PASSE[0]);
    unmount();
    world.clock.advance(90_000);
    const again = await openPane(world);
    expect(screen.getByRole("timer").textContent).toBe("01:30");
    expect(field("Commentaire").value).toBe("en ligne");
    expect(list("Thématique").value).toBe(MOT_DE_PASSE[0]);
    await again.user.click(button("Terminer l'appel"));
    expect(field("Durée").value).toBe("01:30");
  });

  it("ends the timer by itself when the call is saved while it runs", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await user.click(button("Démarrer l'appel"));
    world.clock.advance(42_000);
    await chooseMotif(user, MOT_DE_PASSE);
    await user.click(statut("Résolu"));
    await user.click(button("Enregistrer"));
    await waitFor(() => expect(world.historique.lignes[0]?.dureeSecondes).toBe(42));
  });

  it("shows in the user's other pane at once", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await user.type(field("Commentaire"), "a");
    act(() => world.saisies.changeFromAnotherPane({ ...world.saisies.kept!, commentaire: "b" }));
    expect(field("Commentaire").value).toBe("b");
    act(() => world.saisies.changeFromAnotherPane(null));
    expect(field("Commentaire").value).toBe("");
  });

  it("can be erased, and put back", async () => {
    const { user } = await openPane(aWorld());
    await fillCall(user);
    await user.click(button("Effacer"));
    expect(field("Durée").value).toBe("");
    await user.click(button("Reprendre cette saisie"));
    expect(field("Durée").value).toBe("02:05");
  });

  it("says when the device refuses to keep it", async () => {
    const world = aWorld();
    world.saisies.refuses = true;
    const { user } = await openPane(world);
    await user.type(field("Commentaire"), "a");
    expect(screen.getByText(/n'autorise pas la conservation/)).toBeTruthy();
    expect(field("Commentaire").value).toBe("a");
  });

  it("takes today's date when an empty form has stood there since yesterday", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    world.clock.advance(24 * 3_600_000);
    await user.click(field("Numéro de téléphone"));
    await fillCall(user);
    await user.click(button("Enregistrer"));
    await waitFor(() => expect(world.historique.lignes).toMatchObject([{ date: TODAY + 1 }]));
  });

  it("does so too where a click on a button gives it no focus", async () => {
    const world = aWorld();
    await openPane(world);
    world.clock.advance(24 * 3_600_000);
    fireEvent.click(button("Démarrer l'appel"));
    expect(world.saisies.kept?.date).toBe("2026-11-21");
  });
});

describe("the fields", () => {
  it("tidy what was typed", async () => {
    const { user } = await openPane(aWorld());
    await fill(user, "Numéro de téléphone", "+33656844329");
    await fill(user, "Durée", "4 min");
    await user.tab();
    expect([field("Numéro de téléphone").value, field("Durée").value]).toEqual([
      "06 56 84 43 29",
      "04:00",
    ]);
  });

  it("say at once that a duration was not understood", async () => {
    const { user } = await openPane(aWorld());
    await fill(user, "Durée", "longtemps");
    await user.tab();
    expect(screen.getByText(/^Durée non reconnue/)).toBeTruthy();
  });

  it("warn about a telephone number in the comment, without refusing it", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await fill(user, "Commentaire", "rappeler au 06 56 84 43 29");
    expect(await screen.findByText(/semble contenir/)).toBeTruthy();
    await user.click(button("Enregistrer"));
    await waitFor(() => expect(world.historique.lignes).toHaveLength(1));
  });

  it("remember the référent for the next call", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fill(user, "Référent", "Camille");
    await fillCall(user);
    await user.click(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    expect(field("Référent").value).toBe("Camille");
  });
});

it("says why the lists are empty, and reads them again on demand", async () => {
  const world = aWorld();
  world.nomenclature.failNext = "EXCEL_OCCUPE";
  const opening = openPane(world);
  const retry = await screen.findByRole("button", { name: "Réessayer" });
  act(() => retry.click());
  await opening;
  expect(screen.queryByRole("alert")).toBeNull();
});
