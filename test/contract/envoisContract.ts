import { ecritOf } from "../../src/application/envoi";
import type { Envoi, EnvoiStore } from "../../src/application/ports";
import { aLigne } from "../support/builders";
import { aSaisie } from "../support/saisieBuilders";

export interface EnvoisSubject {
  readonly store: EnvoiStore;
  /** Another pane of the same user does something with what is kept. */
  changeElsewhere(change: (store: EnvoiStore) => void): void;
  /** From now on the device keeps nothing more. */
  refuse(): void;
}

export function anEnvoi(over: Partial<Envoi> = {}): Envoi {
  return {
    idAppel: "appel-1",
    document: "a.xlsx",
    instant: 1_000,
    lignes: [aLigne({ dureeSecondes: null, canal: "" })],
    essais: [aLigne()],
    saisie: aSaisie(),
    cas: "appel-0 ligne-0 3",
    ecrit: null,
    ...over,
  };
}

/** What every `EnvoiStore` promises; run on the in-memory double and on the device's. */
export function envoisContract(open: () => EnvoisSubject): void {
  const later = anEnvoi({ idAppel: "appel-2", instant: 2_000 });

  test("gives back what was put, the oldest first, whatever workbook it is for", () => {
    const { store } = open();
    const other = anEnvoi({ idAppel: "appel-0", instant: 3_000, document: "b.xlsx" });
    for (const envoi of [other, later, anEnvoi()]) expect(store.put(envoi)).toBe(true);
    expect(store.waiting()).toEqual([anEnvoi(), later, other]);
  });

  test("keeps one entry a call: the last", () => {
    const { store } = open();
    store.put(anEnvoi());
    store.put(anEnvoi({ lignes: [] }));
    expect(store.waiting()).toEqual([anEnvoi({ lignes: [] })]);
  });

  test("tells waiting calls from written ones, and knows those that take up a case", () => {
    const { store } = open();
    const written = (over: Partial<Envoi>): Envoi =>
      ecritOf(anEnvoi({ instant: 500, cas: undefined, ...over }), 5_000, new Map([["ligne-1", 3]]));
    const here = written({ idAppel: "ecrit-1" });
    const withCas = written({ idAppel: "ecrit-2", cas: "appel-0 ligne-0 3" });
    const there = written({ idAppel: "ecrit-3", document: "b.xlsx", cas: "appel-9 ligne-9 3" });
    for (const envoi of [here, withCas, there, anEnvoi()]) store.put(envoi);
    expect(store.waiting()).toEqual([anEnvoi()]);
    expect(store.written("a.xlsx").sort()).toEqual(["ecrit-1", "ecrit-2"]);
    expect(store.written("b.xlsx")).toEqual(["ecrit-3"]);
    expect(store.withCas()).toEqual([withCas, there, anEnvoi()]);
    expect(store.get("ecrit-1")).toEqual(here);
    store.put({ ...here, ecrit: null });
    expect(store.written("a.xlsx")).toEqual(["ecrit-2"]);
    expect(store.waiting()).toHaveLength(2);
  });

  test("takes an entry out, but not the one that took its place", () => {
    const { store } = open();
    store.put(anEnvoi());
    store.put(later);
    const [first] = store.waiting();
    store.put(anEnvoi({ lignes: [] }));
    store.remove(first!);
    expect(store.waiting()).toEqual([anEnvoi({ lignes: [] }), later]);
    store.remove(store.waiting()[0]!);
    expect(store.waiting()).toEqual([later]);
  });

  test("says that an entry was not kept when the device refuses; the one before still is", () => {
    const subject = open();
    subject.store.put(anEnvoi());
    subject.refuse();
    expect(subject.store.put(anEnvoi({ lignes: [] }))).toBe(false);
    expect(subject.store.waiting()).toEqual([anEnvoi()]);
  });

  test("tells what another pane does, until asked to stop; not what this one does", () => {
    const subject = open();
    let told = 0;
    const stop = subject.store.subscribe(() => (told += 1));
    subject.store.put(anEnvoi());
    expect(told).toBe(0);
    subject.changeElsewhere((store) => store.put(later));
    expect(told).toBe(1);
    expect(subject.store.waiting()).toEqual([anEnvoi(), later]);
    stop();
    subject.changeElsewhere((store) => store.put(anEnvoi({ instant: 9 })));
    expect(told).toBe(1);
  });

  test("has nothing unreadable of its own", () => {
    const { store } = open();
    store.put(anEnvoi());
    expect(store.setUnreadableAside()).toBe(0);
    expect(store.waiting()).toEqual([anEnvoi()]);
  });
}
