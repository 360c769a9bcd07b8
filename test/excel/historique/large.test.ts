import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { aLigne, TODAY } from "../../support/builders";
import { cellulesOfLigne } from "../../support/ligneBuilders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { repeatRows } from "../../support/suiviRows";
import { released } from "./troubles";

jest.setTimeout(300_000);

const ROWS = 20_000;
const LIMIT = 5 * 1024 * 1024;
const bytes = suiviBytes({ lignes: [aLigne()] });
let suivi: OpenSuivi;

/** `commentaire` by row; dates grow with the position. */
function fill(count: number, commentaire: (index: number) => string): void {
  suivi = new OpenSuivi(bytes);
  const [date, id, call, comment] = (["date", "idLigne", "idAppel", "commentaire"] as const).map(
    (key) => suivi.columnOf(key),
  );
  repeatRows(suivi, count, (index, cells) => {
    cells[date!] = { value: TODAY - 2_000 + Math.floor(index / 10) };
    cells[id!] = { value: `l-${index}` };
    cells[call!] = { value: `a-${index}` };
    cells[comment!] = { value: commentaire(index) };
  });
}

async function measured<T>(what: string, work: () => Promise<T>): Promise<[T, number]> {
  await released();
  const { log } = suivi.session;
  log.clear();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  const largest = Math.max(...log.all.map((one) => Math.max(one.requestBytes, one.responseBytes)));
  process.stdout.write(
    `${what}: ${log.requests} requests, ${log.requestBytes} bytes out, ${log.responseBytes} in, ` +
      `largest ${largest}, ${seconds.toFixed(1)} s\n`,
  );
  expect(largest).toBeLessThan(LIMIT);
  return [result, log.requests];
}

test("20,000 rows are read, masked, removed and appended in tens of requests", async () => {
  fill(ROWS, () => "rappelé deux fois");
  const [{ lignes }, reads] = await measured("read", () => excelHistorique.readHistorique());
  expect(lignes).toHaveLength(ROWS);
  expect(reads).toBeLessThan(60);

  const masks = lignes.map((avant) => ({ avant, apres: { telephone: "", commentaire: "" } }));
  const [made, writes] = await measured("mask", () => excelHistorique.change(masks));
  expect(made.faits).toHaveLength(ROWS);
  expect(writes).toBeLessThan(150);
  expect(suivi.rows().every(({ commentaire }) => commentaire === "")).toBe(true);

  const masked = (await excelHistorique.readHistorique()).lignes;
  const removals = masked.slice(5_000, 7_000).map((avant) => ({ avant, apres: null }));
  const [, removes] = await measured("remove 2,000", () => excelHistorique.change(removals));
  expect(removes).toBeLessThan(20);
  expect(suivi.rows()).toHaveLength(ROWS - 2_000);

  const added = removals.map(({ avant }) => ({
    ...cellulesOfLigne(aLigne()),
    idLigne: `n-${String(avant.cellules.idLigne)}`,
  }));
  const [, appends] = await measured("append 2,000", () => excelHistorique.appendAll(added));
  expect(appends).toBeLessThan(20);
  expect(suivi.rows()).toHaveLength(ROWS);
});

test("rows that stand apart are changed in few requests too", async () => {
  fill(1_000, () => "");
  const { lignes } = await excelHistorique.readHistorique();
  const every = lignes.filter(({ position }) => position % 3 === 0);
  const changements = every.map((avant) => ({ avant, apres: { commentaire: "vu" } }));
  const [made, requests] = await measured("334 rows apart", () =>
    excelHistorique.change(changements),
  );
  expect(made.faits).toHaveLength(334);
  expect(requests).toBeLessThan(20);
});

test("comments of 32,000 characters make the blocks smaller, not the answer too long", async () => {
  const long = "x".repeat(32_000);
  fill(600, () => long);
  const { lignes } = await excelHistorique.readHistorique();
  const changements = lignes.map((avant) => ({ avant, apres: { telephone: "" } }));
  const made = await excelHistorique.change(changements);
  expect(made.faits).toHaveLength(600);
  expect(suivi.rows().every(({ telephone }) => telephone === "")).toBe(true);
  const more = [0, 1, 2].map((index) => ({
    ...cellulesOfLigne(aLigne()),
    idLigne: `n-${index}`,
    commentaire: long,
  }));
  await excelHistorique.appendAll(
    Array.from({ length: 200 }, (_, i) => ({ ...more[0], idLigne: `n-${i}` })),
  );
  expect(suivi.rows()).toHaveLength(800);
});
