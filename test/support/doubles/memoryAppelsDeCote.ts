import type { AppelDeCote, AppelsDeCote } from "../../../src/application/latePorts";

/** Calls put aside, shared by the panes that are given it; it can be told to refuse. */
export class MemoryAppelsDeCote implements AppelsDeCote {
  refuses = false;
  private readonly kept = new Map<string, AppelDeCote>();
  private readonly listeners = new Set<() => void>();

  list(): AppelDeCote[] {
    return [...this.kept.values()].sort((one, other) => one.instant - other.instant);
  }

  put(appel: AppelDeCote): boolean {
    if (!this.refuses) this.kept.set(appel.saisie.idAppel, appel);
    return !this.refuses;
  }

  remove(idAppel: string): void {
    this.kept.delete(idAppel);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Another pane of the same user changes something. */
  changeFromAnotherPane(change: (store: AppelsDeCote) => void): void {
    change(this);
    this.listeners.forEach((listener) => listener());
  }
}
