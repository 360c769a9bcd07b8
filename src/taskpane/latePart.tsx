import {
  type ComponentType,
  type FunctionComponent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
} from "react";
import { type Late, late } from "../application/late";
import { isBlankSaisie } from "../application/newSaisie";
import { PANE } from "../messages/pane";
import { Button } from "./fluent";
import { Message } from "./Message";
import type { PaneServices } from "./services";
import { ServicesContext } from "./ServicesContext";
import { travauxEnCours } from "./travauxEnCours";

/**
 * What comes after the first load: parts of the pane, sentences, adapters. What taking a call may
 * need is fetched right after the first load, so that a network that is lost later stops no call;
 * what cannot come fails in its own place, and is asked for anew.
 */
const NEEDED_BY_CALLS: Late<unknown>[] = [];

/** Counts this among what a call may need. */
export function neededByCalls<T>(code: Late<T>): Late<T> {
  NEEDED_BY_CALLS.push(code);
  return code;
}

/** Fetches what a call may need and what that needs in turn; false where something did not come. */
export async function loadNeededByCalls(): Promise<boolean> {
  let complete = true;
  // The list grows while it is read: a part that has come may need others.
  for (const code of NEEDED_BY_CALLS) {
    try {
      await code.load();
    } catch {
      complete = false;
    }
  }
  return complete;
}

/** A part of the pane by its code: `Waiting` stands in its place until it has come. */
export function latePart<P extends object>(
  code: Late<{ readonly default: ComponentType<P> }>,
  Waiting: FunctionComponent<P> = Loading,
): FunctionComponent<P> {
  return function LatePart(props: P): ReactNode {
    const { value, failed, retry } = useLate(code);
    if (failed) return <MissingPart onRetry={retry} />;
    return value ? <value.default {...props} /> : <Waiting {...props} />;
  };
}

/** The code of a part, from the `import()` of its module. */
export const partOf = <P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): Late<{ readonly default: ComponentType<P> }> => late(load);

interface LateState<T> {
  readonly value: T | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** What comes late, asked for as soon as the component shows, and again when the network is back. */
export function useLate<T>(code: Late<T>): LateState<T> {
  const [state, setState] = useState(() => ({ value: code.get(), failed: false }));
  const reveils = useContext(ServicesContext)?.reveils;
  const ask = useCallback(
    (): Promise<void> =>
      code.load().then(
        (value) => setState({ value, failed: false }),
        () => setState({ value: null, failed: true }),
      ),
    [code],
  );
  useEffect(() => {
    if (code.get() === null) void ask();
  }, [code, ask]);
  useEffect(() => {
    if (state.failed) return reveils?.subscribe(() => void ask());
  }, [state.failed, reveils, ask]);
  const retry = (): void => {
    setState({ value: null, failed: false });
    void ask();
  };
  return { ...state, retry };
}

export function Loading() {
  return <p className="note chargement">{PANE.chargement}</p>;
}

/** Fails alone: the rest of the pane works on. */
function MissingPart({ onRetry }: { readonly onRetry: () => void }) {
  const services = useContext(ServicesContext);
  return (
    <div role="alert">
      <Message
        intent="error"
        titre={PANE.absenteTitre}
        actions={
          <Button size="small" onClick={onRetry}>
            {PANE.reessayer}
          </Button>
        }
      >
        <p>{PANE.absenteTexte}</p>
        {services && <NewRelease services={services} />}
      </Message>
    </div>
  );
}

/** A new release may have taken the old one's files away: then only a new start brings the part back. */
function NewRelease({ services }: { readonly services: PaneServices }) {
  const { release } = services;
  const [superseded, setSuperseded] = useState(false);
  useEffect(() => {
    void release.isSuperseded().then((is) => {
      setSuperseded(is);
      if (is) restartWhenFree(services);
    });
  }, [release, services]);
  if (!superseded) return null;
  return (
    <>
      <p>{PANE.nouvelleVersion}</p>
      <Button size="small" onClick={() => release.restart()}>
        {PANE.recharger}
      </Button>
    </>
  );
}

const waiting = new WeakSet<PaneServices>();

/** Starts the pane anew once no call is open and nothing long is under way, whatever screen then shows. */
function restartWhenFree(services: PaneServices): void {
  if (waiting.has(services)) return;
  waiting.add(services);
  const { session, release } = services;
  const restart = (): void => {
    if (isBlankSaisie(session.get().saisie) && travauxEnCours.get() === 0) release.restartOnce();
  };
  session.subscribe(restart);
  travauxEnCours.subscribe(restart);
  restart();
}
