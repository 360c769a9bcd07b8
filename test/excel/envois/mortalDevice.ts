import type { EnvoiStore, Exclusion, SaisieStore } from "../../../src/application/ports";
import { createEnvoiStore } from "../../../src/device/envoiStore";
import { createSaisieStore } from "../../../src/device/saisieStore";
import type { Mortality } from "./mortality";

type Listener = (key: string) => void;

/** One user's device: its storage outlives the panes, its locks are let go when their pane dies. */
export class MortalDevice {
  readonly texts = new Map<string, string>();
  private readonly listeners = new Map<Mortality, Set<Listener>>();
  private lock: Promise<void> = Promise.resolve();

  /** The storage as one pane sees it; each change is a step, and other panes are told of it. */
  storageOf(pane: Mortality): Storage {
    const { texts } = this;
    const change = (key: string, apply: () => void): void => {
      if (!pane.step()) return;
      const before = texts.get(key);
      apply();
      if (texts.get(key) !== before) this.tellOthers(pane, key);
      pane.step();
    };
    return {
      get length() {
        return texts.size;
      },
      key: (index) => [...texts.keys()][index] ?? null,
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => change(key, () => texts.set(key, text)),
      removeItem: (key) => change(key, () => texts.delete(key)),
      clear: () => texts.clear(),
    };
  }

  envoisOf(pane: Mortality): EnvoiStore {
    const store = createEnvoiStore(this.storageOf(pane), "");
    return { ...store, subscribe: (listener) => this.listen(pane, "suivi.envoi.", listener) };
  }

  saisiesOf(pane: Mortality): SaisieStore {
    const store = createSaisieStore(this.storageOf(pane), "", "suivi.xlsx");
    const subscribe: SaisieStore["subscribe"] = (listener) =>
      this.listen(pane, "suivi.saisie.", () => listener(store.load()));
    // Here a pane knows of another's change only once it is told.
    return { ...store, subscribe, look: () => undefined };
  }

  exclusionOf(pane: Mortality): Exclusion {
    return {
      run: async (work) => {
        if (!pane.isAlive()) return new Promise(() => undefined);
        const former = this.lock;
        let release = (): void => undefined;
        this.lock = new Promise((resolve) => (release = resolve));
        pane.onDeath(() => void former.then(release));
        await former;
        if (!pane.isAlive()) return new Promise(() => undefined);
        return work().finally(release);
      },
    };
  }

  private listen(pane: Mortality, prefix: string, listener: () => void): () => void {
    const listeners = this.listeners.get(pane) ?? new Set();
    this.listeners.set(pane, listeners);
    const onKey = (key: string): void => {
      if (key.startsWith(prefix)) listener();
    };
    listeners.add(onKey);
    return () => listeners.delete(onKey);
  }

  private tellOthers(teller: Mortality, key: string): void {
    for (const [pane, listeners] of this.listeners) {
      if (pane === teller || !pane.isAlive()) continue;
      setImmediate(() => pane.isAlive() && listeners.forEach((listener) => listener(key)));
    }
  }
}
