import type { AppelDeCote, AppelsDeCote } from "../../src/application/latePorts";
import { aSaisie } from "../support/saisieBuilders";

export interface AppelsDeCoteSubject {
  readonly store: AppelsDeCote;
  /** Another pane of the same user changes what is kept. */
  changeElsewhere(change: (store: AppelsDeCote) => void): void;
  /** From now on the device keeps nothing more. */
  refuse(): void;
}

const aside = (idAppel: string, over: Partial<AppelDeCote> = {}): AppelDeCote => ({
  saisie: aSaisie({
    idAppel,
    chronometre: { segments: [{ debut: 1, fin: 2 }], tours: [], termine: false },
  }),
  instant: 1_000,
  relance: true,
  ...over,
});

/** What every `AppelsDeCote` promises; run on the in-memory double and on the device's. */
export function appelsDeCoteContract(open: () => AppelsDeCoteSubject): void {
  test("gives calls back as they were put aside, the first leading", () => {
    const { store } = open();
    expect(store.list()).toEqual([]);
    store.put(aside("b", { instant: 2_000, relance: false }));
    store.put(aside("a"));
    expect(store.list()).toEqual([aside("a"), aside("b", { instant: 2_000, relance: false })]);
  });

  test("keeps one entry a call, and forgets what is taken out", () => {
    const { store } = open();
    store.put(aside("a"));
    store.put(aside("b", { instant: 2_000 }));
    store.put(aside("a", { relance: false }));
    expect(store.list().map(({ relance }) => relance)).toEqual([false, true]);
    store.remove("a");
    expect(store.list()).toEqual([aside("b", { instant: 2_000 })]);
  });

  test("says that a call was not kept when the device refuses; the one before still is", () => {
    const subject = open();
    expect(subject.store.put(aside("a"))).toBe(true);
    subject.refuse();
    expect(subject.store.put(aside("a", { instant: 5_000 }))).toBe(false);
    expect(subject.store.list()).toEqual([aside("a")]);
  });

  test("tells what another pane changes, until asked to stop", () => {
    const subject = open();
    let told = 0;
    const stop = subject.store.subscribe(() => (told += 1));
    subject.changeElsewhere((store) => store.put(aside("a")));
    expect([told, subject.store.list()]).toEqual([1, [aside("a")]]);
    stop();
    subject.changeElsewhere((store) => store.remove("a"));
    expect([told, subject.store.list()]).toEqual([1, []]);
  });
}
