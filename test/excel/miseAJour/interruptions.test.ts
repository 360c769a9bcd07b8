import fc from "fast-check";
import { retryEtapes, updateNomenclature } from "../../../src/application/miseAJour/applyMiseAJour";
import { readMiseAJour } from "../../../src/application/miseAJour/readMiseAJour";
import type { Lot, MiseAJourStore } from "../../../src/application/portsMiseAJour";
import { NAMES, SHEETS } from "../../../src/domain/classeur";
import * as erreurs from "../../../src/domain/erreurs";
import { CHAMPS_RANGEE } from "../../../src/domain/miseAJour/planMiseAJour";
import { excelMiseAJour } from "../../../src/excel/miseAJour/excelMiseAJour";
import type { HostSession } from "../../../src/preview/host";
import { aLigneDe, LIGNES } from "../../classeur/exemple";
import { contentsOf, modele } from "../../support/miseAJourClasseur";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { apercu, ENTREE, PORTS } from "./portsReels";

const ROWS = [...LIGNES, aLigneDe("IND-EXT-MET", { idLigne: "met", idAppel: "met" })];
const bytes = suiviBytes({ lignes: ROWS });

/** What happens to a request: refused, carried out with its answer lost, or the pane closed without hearing of it. */
type Sort = "refusée" | "réponse perdue" | "volet fermé avant" | "volet fermé après";

const SORTS: readonly Sort[] = [
  ...(["refusée", "réponse perdue"] as const),
  ...(["volet fermé avant", "volet fermé après"] as const),
];

const REFUS = JSON.stringify({
  Results: [],
  TraceIds: [],
  Error: { Code: "GeneralException", Message: "", HttpStatusCode: 400 },
});

/** Requests of a pane: how long each was, and the moment at which the pane was closed. */
interface Echanges {
  readonly tailles: number[];
  readonly closed: Promise<void>;
}

/** The n-th request from now (1-based) meets its fate; a closed pane sends nothing more. */
function interrupt(session: HostSession, n: number, sort: Sort): Echanges {
  const answer = session.answer.bind(session);
  let close = (): void => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const tailles: number[] = [];
  session.answer = async (text, flags) => {
    tailles.push(text.length);
    if (tailles.length !== n) return answer(text, flags);
    if (sort === "refusée") return REFUS;
    if (sort !== "volet fermé avant") await answer(text, flags);
    if (sort === "réponse perdue") return REFUS;
    close();
    return new Promise<string>(() => undefined);
  };
  return { tailles, closed };
}

/** The adapter as a pane of its own has it: the requests of one that was closed keep no other waiting. */
function paneOfItsOwn(): MiseAJourStore {
  const copy: { store?: MiseAJourStore } = {};
  jest.doMock("../../../src/domain/erreurs", () => erreurs);
  jest.isolateModules(() => {
    const module = jest.requireActual<{ excelMiseAJour: MiseAJourStore }>(
      "../../../src/excel/miseAJour/excelMiseAJour",
    );
    copy.store = module.excelMiseAJour;
  });
  jest.dontMock("../../../src/domain/erreurs");
  return copy.store!;
}

/** Contents alone: formats stay on cells that hold nothing again. */
function stateOf(suivi: OpenSuivi): string {
  const { cells, tables, names, sheets } = contentsOf(suivi);
  const contents = Object.entries(cells).map(([sheet, byCell]) => [
    sheet,
    Object.entries(byCell).map(([at, [content]]) => [at, content]),
  ]);
  return JSON.stringify([contents, tables, names, sheets]);
}

interface Cas {
  readonly open: () => OpenSuivi;
  readonly lot: () => Promise<Lot>;
}

const CAS: Readonly<Record<string, Cas>> = {
  "the update of the nomenclature": {
    open: () => new OpenSuivi(bytes),
    lot: async () => {
      const { etat, plan } = await apercu();
      const { classeur } = etat;
      const operations = await PORTS.modele.operationsDeNomenclature(
        classeur,
        plan.apres,
        plan.version,
      );
      return { classeur, operations };
    },
  },
  "the upgrade of model 1.0": {
    open: () => new OpenSuivi(modele("1.0")),
    lot: async () => {
      const { classeur } = await readMiseAJour(PORTS);
      return { classeur, operations: await PORTS.modele.operationsDeNiveau(classeur) };
    },
  },
};

