import type { Actualisation } from "../application/actualiser";

/** A screen leads to another one. */
export interface Aller {
  readonly type: "aller";
  readonly tab: "resultats" | "reglages";
  /** Of the workbook's upkeep, which then opens. */
  readonly panneau?: string;
}

/** What the ribbon asks of the pane, and its screens of one another. */
export type PaneEvent =
  | Aller
  /** `instant`: when it was asked for, by the watch that times calls (`Montre`). */
  | { readonly type: "nouvelAppel"; readonly instant: number }
  | { readonly type: "actualisation"; readonly actualisation: Actualisation }
  | { readonly type: "actualisationImpossible"; readonly error: unknown }
  | { readonly type: "voletImpossible"; readonly error: unknown };

export interface PaneEvents {
  readonly emit: (event: PaneEvent) => void;
  /**
   * One listener at a time; what was emitted before it came is given to it right after, when the effect
   * that subscribes is over: React draws nothing anew within one.
   */
  readonly subscribe: (listener: (event: PaneEvent) => void) => () => void;
}

/** A ribbon button may be what opens the pane: events wait for it. */
export function createPaneEvents(): PaneEvents {
  let listener: ((event: PaneEvent) => void) | null = null;
  const waiting: PaneEvent[] = [];
  const emit = (event: PaneEvent): void => {
    if (listener) listener(event);
    else waiting.push(event);
  };
  return {
    emit,
    subscribe: (newListener) => {
      listener = newListener;
      queueMicrotask(() => waiting.splice(0).forEach(emit));
      return () => {
        if (listener === newListener) listener = null;
      };
    },
  };
}
