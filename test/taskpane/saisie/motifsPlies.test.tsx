/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { aWorld, button, chooseMotif, MOT_DE_PASSE, openPane, statut } from "../renderPane";

const motif = (numero: number) => within(screen.getByRole("group", { name: `Motif ${numero}` }));
beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));

const shortcut = () =>
  act(
    () =>
      void fireEvent.keyDown(document.activeElement ?? document.body, {
        key: "Enter",
        ctrlKey: true,
        shiftKey: true,
      }),
  );

test("Ctrl+Maj+Entrée goes on to the next motif, and folds the one that is finished to one line", async () => {
  const { user } = await openPane(aWorld());
  await user.click(button("Démarrer l'appel"));
  await chooseMotif(user, MOT_DE_PASSE);
  await user.click(statut("Résolu"));
  shortcut();
  const folded = await motif(1).findByRole("button", {
    name: /^Motif 1\s*Réinitialisation du mot de passe · Résolu/,
  });
  expect(motif(1).queryByRole("combobox", { name: "Thématique" })).toBeNull();
  expect(document.activeElement).toBe(
    motif(2).getByRole("combobox", { name: "Rechercher un motif" }),
  );
  await user.click(folded);
  expect(motif(1).getByRole("combobox", { name: "Thématique" })).toBeTruthy();
  expect(document.activeElement).toBe(motif(1).getByRole("radio", { name: "Résolu" }));
});

test("a motif that is not finished stays open, and a folded one with a fault opens", async () => {
  const { user } = await openPane(aWorld());
  await chooseMotif(user, MOT_DE_PASSE);
  shortcut();
  expect(motif(1).getByRole("combobox", { name: "Thématique" })).toBeTruthy();
  await user.click(motif(1).getByRole("radio", { name: "Résolu" }));
  expect(motif(1).getByRole("combobox", { name: "Thématique" })).toBeTruthy();
  await chooseMotif(user, MOT_DE_PASSE, 1);
  await user.click(motif(2).getByRole("radio", { name: "Résolu" }));
  shortcut();
  expect(motif(2).queryByRole("combobox", { name: "Thématique" })).toBeNull();
  await user.click(button("Enregistrer"));
  expect(motif(2).getByText("Ce sous-motif est déjà choisi pour cet appel.")).toBeTruthy();
});
