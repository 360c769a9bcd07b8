/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { aLigne } from "../support/builders";
import {
  aWorld,
  chooseMotif,
  list,
  MOT_DE_PASSE,
  openPane,
  recherche,
  showPane,
  type World,
} from "./renderPane";

/** What a use case refuses is said where it was asked, and nothing is written. */

const tab = (name: string) => screen.getByRole("tab", { name });
const sentences = () => screen.getAllByRole("alert").map(({ textContent }) => textContent);

/** A workbook whose lists come when they are told to. */
function withLateLists(world: World) {
  let come = (): void => undefined;
  const told = new Promise<void>((resolve) => (come = resolve));
  const { nomenclature } = world;
  const read = nomenclature.read.bind(nomenclature);
  jest.spyOn(nomenclature, "read").mockImplementation(() => told.then(read));
  return { come: () => act(async () => (come(), Promise.resolve())) };
}

describe("a correction to a motif that another row of the call has", () => {
  const deux = [
    aLigne({ idLigne: "une" }),
    aLigne({ idLigne: "autre", sousMotif: "Accès au compte", code: "ACC-CNX-CPT", appel: 0 }),
  ];

  async function correctToTheOtherMotif() {
    const world = aWorld();
    world.preferences.save({ referent: "Camille" });
    world.historique.lignes = deux;
    const { user } = await openPane(world);
    await user.click(tab("Suivi"));
    const [last] = await screen.findAllByRole("button", { name: /^Corriger : .*Réinit/ });
    await user.click(last!);
    const form = within(await screen.findByRole("form", { name: "Corriger une ligne" }));
    const sousMotif = form.getByRole<HTMLSelectElement>("combobox", { name: "Sous-motif" });
    const save = () => user.click(form.getByRole("button", { name: "Enregistrer la correction" }));
    await user.selectOptions(sousMotif, "Accès au compte");
    await save();
    await form.findByText("Ce sous-motif est déjà choisi pour cet appel.");
    return { world, user, form, sousMotif, save };
  }

  it("is refused at the list, which has the focus, and nothing is written", async () => {
    const { world, sousMotif } = await correctToTheOtherMotif();
    expect(sousMotif.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(sousMotif);
    expect(sentences().join()).toContain("Rien n'est encore enregistré : 1 champ est à compléter.");
    expect(world.historique.lignes).toEqual(deux);
  });

  it("stays refused while another field is changed, and goes with the choice of another", async () => {
    const { user, form, sousMotif, save } = await correctToTheOtherMotif();
    await user.type(form.getByRole("textbox", { name: "Durée" }), " ");
    expect(sousMotif.getAttribute("aria-invalid")).toBe("true");
    await user.selectOptions(sousMotif, MOT_DE_PASSE[2]);
    expect(sousMotif.getAttribute("aria-invalid")).not.toBe("true");
    expect(screen.queryAllByRole("alert")).toEqual([]);
    await save();
    expect(await screen.findByText(/Rien n'a changé/)).toBeTruthy();
  });
});

test("a save before the lists are read is not silent, and the word goes once they are", async () => {
  const world = aWorld();
  const lists = withLateLists(world);
  showPane(world);
  expect(screen.queryAllByRole("alert")).toEqual([]);
  fireEvent.keyDown(screen.getByRole("textbox", { name: "Durée" }), {
    key: "Enter",
    ctrlKey: true,
  });
  expect(sentences().join()).toContain("les listes du classeur ne sont pas lues");
  await lists.come();
  expect(screen.queryAllByRole("alert")).toEqual([]);
});

test("« Corriger » before the lists are read opens the row once they are", async () => {
  const world = aWorld();
  const lists = withLateLists(world);
  world.preferences.save({ referent: "Camille" });
  world.historique.lignes = [aLigne()];
  const { user } = showPane(world);
  await user.click(tab("Suivi"));
  await user.click(await screen.findByRole("button", { name: /^Corriger : / }));
  expect(screen.getByText("Chargement…", { selector: "[role=status] *" })).toBeTruthy();
  await lists.come();
  expect(await screen.findByRole("form", { name: "Corriger une ligne" })).toBeTruthy();
});

test("a motif that the form already has is refused at its own list", async () => {
  const { user } = await openPane(aWorld());
  await chooseMotif(user, MOT_DE_PASSE);
  await user.click(screen.getByRole("button", { name: "Ajouter un motif" }));
  await chooseMotif(user, MOT_DE_PASSE, 1);
  await user.click(recherche(1));
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(list("Sous-motif", 1).getAttribute("aria-invalid")).toBe("true");
  expect(list("Sous-motif", 0).getAttribute("aria-invalid")).not.toBe("true");
});
