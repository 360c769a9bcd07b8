/** @jest-environment jsdom */
import fc from "fast-check";
import { createSaisieStore } from "../../src/device/saisieStore";
import { aSaisie } from "../support/saisieBuilders";

const KEY = "p.suivi.saisie.1:a.xlsx";
const store = () => createSaisieStore(window.localStorage, "p.", "a.xlsx");

beforeEach(() => window.localStorage.clear());

it("ignores whatever else stands under its key", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      window.localStorage.setItem(KEY, text);
      expect(store().load()).toBeNull();
    }),
  );
});

it.each(["idAppel", "canal", "motifs", "chronometre", "commentaire"])(
  "ignores a form whose %s is damaged",
  (key) => {
    window.localStorage.setItem(KEY, JSON.stringify({ ...aSaisie(), [key]: 7 }));
    expect(store().load()).toBeNull();
  },
);

it("tells, when asked to look, what another pane kept and the browser has not told yet, once", () => {
  const [here, elsewhere] = [store(), store()];
  const seen: unknown[] = [];
  const stop = here.subscribe((saisie) => seen.push(saisie));
  elsewhere.save(aSaisie());
  here.look();
  window.dispatchEvent(new StorageEvent("storage", { key: KEY }));
  here.look();
  window.localStorage.clear();
  window.dispatchEvent(new StorageEvent("storage", { key: null }));
  stop();
  elsewhere.save(aSaisie());
  here.look();
  expect(seen).toEqual([aSaisie(), null]);
});

it("leaves nothing behind once cleared", () => {
  store().save(aSaisie());
  store().clear();
  expect(window.localStorage).toHaveLength(0);
});

it("keeps partitions apart", () => {
  store().save(aSaisie());
  expect(createSaisieStore(window.localStorage, "q.", "a.xlsx").load()).toBeNull();
});

it("keeps workbooks apart, and what their panes tell one another", () => {
  const other = createSaisieStore(window.localStorage, "p.", "b.xlsx");
  const seen: unknown[] = [];
  const stop = other.subscribe((saisie) => seen.push(saisie));
  store().save(aSaisie());
  window.dispatchEvent(
    new StorageEvent("storage", { key: KEY, newValue: JSON.stringify(aSaisie()) }),
  );
  stop();
  expect(other.load()).toBeNull();
  expect(seen).toEqual([]);
});

it("works without storage, and says that nothing is kept", () => {
  const none = createSaisieStore(null, "p.", "");
  expect(none.save(aSaisie())).toBe(false);
  expect(none.load()).toBeNull();
  expect(() => none.clear()).not.toThrow();
});

it("says that nothing is kept when the device is full or refuses", () => {
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const full = { getItem: refuse, setItem: refuse, removeItem: refuse, length: 0 };
  const refusing = createSaisieStore({ ...full, clear: refuse, key: () => null }, "p.", "");
  expect(refusing.save(aSaisie())).toBe(false);
  expect(refusing.load()).toBeNull();
  expect(() => refusing.clear()).not.toThrow();
});
