/** @jest-environment jsdom */
import { createPreferencesStore } from "../../src/device/preferencesStore";
import { MAX_USAGES, PREFERENCES_PAR_DEFAUT } from "../../src/domain/preferences";

const KEY = "p.suivi.preferences.1";
const store = () => createPreferencesStore(window.localStorage, "p.");
const keep = (kept: unknown) => window.localStorage.setItem(KEY, JSON.stringify(kept));

beforeEach(() => window.localStorage.clear());

it("remembers the référent when the pane is opened again", () => {
  store().save({ referent: "Camille" });
  expect(store().load().referent).toBe("Camille");
});

it.each(["{", "[]", "null", '{"referent":3}'])("starts anew from a damaged text: %s", (text) => {
  window.localStorage.setItem(KEY, text);
  expect(store().load()).toEqual(PREFERENCES_PAR_DEFAUT);
});

it("takes up what an older pane kept", () => {
  keep({ referent: "Camille" });
  expect(store().load()).toEqual({ ...PREFERENCES_PAR_DEFAUT, referent: "Camille" });
});

it.each([
  ["canal", "Pigeon"],
  ["oubliMinutes", 0],
  ["oubliMinutes", "45"],
  ["telephoneMasque", "oui"],
  ["favoris", [1]],
  ["usages", { A: "x", B: -1 }],
  ["equipe", "Camille"],
  ["identite", "Camille"],
])("gives a damaged %s its default, and keeps the rest", (key, value) => {
  keep({ referent: "Camille", [key]: value });
  expect(store().load()).toEqual({ ...PREFERENCES_PAR_DEFAUT, referent: "Camille" });
});

it("keeps the most used codes only", () => {
  const usages = Object.fromEntries(
    Array.from({ length: MAX_USAGES + 50 }, (_, index) => [`C${index}`, index + 1]),
  );
  keep({ usages });
  const kept = store().load().usages;
  expect(Object.keys(kept)).toHaveLength(MAX_USAGES);
  expect(Object.values(kept).sort((a, b) => a - b)[0]).toBe(51);
});

it("shows in another pane what is set in this one", () => {
  const seen: string[] = [];
  store().subscribe(({ referent }) => seen.push(referent));
  store().save({ referent: "Camille" });
  // The browser tells every page but the one that made the change.
  const newValue = window.localStorage.getItem(KEY);
  window.dispatchEvent(new StorageEvent("storage", { key: KEY, newValue }));
  expect(seen).toEqual(["Camille"]);
});
