import fc from "fast-check";
import { appendAll } from "../../../src/excel/historique/appendAll";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { aLigne } from "../../support/builders";
import { cellulesOfLigne } from "../../support/ligneBuilders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { makeTroubled, released, troubles } from "./troubles";

jest.setTimeout(120_000);

const filled = suiviBytes({ lignes: [aLigne({ idLigne: "avant", idAppel: "avant" })] });
const fresh = suiviBytes();
const given = Array.from({ length: 11 }, (_, index) => {
  const ligne = aLigne({ idLigne: `n-${index}`, idAppel: `n-${index}`, commentaire: `-${index}` });
  const { niveau, ...cells } = cellulesOfLigne(ligne);
  return index % 3 === 0 ? { ...cells, niveau } : cells;
});
const BLOCK = 4;

const scenario = fc.record({
  fresh: fc.boolean(),
  expandTables: fc.boolean(),
  fillCalculatedColumns: fc.boolean(),
  attempts: fc.array(troubles, { minLength: 1, maxLength: 3 }),
  colleagueAt: fc.option(fc.integer({ min: 1, max: 8 })),
});

test("an append that is interrupted and asked for again writes each row exactly once, and whole", async () => {
  let interrupted = 0;
  await fc.assert(
    fc.asyncProperty(scenario, async ({ attempts, colleagueAt, ...options }) => {
      const suivi = new OpenSuivi(options.fresh ? fresh : filled);
      Object.assign(suivi.host.workbook.options, options);
      if (colleagueAt !== null && !options.fresh)
        suivi.beforeRequest(colleagueAt, () =>
          suivi.colleagueAppends({ idLigne: "col", idAppel: "col" }),
        );
      for (const list of attempts) {
        const recover = makeTroubled(suivi, list);
        const { faites, erreur } = await appendAll(given, {}, BLOCK);
        if (erreur) {
          interrupted += 1;
          expect(erreur.error).toMatchObject({ name: "SuiviError" });
        }
        await released();
        recover();
        expect(await checkRows(false)).toBeGreaterThanOrEqual(faites);
      }
      expect(await appendAll(given, {}, BLOCK)).toEqual({ faites: given.length, erreur: null });
      await checkRows(true);
    }),
    { numRuns: 25 },
  );
  process.stdout.write(`append: ${interrupted} interruptions\n`);
});

/** Gives how many of the rows stand there. */
async function checkRows(complete: boolean): Promise<number> {
  const { lignes, horsTableau } = await excelHistorique.readHistorique();
  const rows = [...lignes, ...horsTableau];
  const ids = rows.map(({ cellules }) => cellules.idLigne);
  expect(new Set(ids).size).toBe(ids.length);
  for (const cells of given) {
    const row = rows.find(({ cellules }) => cellules.idLigne === cells.idLigne);
    if (row) expect(row.cellules).toMatchObject(cells);
  }
  const standing = given.filter(({ idLigne }) => ids.includes(idLigne)).length;
  if (complete) expect([standing, horsTableau]).toEqual([given.length, []]);
  return standing;
}
