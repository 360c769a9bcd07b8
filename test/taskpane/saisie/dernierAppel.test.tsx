/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { aWorld, button, fill, fillCall, list, openPane } from "../renderPane";

const saved = "Dernier appel : Réinitialisation du mot de passe, 02:05";

test("what was saved last is one line, that goes when the next entry starts", async () => {
  const { user } = await openPane(aWorld());
  await fillCall(user);
  await user.click(button("Enregistrer"));
  expect(await screen.findByText(saved)).toBeTruthy();
  expect(button("Annuler")).toBeTruthy();
  await user.click(button("Démarrer l'appel"));
  expect(screen.queryByText(saved)).toBeNull();
  expect(screen.queryByRole("button", { name: "Annuler" })).toBeNull();
});

test("an e-mail is said to be one", async () => {
  const { user } = await openPane(aWorld());
  await fillCall(user);
  await user.selectOptions(list("Canal"), "E-mail");
  await user.click(button("Enregistrer"));
  expect(
    await screen.findByText("E-mail enregistré : Réinitialisation du mot de passe"),
  ).toBeTruthy();
});

test("« Corriger » opens that very row, which is rewritten in its place", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await fillCall(user);
  await user.click(button("Enregistrer"));
  await user.click(await screen.findByRole("button", { name: "Corriger" }));
  await screen.findByRole("form", { name: "Corriger une ligne" });
  const corrected = screen.getByRole("form", { name: "Corriger une ligne" });
  expect(corrected.querySelector<HTMLInputElement>("[data-champ=duree]")?.value).toBe("02:05");
  await fill(user, "Numéro de téléphone", "0656844329");
  await user.click(button("Enregistrer la correction"));
  await waitFor(() =>
    expect(world.historique.lignes.map(({ telephone }) => telephone)).toEqual(["0656844329"]),
  );
});

test("« Corriger » says so when the row is gone", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await fillCall(user);
  await user.click(button("Enregistrer"));
  const corriger = await screen.findByRole("button", { name: "Corriger" });
  await world.historique.remove(world.historique.lignes);
  await user.click(corriger);
  expect((await screen.findByRole("alert")).textContent).toMatch(/ligne/);
});
