/** @jest-environment jsdom */
import { createPreferencesStore } from "../../src/device/preferencesStore";

beforeEach(() => window.localStorage.clear());

it("remembers the référent when the pane is opened again", () => {
  createPreferencesStore(window.localStorage, "p.").save({ referent: "Camille" });
  expect(createPreferencesStore(window.localStorage, "p.").load()).toEqual({ referent: "Camille" });
});

it.each(["{", "[]", "null", '{"referent":3}'])("starts anew from a damaged text: %s", (text) => {
  window.localStorage.setItem("p.suivi.preferences.1", text);
  expect(createPreferencesStore(window.localStorage, "p.").load()).toEqual({ referent: "" });
});
