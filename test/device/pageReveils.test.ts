/** @jest-environment jsdom */
import { pageReveils } from "../../src/device/systemClock";

function show(visibilityState: string): void {
  Object.defineProperty(document, "visibilityState", {
    value: visibilityState,
    configurable: true,
  });
  document.dispatchEvent(new Event("visibilitychange"));
}

it("calls when the page shows again and when the network is back, until asked to stop", () => {
  let calls = 0;
  const stop = pageReveils.subscribe(() => (calls += 1));
  show("hidden");
  expect(calls).toBe(0);
  show("visible");
  expect(calls).toBe(1);
  window.dispatchEvent(new Event("online"));
  expect(calls).toBe(2);
  stop();
  show("visible");
  window.dispatchEvent(new Event("online"));
  expect(calls).toBe(2);
});
