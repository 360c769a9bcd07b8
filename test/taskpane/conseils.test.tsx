/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { NOUVEAUTES } from "../../src/messages/conseils";
import { version } from "../../package.json";
import { aWorld, button, openPane } from "./renderPane";

const TIMER = /^Trois lettres suffisent/;
const MOTIF = /^Ctrl\+Maj\+Entrée passe au motif suivant/;

it("helps at the first timer and the second motif, each once, and goes by one key", async () => {
  const world = aWorld();
  const { user, unmount } = await openPane(world);
  expect(screen.queryByText("Conseil")).toBeNull();
  await user.click(button("Démarrer l'appel"));
  expect(screen.getByText(TIMER)).toBeTruthy();
  await user.click(button("Motif suivant"));
  expect(screen.queryByText(TIMER)).toBeNull();
  expect(screen.getByText(MOTIF)).toBeTruthy();
  const focused = document.activeElement;
  await user.keyboard("{Escape}");
  expect(screen.queryByText(MOTIF)).toBeNull();
  expect(document.activeElement).toBe(focused);
  unmount();
  const again = await openPane(world);
  await again.user.click(button("Effacer"));
  await again.user.click(button("Démarrer l'appel"));
  await again.user.click(button("Ajouter un motif"));
  expect(screen.queryByText("Conseil")).toBeNull();
});

it("helps at the first refresh", async () => {
  const { user } = await openPane(aWorld());
  await user.click(screen.getByRole("tab", { name: "Résultats" }));
  await user.click(await screen.findByRole("button", { name: "Actualiser" }));
  expect(await screen.findByText(/^Les réponses à l'enquête suivent/)).toBeTruthy();
  await user.click(button("Compris"));
  expect(screen.queryByText("Conseil")).toBeNull();
});

describe("« Quoi de neuf »", () => {
  it("tells of this very release", () => {
    expect(NOUVEAUTES[0]?.version).toBe(version);
  });

  it("is shown once after an update, while no call is open, until one key closes it for good", async () => {
    const world = aWorld();
    world.preferences.save({ referent: "Camille" });
    const { user, unmount, services } = await openPane(world);
    const shown = () => screen.queryByText("Quoi de neuf");
    expect(shown()).toBeTruthy();
    await user.click(button("Démarrer l'appel"));
    expect(shown()).toBeNull();
    act(() => services.session.renew());
    await waitFor(() => expect(shown()).toBeTruthy());
    button("Démarrer l'appel").focus();
    await user.keyboard("{Escape}");
    expect(shown()).toBeNull();
    unmount();
    await openPane(world);
    expect(shown()).toBeNull();
  });

  it("is nothing on a device that is new", async () => {
    const world = aWorld();
    const { unmount } = await openPane(world);
    expect(screen.queryByText("Quoi de neuf")).toBeNull();
    unmount();
    world.preferences.save({ referent: "Camille" });
    await openPane(world);
    expect(screen.queryByText("Quoi de neuf")).toBeNull();
  });
});
