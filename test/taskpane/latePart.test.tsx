/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { late } from "../../src/application/late";
import { latePart, loadNeededByCalls, neededByCalls } from "../../src/taskpane/latePart";
import { createPaneEvents } from "../../src/taskpane/paneEvents";
import { createPaneServices } from "../../src/taskpane/services";
import { ServicesContext } from "../../src/taskpane/ServicesContext";
import { travauxEnCours } from "../../src/taskpane/travauxEnCours";
import { renderLateScreen } from "./renderLateScreen";
import { aWorld } from "./renderPane";

/** A part whose code comes, or does not, as it is told. */
function showPart(world = aWorld()) {
  const load = jest.fn(() => Promise.reject<{ default: () => string }>(new TypeError("off line")));
  const Part = latePart(late(load));
  const services = createPaneServices(world, createPaneEvents());
  const view = renderLateScreen(
    <ServicesContext value={services}>
      <p>le reste</p>
      <Part />
    </ServicesContext>,
  );
  const heal = () => load.mockImplementation(() => Promise.resolve({ default: () => "la partie" }));
  return { ...view, ...world, services, load, heal };
}

const missing = () => screen.findByText("Cette partie du volet n'a pas pu être chargée");
const retry = () => screen.getByRole("button", { name: "Réessayer" });

it("fails alone, in its own place, and comes when it is tried again", async () => {
  const { user, load, heal } = showPart();
  await missing();
  expect(screen.getByText("le reste")).toBeTruthy();
  await user.click(retry());
  await missing();
  expect(load).toHaveBeenCalledTimes(2);
  heal();
  await user.click(retry());
  expect(await screen.findByText("la partie")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("comes by itself once the network is back", async () => {
  const { heal, reveils } = showPart();
  await missing();
  heal();
  await act(async () => (reveils.wake(), Promise.resolve()));
  expect(await screen.findByText("la partie")).toBeTruthy();
});

describe("where a new release took its file away", () => {
  const superseded = () => {
    const world = aWorld();
    world.release.superseded = true;
    return world;
  };

  it("starts the pane anew by itself, once", async () => {
    const { release, user } = showPart(superseded());
    await missing();
    await waitFor(() => expect(release.restarts).toBe(1));
    await user.click(retry());
    await missing();
    expect(release.restarts).toBe(1);
  });

  it("waits for the end of the call that is open, unless a person decides", async () => {
    const world = superseded();
    const { release, services, user } = showPart(world);
    act(() => services.session.dispatch({ type: "edit", champs: { telephone: "06" } }));
    await missing();
    const before = release.restarts;
    await user.click(await screen.findByRole("button", { name: "Recharger le volet maintenant" }));
    expect(release.restarts).toBe(before + 1);
  });

  it("does not start anew while a call is open or long work goes on, and does once both ended", async () => {
    const world = superseded();
    travauxEnCours.set(1);
    const { release, services } = showPart(world);
    await missing();
    expect(release.restarts).toBe(0);
    act(() => services.session.dispatch({ type: "edit", champs: { telephone: "06" } }));
    act(() => travauxEnCours.set(0));
    expect(release.restarts).toBe(0);
    act(() => services.session.renew());
    await waitFor(() => expect(release.restarts).toBe(1));
  });
});

it("does not start the pane anew where the release is the same", async () => {
  const { release } = showPart();
  await missing();
  expect(release.restarts).toBe(0);
  expect(screen.queryByText(/Une nouvelle version/)).toBeNull();
});

it("has come right after the first load where a call may need it, with what it needs in turn", async () => {
  const inner = late(() => Promise.resolve("inner"));
  const outer = late(() => {
    neededByCalls(inner);
    return Promise.resolve("outer");
  });
  const lost = late(() => Promise.reject<string>(new TypeError("off line")));
  neededByCalls(lost);
  neededByCalls(outer);
  expect(await loadNeededByCalls()).toBe(false);
  expect([outer.get(), inner.get(), lost.get()]).toEqual(["outer", "inner", null]);
});
