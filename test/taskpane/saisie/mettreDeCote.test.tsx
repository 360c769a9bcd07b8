/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import {
  aWorld,
  button,
  chooseMotif,
  field,
  fill,
  MOT_DE_PASSE,
  openPane,
  recherche,
  statut,
} from "../renderPane";

const asideNamed = (name: RegExp) => screen.findByRole("button", { name });

test("a call that another one interrupts is put aside and taken up again by keyboard, after a reload too", async () => {
  const world = aWorld();
  const { user, unmount } = await openPane(world);
  await user.click(button("Démarrer l'appel"));
  await fill(user, "Numéro de téléphone", "0656844329");
  await chooseMotif(user, MOT_DE_PASSE);
  act(() => world.clock.advance(90_000));
  button("Mettre de côté").focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(button("Démarrer l'appel"));
  expect(field("Numéro de téléphone").value).toBe("");
  expect(screen.getByText("1 appel mis de côté")).toBeTruthy();
  expect(screen.getByText("01:30, en pause")).toBeTruthy();

  await fill(user, "Commentaire", "le second");
  unmount();
  const again = await openPane(world);
  const reprendre = await asideNamed(
    /^Reprendre : Appel de .* · 06 56 84 43 29 · Problème de connexion/,
  );
  reprendre.focus();
  await again.user.keyboard("{Enter}");
  expect(field("Numéro de téléphone").value).toBe("06 56 84 43 29");
  expect(document.activeElement).toBe(recherche());
  expect(screen.getByRole("timer").textContent).toBe("01:30");
  expect(button("Pause")).toBeTruthy();
  expect(await asideNamed(/^Reprendre : .* · le second$/)).toBeTruthy();

  await again.user.click(statut("Résolu"));
  await again.user.click(button("Enregistrer"));
  await waitFor(() =>
    expect(world.historique.lignes).toMatchObject([
      { telephone: "0656844329", dureeSecondes: 90, commentaire: "" },
    ]),
  );
  await again.user.click(await asideNamed(/le second$/));
  expect(field("Commentaire").value).toBe("le second");
  expect(screen.queryByText(/mis de côté/)).toBeNull();
});

test("the timer of a call that is aside goes on and is paused from the list, on every screen", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await user.click(button("Démarrer l'appel"));
  await user.click(button("Mettre de côté"));
  await user.click(screen.getByRole("tab", { name: "Suivi" }));
  await user.click(await asideNamed(/^Relancer le chronomètre/));
  expect(screen.getByText("00:00, en cours")).toBeTruthy();
  await user.click(await asideNamed(/^Mettre en pause/));
  expect(screen.getByText("00:00, en pause")).toBeTruthy();
  await user.click(await asideNamed(/^Reprendre/));
  expect(screen.getByRole("tab", { name: "Saisie" }).getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement).toBe(recherche());
});

test("the ribbon's shortcut during a call offers to put it aside: one key more, and the next one is timed", async () => {
  const world = aWorld();
  const { user, events, services } = await openPane(world);
  await fill(user, "Commentaire", "le premier");
  act(() => events.emit({ type: "nouvelAppel", instant: services.montre.now() }));
  expect(document.activeElement).toBe(await asideNamed(/^Mettre de côté et démarrer$/));
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(recherche());
  expect(field("Commentaire").value).toBe("");
  expect(button("Terminer l'appel")).toBeTruthy();
  expect(screen.queryByText(/déjà en cours/)).toBeNull();
  expect(await asideNamed(/^Reprendre : .* · le premier$/)).toBeTruthy();
});

test("a device that refuses says so, and the call stays", async () => {
  const world = aWorld();
  world.deCote.refuses = true;
  const { user } = await openPane(world);
  await fill(user, "Commentaire", "le premier");
  await user.click(button("Mettre de côté"));
  expect(screen.getByText(/ne peut pas garder un appel de côté/)).toBeTruthy();
  expect(field("Commentaire").value).toBe("le premier");
});
