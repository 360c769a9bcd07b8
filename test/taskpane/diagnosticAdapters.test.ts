/** @jest-environment jsdom */
import { diagnosticAdapters } from "../../src/taskpane/diagnosticAdapters";

/** A browser's worker that does this with what it is given. */
function ouvriers(reagir: (ouvrier: Pick<Worker, "onmessage" | "onerror">) => void): string[] {
  const said: string[] = [];
  class Ouvrier {
    onmessage: Worker["onmessage"] = null;
    onerror: Worker["onerror"] = null;
    postMessage(): void {
      setTimeout(() => reagir(this));
    }
    terminate(): void {
      said.push("ended");
    }
  }
  Object.defineProperty(globalThis, "Worker", { value: Ouvrier, configurable: true });
  return said;
}

const call = (listener: unknown, event: unknown): void =>
  (listener as (given: unknown) => void)(event);

describe("« posteFilSepare »", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "Worker"));

  it("tells a thread that answers, and ends it", async () => {
    const said = ouvriers(({ onmessage }) => call(onmessage, { data: { kind: "fin" } }));
    expect(await diagnosticAdapters.page.posteFilSepare()).toEqual({ issue: "demarre" });
    expect(said).toEqual(["ended"]);
  });

  it("tells a script that the page refuses to run as a thread, and ends it", async () => {
    const said = ouvriers(({ onerror }) => call(onerror, { message: "refused" }));
    expect(await diagnosticAdapters.page.posteFilSepare()).toEqual({ issue: "refuse" });
    expect(said).toEqual(["ended"]);
  });

  it("tells a page that may start no thread at all", async () => {
    expect(await diagnosticAdapters.page.posteFilSepare()).toEqual({ issue: "refuse" });
  });
});