/** A workbook with the lot applied, how many requests that took, and which of them (1-based) wrote. */
async function whole({ open, lot }: Cas) {
  const suivi = open();
  const given = await lot();
  const { tailles } = interrupt(suivi.session, -1, "refusée");
  await excelMiseAJour.apply(given);
  const write = tailles.indexOf(Math.max(...tailles)) + 1;
  return { after: stateOf(suivi), requests: tailles.length, write };
}

describe.each(Object.keys(CAS))("%s", (name) => {
  const cas = CAS[name]!;

  test.each(SORTS)(
    "interrupted at any request (%s), leaves the workbook before or after",
    async (sort) => {
      const { after, requests, write } = await whole(cas);
      for (let n = 1; n <= requests; n += 1) {
        const suivi = cas.open();
        const before = stateOf(suivi);
        const lot = await cas.lot();
        const { closed } = interrupt(suivi.session, n, sort);
        const outcome = await Promise.race([
          paneOfItsOwn()
            .apply(lot)
            .then(
              () => "done",
              () => "failed",
            ),
          closed.then(() => "closed"),
        ]);
        const state = stateOf(suivi);
        const found = state === before ? "before" : state === after ? "after" : "between";
        expect([n, ["before", "after"].includes(found)]).toEqual([n, true]);
        if (outcome === "done") expect([n, found]).toEqual([n, "after"]);
        if (outcome === "failed") expect([n, found]).toEqual([n, "before"]);
        // A write whose answer is lost is found to be done.
        if (n === write && sort === "réponse perdue") expect(outcome).toBe("done");
      }
    },
    120_000,
  );

  test("refused by Excel halfway through, is taken back", async () => {
    const suivi = cas.open();
    const lot = await cas.lot();
    // The versions' sheet is protected, which Excel says only once all the rest is written.
    const { protections } = suivi.host.workbook.state;
    const sheet = suivi.host.workbook.sheet(SHEETS.garde);
    const before = stateOf(suivi);
    protections.set(sheet.id, {});
    await expect(excelMiseAJour.apply(lot)).rejects.toMatchObject({ code: "CLASSEUR_PROTEGE" });
    expect(suivi.named(NAMES.versionNomenclature)).toBe("2025.1");
    expect(stateOf(suivi) === before).toBe(true);
  });
});

/** What each row of the add-in says: labels, level and code. */
function meaningsOf(suivi: OpenSuivi): (string | number | boolean)[][] {
  return suivi
    .cells()
    .filter(({ idLigne }) => idLigne.value !== "")
    .map((row) => CHAMPS_RANGEE.map((champ) => row[champ].value));
}

test("the rows of an update that is interrupted keep their meaning, and going on ends as in one go", async () => {
  const open = async () => {
    const suivi = new OpenSuivi(bytes);
    return { suivi, shown: await apercu() };
  };
  const whole = await open();
  const before = meaningsOf(whole.suivi);
  const { tailles } = interrupt(whole.suivi.session, -1, "refusée");
  await updateNomenclature(PORTS, whole.shown, () => ENTREE);
  const after = meaningsOf(whole.suivi);
  const fate = fc.record({
    n: fc.integer({ min: 1, max: tailles.length }),
    sort: fc.constantFrom<Sort>("refusée", "réponse perdue"),
  });
  await fc.assert(
    fc.asyncProperty(fate, async ({ n, sort }) => {
      const { suivi, shown } = await open();
      const answer = suivi.session.answer.bind(suivi.session);
      interrupt(suivi.session, n, sort);
      const faite = await updateNomenclature(PORTS, shown, () => ENTREE).catch(() => null);
      suivi.session.answer = answer;
      for (const [index, row] of meaningsOf(suivi).entries())
        expect([before[index], after[index]]).toContainEqual(row);
      if (faite) await retryEtapes(PORTS, faite);
      else await updateNomenclature(PORTS, await apercu(), () => ENTREE);
      expect(meaningsOf(suivi)).toEqual(after);
      expect(suivi.named(NAMES.versionNomenclature)).toBe("2025.2");
    }),
    { numRuns: 12 },
  );
}, 120_000);
