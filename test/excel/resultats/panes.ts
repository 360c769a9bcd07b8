import { AsyncLocalStorage } from "node:async_hooks";
import type { ResultatsStore } from "../../../src/application/ports";
import * as erreurs from "../../../src/domain/erreurs";
import type { HostSession } from "../../../src/preview/host";
import { nativeBridge } from "../../support/nativeBridge";
import { loadOfficeJs } from "../../support/officeJs";
import type { OpenSuivi } from "../../support/openSuivi";

/** A pane with its own copy of the adapter's modules, of office.js, and its own session. */
export interface Pane {
  readonly session: HostSession;
  readonly resultats: ResultatsStore;
}

/** Whose code runs: the adapter names the global `Excel`. */
const running = new AsyncLocalStorage<typeof Excel>();

export function openPane({ host }: OpenSuivi): Pane {
  const session = host.openSession();
  const { Excel: excel } = loadOfficeJs(nativeBridge(session));
  const run = (batch: (context: Excel.RequestContext) => Promise<unknown>) =>
    running.getStore()!.run(batch);
  Object.assign(globalThis, { Excel: { run } });
  const store = isolatedAdapter();
  return {
    session,
    resultats: {
      readPeriode: () => running.run(excel, () => store.readPeriode()),
      refresh: (...given) => running.run(excel, () => store.refresh(...given)),
    },
  };
}

function isolatedAdapter(): ResultatsStore {
  const found: { store?: ResultatsStore } = {};
  jest.doMock("../../../src/domain/erreurs", () => erreurs);
  jest.isolateModules(() => {
    const module = jest.requireActual<{ excelResultats: ResultatsStore }>(
      "../../../src/excel/resultats/excelResultats",
    );
    found.store = module.excelResultats;
  });
  jest.dontMock("../../../src/domain/erreurs");
  return found.store!;
}
