import type { LectureOptions } from "../../../src/application/latePorts";
import { SuiviError } from "../../../src/domain/erreurs";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { type BlockReading, readRows, readStable } from "../../../src/excel/historique/blocks";
import { requireColumns } from "../../../src/excel/historique/cells";
import { queueColumns } from "../../../src/excel/historique/read";
import { aLigne } from "../../support/builders";
import { callOffLateTimers } from "../../support/lateTimers";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { repeatRows, reverseRows } from "../../support/suiviRows";

callOffLateTimers();

const BLOCK = 10;
const bytes = suiviBytes({ lignes: [aLigne({ idLigne: "avant", idAppel: "avant" })] });
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

const IDS: BlockReading<string> = {
  blockRows: () => BLOCK,
  check: (shape) => requireColumns(shape, ["idLigne"]),
  queue: (context, shape, block) => {
    const cell = queueColumns(context, shape, ["idLigne"], block);
    return () => Array.from({ length: block.count }, (_, row) => String(cell("idLigne", row)));
  },
};

const readIds = (options: LectureOptions = {}) =>
  readStable((moment) => readRows(moment, IDS, options), options);
const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);

/** A history of `count` rows, each with its own id. */
function fill(count: number): void {
  const id = suivi.columnOf("idLigne");
  repeatRows(suivi, count, (index, cells) => {
    cells[id] = { value: `id-${index}` };
  });
}

/** What happens right before a block is read, by its number from now (1-based); gives their count. */
function watchBlocks(actions: Readonly<Record<number, () => void>> = {}): { blocks: number } {
  const watched = { blocks: 0 };
  const answer = suivi.session.answer.bind(suivi.session);
  suivi.session.answer = (text, flags) => {
    // The other requests look at the table, or let go of what was read.
    if (text.includes('"GetCell"')) {
      watched.blocks += 1;
      actions[watched.blocks]?.();
    }
    return answer(text, flags);
  };
  return watched;
}

const append = (id: string) => suivi.colleagueAppends({ idLigne: id, idAppel: id });

test.each([1, BLOCK, BLOCK + 1, 3 * BLOCK - 1])("%i rows are read in order", async (count) => {
  fill(count);
  expect(await readIds()).toEqual(idsOf(count));
});

test("progress is told after each block", async () => {
  fill(2 * BLOCK + 1);
  const progress: (readonly number[])[] = [];
  await readIds({ onProgress: (faites, total) => progress.push([faites, total]) });
  expect(progress).toEqual([BLOCK, 2 * BLOCK, 2 * BLOCK + 1].map((n) => [n, 2 * BLOCK + 1]));
});

test("a table that cannot be read so is refused before any of its rows is read", async () => {
  const watched = watchBlocks();
  const refused = new SuiviError("HISTORIQUE_COLONNE_ABSENTE");
  const check = () => {
    throw refused;
  };
  await expect(readStable((moment) => readRows(moment, { ...IDS, check }, {}))).rejects.toBe(
    refused,
  );
  expect(watched.blocks).toBe(0);
});

test("a save goes in between two blocks; what it added is read too", async () => {
  fill(3 * BLOCK);
  const order: string[] = [];
  let save: Promise<void> | null = null;
  const rows = await readIds({
    onProgress: (faites) => {
      order.push(String(faites));
      save ??= excelHistorique.append([aLigne()]).then(() => void order.push("saved"));
    },
  });
  expect(order.slice(0, 2)).toEqual([String(BLOCK), "saved"]);
  expect(rows).toEqual([...idsOf(3 * BLOCK), "ligne-1"]);
});

test("the page gets its turn between two blocks", async () => {
  fill(3 * BLOCK);
  const heard: string[] = [];
  await readIds({
    onProgress: (faites) => {
      heard.push(`block ${faites}`);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        heard.push("page");
        port1.close();
      };
      port2.postMessage(null);
    },
  });
  expect(heard.slice(0, 4)).toEqual([`block ${BLOCK}`, "page", `block ${2 * BLOCK}`, "page"]);
});

test("a reading that is called off stops before the next block", async () => {
  fill(3 * BLOCK);
  const stop = new AbortController();
  const watched = watchBlocks();
  const reading = readIds({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
  expect(watched.blocks).toBe(1);
});

test("one that was called off before asks for nothing", async () => {
  suivi.session.log.clear();
  await expect(readIds({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "LECTURE_INTERROMPUE",
  });
  expect(suivi.session.log.requests).toBe(0);
});

test("an answer that is too long is asked for again in halves", async () => {
  fill(2 * BLOCK);
  suivi.session.failNext((request) => JSON.stringify(request).includes('"GetCell"'), {
    code: "ResponsePayloadSizeLimitExceeded",
  });
  const watched = watchBlocks();
  expect(await readIds()).toEqual(idsOf(2 * BLOCK));
  expect(watched.blocks).toBe(1 + 4);
});

test("any other failure is the reading's", async () => {
  suivi.session.failNext((request) => JSON.stringify(request).includes('"GetCell"'), {
    code: "GeneralException",
  });
  await expect(readIds()).rejects.toMatchObject({ code: "EXCEL_OCCUPE" });
});

describe("a table that changes under the reading", () => {
  beforeEach(() => fill(3 * BLOCK));

  test("is read again from the start when it grows", async () => {
    watchBlocks({ 2: () => append("nouvelle") });
    expect(await readIds()).toEqual([...idsOf(3 * BLOCK), "nouvelle"]);
  });

  test("is read again when its rows change places", async () => {
    watchBlocks({ 2: () => reverseRows(suivi) });
    expect(await readIds()).toEqual(idsOf(3 * BLOCK).reverse());
  });

  test("is read again when a column moves", async () => {
    watchBlocks({ 3: () => swapColumns(suivi.columnOf("idLigne"), 0) });
    expect(await readIds()).toEqual(idsOf(3 * BLOCK));
  });

  test("twice is read a third time", async () => {
    watchBlocks({ 1: () => append("une"), 2: () => append("deux") });
    expect(await readIds()).toEqual([...idsOf(3 * BLOCK), "une", "deux"]);
  });

  test("is given up when it changes each time", async () => {
    watchBlocks({ 1: () => append("une"), 2: () => append("deux"), 3: () => append("trois") });
    await expect(readIds()).rejects.toMatchObject({ code: "HISTORIQUE_INSTABLE" });
  });
});

/** Header and cells of two columns of the table change places. */
function swapColumns(one: number, other: number): void {
  const { sheetId, rect, columns } = suivi.table;
  const { grid } = suivi.host.workbook;
  [columns[one], columns[other]] = [columns[other]!, columns[one]!];
  const rows = grid.read(sheetId, rect).map((row) => {
    const cells = row.map(({ value }) => ({ value }));
    [cells[one], cells[other]] = [cells[other]!, cells[one]!];
    return cells;
  });
  grid.write(sheetId, rect, rows);
}
