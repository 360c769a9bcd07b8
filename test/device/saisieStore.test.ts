/** @jest-environment jsdom */
import fc from "fast-check";
import { CANAUX, NIVEAUX } from "../../src/domain/historique";
import { STATUTS } from "../../src/domain/statut";
import { createSaisieStore } from "../../src/device/saisieStore";
import { aSaisie } from "../support/saisieBuilders";

const KEY = "p.suivi.saisie.1";
const store = () => createSaisieStore(window.localStorage, "p.");

beforeEach(() => window.localStorage.clear());

const segment = fc.record({ debut: fc.nat(), fin: fc.option(fc.nat()) });
const saisies = fc.record({
  idAppel: fc.string({ minLength: 1 }),
  telephone: fc.string(),
  date: fc.string(),
  duree: fc.string(),
  canal: fc.constantFrom(...CANAUX),
  referent: fc.string(),
  identifiant: fc.string(),
  commentaire: fc.string(),
  motifs: fc.array(
    fc.record({
      idLigne: fc.string({ minLength: 1 }),
      thematique: fc.string(),
      motif: fc.string(),
      code: fc.string(),
      niveau: fc.option(fc.constantFrom(...NIVEAUX)),
      statut: fc.option(fc.constantFrom(...STATUTS)),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  chronometre: fc.option(
    fc.record({
      segments: fc.array(segment, { minLength: 1, maxLength: 4 }),
      tours: fc.array(fc.nat(), { maxLength: 4 }),
      termine: fc.boolean(),
    }),
  ),
});

it("gives any form back as it was kept", () => {
  fc.assert(
    fc.property(saisies, (saisie) => {
      expect(store().save(saisie)).toBe(true);
      expect(store().load()).toEqual(saisie);
    }),
  );
});

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

it("leaves nothing behind once cleared", () => {
  store().save(aSaisie());
  store().clear();
  expect(window.localStorage).toHaveLength(0);
});

it("keeps partitions apart", () => {
  store().save(aSaisie());
  expect(createSaisieStore(window.localStorage, "q.").load()).toBeNull();
});

it("works without storage, and says that nothing is kept", () => {
  const none = createSaisieStore(null, "p.");
  expect(none.save(aSaisie())).toBe(false);
  expect(none.load()).toBeNull();
  expect(() => none.clear()).not.toThrow();
});

it("says that nothing is kept when the device is full or refuses", () => {
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const full = { getItem: refuse, setItem: refuse, removeItem: refuse, length: 0 };
  const refusing = createSaisieStore({ ...full, clear: refuse, key: () => null }, "p.");
  expect(refusing.save(aSaisie())).toBe(false);
  expect(refusing.load()).toBeNull();
  expect(() => refusing.clear()).not.toThrow();
});

it("tells what another pane keeps and clears, until asked to stop", () => {
  const seen: unknown[] = [];
  const stop = store().subscribe((saisie) => seen.push(saisie));
  const change = (key: string, newValue: string | null) =>
    window.dispatchEvent(new StorageEvent("storage", { key, newValue }));
  change(KEY, JSON.stringify(aSaisie()));
  change("other", "x");
  change(KEY, null);
  stop();
  change(KEY, JSON.stringify(aSaisie()));
  expect(seen).toEqual([aSaisie(), null]);
});
