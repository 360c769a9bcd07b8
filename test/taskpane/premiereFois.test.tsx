/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { aWorld, button, field, fillCall, openPane, statut } from "./renderPane";

/** What a device that knows no référent is asked, and what the settings change elsewhere at once. */

const tab = (name: string) => screen.getByRole("tab", { name });
const card = () => screen.queryByRole("region", { name: "Première utilisation" });

describe("on first use", () => {
  it("asks for name, département and usual canal, and keeps each in its place", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    const region = within(await screen.findByRole("region", { name: "Première utilisation" }));
    await user.type(region.getByLabelText("Votre nom"), " Camille ");
    await user.clear(region.getByLabelText("Votre département"));
    await user.type(region.getByLabelText("Votre département"), "69");
    await user.selectOptions(region.getByRole("combobox", { name: /^Vos appels/ }), "E-mail");
    await user.click(region.getByRole("button", { name: "Enregistrer ces réglages" }));
    await waitFor(() => expect(card()).toBeNull());
    expect(world.preferences.load()).toMatchObject({ referent: "Camille", canal: "E-mail" });
    expect(world.reglagesClasseur.kept.departement).toBe("Rhône");
    expect(field("Référent").value).toBe("Camille");
  });

  it("refuses what is no département, and keeps nothing", async () => {
    const world = aWorld();
    const before = world.reglagesClasseur.kept.departement;
    const { user } = await openPane(world);
    await screen.findByRole("region", { name: "Première utilisation" });
    await user.type(screen.getByLabelText("Votre nom"), "Camille");
    await user.clear(screen.getByLabelText("Votre département"));
    await user.type(screen.getByLabelText("Votre département"), "zzz");
    await user.click(button("Enregistrer ces réglages"));
    expect(await screen.findByText(/^Département non reconnu/)).toBeTruthy();
    expect(world.reglagesClasseur.kept.departement).toBe(before);
    expect(world.preferences.load().referent).toBe("");
  });

  it("can be put off, and steps aside for a call", async () => {
    const { user } = await openPane(aWorld());
    await screen.findByRole("region", { name: "Première utilisation" });
    await user.click(button("Démarrer l'appel"));
    expect(card()).toBeNull();
    await user.click(button("Effacer"));
    await user.click(button("Fermer ce message"));
    await user.click(button("Plus tard"));
    expect(card()).toBeNull();
  });

  it("does not show to whom is known", async () => {
    const world = aWorld();
    world.preferences.save({ referent: "Camille" });
    await openPane(world);
    expect(card()).toBeNull();
  });
});

describe("a call that was saved without a name", () => {
  it("asks for it, puts it on that very row, and on the next call", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    await user.click(button("Enregistrer"));
    await user.type(await screen.findByLabelText("À quel nom ?"), "Camille");
    await user.click(button("Signer cet appel et les suivants"));
    await waitFor(() =>
      expect(world.historique.lignes.map((l) => l.referent)).toEqual(["Camille"]),
    );
    expect(screen.queryByLabelText("À quel nom ?")).toBeNull();
    expect(field("Référent").value).toBe("Camille");
    await user.click(button("Annuler"));
    await waitFor(() => expect(world.historique.lignes).toEqual([]));
    expect(field("Référent").value).toBe("Camille");
  });

  it("is not asked for where the call has one", async () => {
    const world = aWorld();
    world.preferences.save({ referent: "Camille" });
    const { user } = await openPane(world);
    await fillCall(user);
    await user.click(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    expect(screen.queryByLabelText("À quel nom ?")).toBeNull();
  });
});

test("« Suivi » leads from « indiquez votre nom » to the settings", async () => {
  const { user } = await openPane(aWorld());
  await user.click(tab("Suivi"));
  await user.click(
    await screen.findByRole("button", { name: "Indiquer mon nom dans les réglages" }),
  );
  expect(tab("Réglages").getAttribute("aria-selected")).toBe("true");
});

test("an escalation that is open knows the département as soon as the settings have it", async () => {
  const world = aWorld();
  world.reglagesClasseur.kept = { ...world.reglagesClasseur.kept, departement: "" };
  const { user } = await openPane(world);
  await fillCall(user);
  await user.click(statut("Escaladé"));
  await user.click(button("Préparer l'escalade"));
  const departement = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Département" });
  await waitFor(() =>
    expect([departement().value, departement().placeholder]).toEqual(["", "non renseigné"]),
  );
  await user.click(tab("Réglages"));
  await user.type(await screen.findByRole("combobox", { name: "Département" }), "69{Enter}");
  await user.click(tab("Saisie"));
  await waitFor(() => expect(departement().value).toContain("Rhône"));
  // A colleague changes it meanwhile: it is read again when the panel shows again.
  await user.click(button("Préparer l'escalade"));
  world.reglagesClasseur.kept = { ...world.reglagesClasseur.kept, departement: "Ain" };
  await user.click(button("Préparer l'escalade"));
  await waitFor(() => expect(departement().value).toContain("Ain"));
});

test("« Voir la nouvelle nomenclature » opens that very panel, from the settings too, again and again", async () => {
  const world = aWorld();
  const adapters = await world.lateAdapters();
  const late = { ...adapters, derniereVersion: "2025.2" };
  const { user } = await openPane({ ...world, lateAdapters: () => Promise.resolve(late) });
  const voir = () => screen.queryByRole("button", { name: "Voir la nouvelle nomenclature" });
  expect(voir()).toBeNull();
  await user.click(tab("Réglages"));
  await waitFor(() => expect(voir()).not.toBeNull());
  const title = () => document.activeElement?.textContent;
  await user.click(voir()!);
  await waitFor(() => expect(title()).toBe("Nomenclature et modèle du classeur"));
  await user.click(button("Toutes les rubriques"));
  await user.click(voir()!);
  await waitFor(() => expect(title()).toBe("Nomenclature et modèle du classeur"));
  await user.click(screen.getByRole("button", { name: /^Ne plus me le dire/ }));
  expect(voir()).toBeNull();
  expect(world.preferences.load().annoncesTues).toContain("nomenclature 2025.2");
  act(() => world.preferences.save({ annoncesTues: [] }));
});
