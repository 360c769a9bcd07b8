import type { Historique } from "../../../src/application/historique";

import * as erreurs from "../../../src/domain/erreurs";
import type { HostSession } from "../../../src/preview/host";
import { nativeBridge } from "../../support/nativeBridge";
import { loadOfficeJs } from "../../support/officeJs";
import type { OpenSuivi } from "../../support/openSuivi";
import { runningPane } from "./mortality";
import { tally } from "./tally";

/** What happens to one request: refused, or carried out with its answer replaced by a failure, or no answer at all. */
export interface Fault {
  readonly applied: boolean;
  /** Null: the pane never hears of it again. */
  readonly code: string | null;
}

/** Operations of the adapters that go on at this moment, and those of them that wait for an answer in vain. */
export const underWay = { operations: 0, unanswered: 0 };

/** Faults of the requests to come, in order. */
export const faultsToCome: (Fault | null)[] = [];

const refusal = (code: string): string =>
  JSON.stringify({
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: code, HttpStatusCode: 400 },
  });

/** Requests meet their fault, and panes their end, before they are carried out or before they are answered. */
function makeFaulty(session: HostSession): void {
  const answer = session.answer.bind(session);
  session.answer = async (text, flags) => {
    const pane = runningPane.getStore();
    if (!pane) throw new Error("a request of no pane");
    if (!pane.step()) return refusal("GeneralException");
    tally.requests += 1;
    const fault = faultsToCome.shift() ?? null;
    if (fault) tally.faults += 1;
    const answered = fault?.applied === false ? "" : await answer(text, flags);
    if (fault?.code === null) {
      underWay.unanswered += 1;
      await pane.death;
      underWay.unanswered -= 1;
    }
    if (!pane.step()) return refusal("GeneralException");
    return fault?.code ? refusal(fault.code) : answered;
  };
}

/** The adapter as one pane has it: its own copy of the modules, of office.js, and its own session. */
export interface AdapterCopy {
  readonly historique: Historique;
  readonly excel: typeof Excel;
}

export function adapterCopy({ host }: OpenSuivi): AdapterCopy {
  const session = host.openSession();
  makeFaulty(session);
  const copy: { historique?: Historique } = {};
  // The use cases recognise errors by their class: the copies share it with them.
  jest.doMock("../../../src/domain/erreurs", () => erreurs);
  jest.isolateModules(() => {
    // The late part is asked for here: its own request would find the modules of all the panes.
    const { excelHistorique } = jest.requireActual<{ excelHistorique: Historique }>(
      "../../../src/excel/historique/excelHistorique",
    );
    const { lateHistorique } = jest.requireActual<{ lateHistorique: Omit<Historique, "append"> }>(
      "../../../src/excel/historique/lateHistorique",
    );
    copy.historique = { ...excelHistorique, ...lateHistorique };
  });
  jest.dontMock("../../../src/domain/erreurs");
  return {
    historique: counted(copy.historique!),
    excel: loadOfficeJs(nativeBridge(session)).Excel,
  };
}

function counted(store: Historique): Historique {
  const count = async <T>(operation: Promise<T>): Promise<T> => {
    underWay.operations += 1;
    try {
      return await operation;
    } finally {
      underWay.operations -= 1;
    }
  };
  return {
    ...store,
    append: (...given) => count(store.append(...given)),
    remove: (lignes) => count(store.remove(lignes)),
    readSollicitations: () => count(store.readSollicitations()),
  };
}
