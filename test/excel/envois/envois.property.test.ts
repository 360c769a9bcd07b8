import fc from "fast-check";
import { isConflit } from "../../../src/application/envoi";
import { type LigneHistorique, includesLigne } from "../../../src/domain/historique";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { EnvoisPlay, nextTurn, quiet } from "./envoisPlay";
import type { EnvoisWorld } from "./envoisWorld";
import { adapterCopy, faultsToCome } from "./faultyHost";
import { runningPane } from "./mortality";
import { scenario } from "./scenario";
import { tally } from "./tally";

/**
 * The pane's own code from « Enregistrer » to the cells, over Microsoft's office.js and the real
 * workbook: storage, locks, panes and colleagues are stood in for, and fail or die at every step.
 */

const RUNS = 2_000;
const TIMEOUT_MS = 600_000;

const suivi = new OpenSuivi(suiviBytes());
const adapters = [adapterCopy(suivi), adapterCopy(suivi)];
const blankTable = { ...suivi.table.rect };
const blankCells = suivi.host.workbook.grid
  .read(suivi.table.sheetId, blankTable)
  .map((row) => row.map(({ value, formula }) => (formula === undefined ? { value } : { formula })));

beforeAll(() => {
  // office.js tidies up once more some seconds after a failure: that must not keep the process.
  const { setTimeout } = globalThis;
  const unheld = (...args: Parameters<typeof setTimeout>) => setTimeout(...args).unref();
  Object.assign(globalThis, { setTimeout: unheld });
  // Each pane finds the Excel of its own copy of office.js.
  const run = (batch: (context: Excel.RequestContext) => Promise<unknown>) =>
    runningPane.getStore()!.excel.run(batch);
  Object.assign(globalThis, { Excel: { run } });
});

afterAll(() => {
  const { requests, faults, kills } = tally;
  process.stdout.write(
    `outbox: ${RUNS} runs, ${requests} requests, ${faults} faults, ${kills} panes killed midway\n`,
  );
});

/** The workbook as it was built, for the next run. */
function emptyWorkbook(): void {
  const { table, host } = suivi;
  const used = { ...table.rect, rows: table.rect.rows + 8 };
  const empty = Array.from({ length: used.columns }, () => ({ value: "" }));
  host.workbook.grid.write(
    table.sheetId,
    used,
    Array.from({ length: used.rows }, () => empty),
  );
  host.workbook.grid.write(table.sheetId, blankTable, blankCells);
  table.rect = { ...blankTable };
}

const byId = (lignes: readonly LigneHistorique[]): LigneHistorique[] =>
  [...lignes].sort((one, other) => one.idLigne.localeCompare(other.idLigne));

/**
 * Each call stands there as the référent asked for last, once and whole; and nothing else changed.
 * Of a disputed call, for which two panes or a colleague say different things, each row stands once.
 */
function expectEachCallOnce(world: EnvoisWorld, disputed: readonly string[]): void {
  const rows = suivi.rows();
  const found = (id: string) => rows.filter(({ idLigne }) => idLigne === id);
  for (const id of world.colleagueRows) expect(found(id)).toHaveLength(1);
  for (const [id, corrected] of world.corrections) expect(found(id)).toEqual([corrected]);
  for (const { idLigne } of rows)
    expect(world.versions.has(idLigne) || world.colleagueRows.includes(idLigne)).toBe(true);
  for (const [idAppel, lignes] of world.demandes) {
    const stands = rows.filter((row) => row.idAppel === idAppel);
    const corrected = stands.some(({ idLigne }) => world.corrections.has(idLigne));
    if (corrected || disputed.includes(idAppel)) expectEachRowOnce(world, stands);
    else expect(byId(stands)).toEqual(byId(lignes));
  }
}

/**
 * What the workbook has confirmed the device still keeps, in the one entry that it was sent from: rows as
 * they were asked for last; nothing of a call that was taken back.
 */
function expectEachCallKept(world: EnvoisWorld, disputed: readonly string[]): void {
  const kept = new Map(world.keptEnvois().map((envoi) => [envoi.idAppel, envoi]));
  for (const [idAppel, lignes] of world.demandes) {
    if (disputed.includes(idAppel)) continue;
    const envoi = kept.get(idAppel);
    expect(byId(envoi?.lignes ?? [])).toEqual(byId(lignes));
    expect(envoi?.ecrit?.reperes.map(({ idLigne }) => idLigne) ?? []).toEqual(
      lignes.map(({ idLigne }) => idLigne),
    );
  }
}

/** Beside what a colleague corrected, every row is as it was asked for at some time. */
function expectEachRowOnce(world: EnvoisWorld, stands: readonly LigneHistorique[]): void {
  expect(new Set(stands.map(({ idLigne }) => idLigne)).size).toBe(stands.length);
  for (const row of stands.filter(({ idLigne }) => !world.corrections.has(idLigne)))
    expect(includesLigne(world.versions.get(row.idLigne) ?? [], row)).toBe(true);
}

test(
  "every call that was saved stands in the workbook exactly once, whatever fails or is killed",
  () =>
    fc.assert(
      fc.asyncProperty(scenario, async ({ actions, faults, lives, expandTables }) => {
        suivi.host.workbook.options.expandTables = expandTables;
        faultsToCome.push(...faults);
        const play = new EnvoisPlay(suivi, adapters, [...lives]);
        try {
          for (const { action, waits } of actions) {
            play.act(action);
            await (waits ? quiet() : nextTurn());
          }
          const last = await play.calmDown();
          const disputed = last.enAttente.filter(({ raison }) => isConflit(raison));
          expect(last.nombreEnAttente).toBe(disputed.length);
          const ids = disputed.map(({ envoi }) => envoi.idAppel);
          expectEachCallOnce(play.world, ids);
          expectEachCallKept(play.world, ids);
        } finally {
          await play.end();
          emptyWorkbook();
        }
      }),
      { numRuns: RUNS },
    ),
  TIMEOUT_MS,
);
