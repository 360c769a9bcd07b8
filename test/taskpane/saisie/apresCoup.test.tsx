/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { isoDay } from "../../../src/application/newSaisie";
import { TODAY } from "../../support/builders";
import { aWorld, button, field, fill, fillCall, list, openPane } from "../renderPane";

/** Entries that nobody timed: e-mails, paper notes. */

const date = () => screen.getByLabelText<HTMLInputElement>("Date", { selector: "input" });
const folded = (element: HTMLElement) => element.closest("details") !== null;

test("date and canal stand above the fold, until a timer says that somebody is on the line", async () => {
  const { user } = await openPane(aWorld());
  await waitFor(() => expect(folded(date())).toBe(false));
  expect(folded(list("Canal"))).toBe(false);
  await user.click(button("Démarrer l'appel"));
  expect(folded(date())).toBe(true);
  expect(folded(list("Canal"))).toBe(true);
});

test("« Hier » dates an entry, and the next ones that are entered in a row, but no call that is timed", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await user.click(await screen.findByRole("button", { name: "Hier" }));
  expect(screen.queryByRole("button", { name: "Hier" })).toBeNull();
  await fillCall(user);
  await user.click(button("Enregistrer"));
  await screen.findByText(/^Dernier appel/);
  expect(date().value).toBe(isoDay(TODAY - 1));
  await fillCall(user);
  await user.click(button("Enregistrer"));
  await waitFor(() =>
    expect(world.historique.lignes.map((ligne) => ligne.date)).toEqual([TODAY - 1, TODAY - 1]),
  );
  await user.click(button("Démarrer l'appel"));
  expect(date().value).toBe(isoDay(TODAY));
});

test("personal data in the comment are told beside « Enregistrer », with the way there", async () => {
  const { user } = await openPane(aWorld());
  await fill(user, "Commentaire", "Rappeler Mme Durand");
  const details = field("Commentaire").closest("details")!;
  act(() => void (details.open = false));
  expect(await screen.findByText(/^Données personnelles probables/)).toBeTruthy();
  await user.click(button("Voir"));
  expect(details.open).toBe(true);
  expect(document.activeElement).toBe(field("Commentaire"));
});
