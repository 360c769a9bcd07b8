/** @jest-environment jsdom */
import fc from "fast-check";
import { ecritOf } from "../../src/application/envoi";
import { createEnvoiStore } from "../../src/device/envoiStore";
import { aLigne } from "../support/builders";
import { anEnvoi } from "../contract/envoisContract";

const KEY = "p.suivi.envoi.1:appel-1";
const ASIDE = "p.suivi.envoi-illisible.1:appel-1";
const store = () => createEnvoiStore(window.localStorage, "p.");

beforeEach(() => window.localStorage.clear());

it("puts whatever it cannot read aside, as it is, and goes on with the rest", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      window.localStorage.clear();
      store().put(anEnvoi({ idAppel: "appel-2" }));
      window.localStorage.setItem(KEY, text);
      expect(store().waiting()).toEqual([anEnvoi({ idAppel: "appel-2" })]);
      expect(store().setUnreadableAside()).toBe(1);
      expect(window.localStorage.getItem(ASIDE)).toBe(text);
      expect(window.localStorage.getItem(KEY)).toBeNull();
      expect(store().setUnreadableAside()).toBe(0);
    }),
  );
});

it("leaves what it cannot read where it is when there is no room for it elsewhere", () => {
  window.localStorage.setItem(KEY, "{");
  const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(store().setUnreadableAside()).toBe(1);
  full.mockRestore();
  expect(window.localStorage.getItem(KEY)).toBe("{");
});

it("reads the rows of a pane that did not know the time of a call yet", () => {
  const { heure, ...ligne } = aLigne();
  expect(heure).toBe("");
  window.localStorage.setItem(KEY, JSON.stringify({ ...anEnvoi(), lignes: [ligne], essais: [] }));
  expect(store().waiting()[0]?.lignes).toEqual([aLigne()]);
});

it.each(["idAppel", "document", "instant", "lignes", "essais"])(
  "does not take an entry for whole whose %s is damaged",
  (key) => {
    window.localStorage.setItem(KEY, JSON.stringify({ ...anEnvoi(), [key]: { faux: true } }));
    expect(store().waiting()).toEqual([]);
  },
);

it.each(["date", "dureeSecondes", "niveau", "resolu", "canal", "appel", "idLigne", "motif"])(
  "does not take an entry for whole that has a row whose %s is damaged",
  (key) => {
    const lignes = anEnvoi().lignes.map((ligne) => ({ ...ligne, [key]: ["faux"] }));
    window.localStorage.setItem(KEY, JSON.stringify({ ...anEnvoi(), lignes }));
    expect(store().waiting()).toEqual([]);
  },
);

it("still sends the rows of a call whose form cannot be read", () => {
  window.localStorage.setItem(KEY, JSON.stringify({ ...anEnvoi(), saisie: { idAppel: 1 } }));
  const [envoi] = store().waiting();
  expect(envoi).toEqual(anEnvoi({ saisie: null }));
  store().remove(envoi!);
  expect(store().waiting()).toEqual([]);
});

it("keeps partitions apart", () => {
  store().put(anEnvoi());
  expect(createEnvoiStore(window.localStorage, "q.").waiting()).toEqual([]);
});

it("works without storage, and says that nothing is kept", () => {
  const none = createEnvoiStore(null, "p.");
  expect(none.put(anEnvoi())).toBe(false);
  expect(none.waiting()).toEqual([]);
  expect(none.setUnreadableAside()).toBe(0);
  expect(() => none.remove(anEnvoi())).not.toThrow();
});

function written() {
  const { ecrit, ...envoi } = ecritOf(anEnvoi(), 5, new Map([["ligne-1", 3]]));
  const reperes = ecrit.reperes.map((repere) => ({ ...repere, anterieureA: 9 }));
  return { ...envoi, ecrit: { ...ecrit, reperes } };
}

it.each([{ heure: 0.5 }, { commentaire: ',"lignes":[],"ecrit":{"instant":1}]}}' }])(
  "reads a written call as it was kept, whatever its texts say",
  (cells) => {
    const envoi = { ...written(), version: "2025.1", lignes: [aLigne(cells)] };
    window.localStorage.setItem(KEY, JSON.stringify(envoi));
    expect(store().waiting()).toEqual([]);
    expect(store().written("a.xlsx")).toEqual(["appel-1"]);
    const kept = store().get("appel-1");
    expect(kept).toEqual(envoi);
    // Another pane's store takes it for the same entry.
    store().remove(kept!);
    expect(store().written("a.xlsx")).toEqual([]);
  },
);

it("does not take a call for written, or for one that takes up a case, because its texts look so", () => {
  const commentaire = ',"ecrit":{"instant":1},"cas":"a"';
  const envoi = anEnvoi({ cas: undefined, lignes: [aLigne({ commentaire })], essais: [] });
  store().put(envoi);
  expect(store().waiting()).toEqual([envoi]);
  expect(store().withCas()).toEqual([]);
});

it("still knows by its ids a written call whose rows are damaged, so that a loss can be told", () => {
  const lignes = [{ ...aLigne(), date: "hier" }];
  window.localStorage.setItem(KEY, JSON.stringify({ ...written(), lignes }));
  expect(store().written("a.xlsx")).toEqual(["appel-1"]);
  expect(store().get("appel-1")).toMatchObject({ lignes: [], ecrit: written().ecrit });
});

it("still has the rows of a call of which nothing tells any more when it was written", () => {
  window.localStorage.setItem(KEY, JSON.stringify({ ...written(), ecrit: { instant: "hier" } }));
  expect(store().setUnreadableAside()).toBe(0);
  expect(store().written("a.xlsx")).toEqual(["appel-1"]);
  expect(store().get("appel-1")).toMatchObject({ lignes: written().lignes, ecrit: null });
});

it("reads no entry of a written call to tell which ones are written, and for which workbook", () => {
  window.localStorage.setItem(KEY, JSON.stringify(written()));
  const parse = jest.spyOn(JSON, "parse");
  const device = store();
  expect(device.setUnreadableAside()).toBe(0);
  expect(device.waiting()).toEqual([]);
  expect(device.written("a.xlsx")).toEqual(["appel-1"]);
  expect(device.written("a")).toEqual([]);
  expect(parse).not.toHaveBeenCalled();
  parse.mockRestore();
});
