import * as fc from "fast-check";
import { anneeOf, moisOf, trimestreOf } from "../../../src/domain/periode";
import { excelResultats } from "../../../src/excel/resultats/excelResultats";
import type { HostSession } from "../../../src/preview/host";
import { aLigne, TODAY } from "../../support/builders";
import { callOffLateTimers } from "../../support/lateTimers";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { openPane } from "./panes";
import { expectedFor, shownPeriode } from "./shownPeriode";

callOffLateTimers();

const JANUARY = TODAY - 300;
const FILLED = ["2026-01", "2026-11"];
const bytes = suiviBytes({
  lignes: [
    aLigne({ idLigne: "1", idAppel: "1" }),
    aLigne({ idLigne: "2", idAppel: "2", date: JANUARY }),
  ],
});

test("two refreshes of one pane come one after the other, the last wins whole", async () => {
  const suivi = new OpenSuivi(bytes);
  await Promise.all([
    excelResultats.refresh(moisOf(JANUARY), "un"),
    excelResultats.refresh(trimestreOf(TODAY), "deux"),
  ]);
  expect(shownPeriode(suivi)).toEqual(expectedFor(trimestreOf(TODAY), "deux", FILLED));
});

/** The request of a refresh that fails (0: none), and whether it was carried out all the same. */
const arbFault = fc.record({ request: fc.integer({ min: 0, max: 3 }), applied: fc.boolean() });

function inject(session: HostSession, { request, applied }: { request: number; applied: boolean }) {
  let count = 0;
  session.failNext(() => (count += 1) === request, { code: "GeneralException", applied });
}

test("two panes at once, whatever the order of their requests and their faults, leave one whole state", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.tuple(arbFault, arbFault),
      async (scheduler, [one, other]) => {
        const suivi = new OpenSuivi(bytes);
        const panes = [openPane(suivi), openPane(suivi)];
        await panes[0]!.resultats.refresh(anneeOf(TODAY), "avant");
        for (const { session } of panes) {
          const answer = session.answer.bind(session);
          session.answer = scheduler.scheduleFunction(answer);
        }
        inject(panes[0]!.session, one);
        inject(panes[1]!.session, other);
        const both = Promise.allSettled([
          panes[0]!.resultats.refresh(moisOf(JANUARY), "un"),
          panes[1]!.resultats.refresh(trimestreOf(TODAY), "deux"),
        ]);
        await scheduler.waitFor(both);
        expect([
          expectedFor(anneeOf(TODAY), "avant", FILLED),
          { ...expectedFor(anneeOf(TODAY), "avant", FILLED), mois: null },
          expectedFor(moisOf(JANUARY), "un", FILLED),
          expectedFor(trimestreOf(TODAY), "deux", FILLED),
        ]).toContainEqual(shownPeriode(suivi));
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
