import { readAppelant } from "../../src/application/appelant";
import { excelHistorique } from "../../src/excel/historique/excelHistorique";
import { aLigne } from "../support/builders";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { report } from "./report";

interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

/** Whether the cost of a save, and of knowing who calls, depends on the size of the history. */
export async function saveBench(): Promise<void> {
  const small = await costOf(10, save);
  const large = await costOf(100_000, save);
  const reference = "with 10 rows";
  report("save.requests with 100,000 rows", large.requests, "requests", {
    name: reference,
    value: small.requests,
  });
  report("save.bytes with 100,000 rows", large.bytes, "bytes, both ways", {
    name: reference,
    value: small.bytes,
  });
  const [known, knownOfMany] = [await costOf(10, readCaller), await costOf(100_000, readCaller)];
  report("save.who is calling, with 100,000 rows", knownOfMany.requests, "requests", {
    name: reference,
    value: known.requests,
  });
  report("save.who is calling, with 100,000 rows", knownOfMany.bytes, "bytes, both ways", {
    name: "what one answer of Excel on the web holds",
    value: 5_000_000,
  });
}

const save = (): Promise<unknown> =>
  excelHistorique.append([
    aLigne({ idAppel: "nouvel-appel", idLigne: "nouvelle-1" }),
    aLigne({ idAppel: "nouvel-appel", idLigne: "nouvelle-2", appel: 0 }),
  ]);

/** All rows are of the one number: as many are looked at as ever are. */
const readCaller = (): Promise<unknown> =>
  readAppelant({ historique: excelHistorique }, aLigne().telephone);

async function costOf(rows: number, action: () => Promise<unknown>): Promise<Cost> {
  const suivi = new OpenSuivi(suiviBytes({ lignes: [aLigne({ idLigne: "avant" })] }));
  repeatFirstRow(suivi, rows);
  suivi.session.log.clear();
  await action();
  const { requests, requestBytes, responseBytes } = suivi.session.log;
  return { requests, bytes: requestBytes + responseBytes };
}

/** Straight into the grid: a file of 100,000 rows would take longer to build than all the rest. */
function repeatFirstRow({ host, table }: OpenSuivi, rows: number): void {
  const first = { ...table.rect, row: table.rect.row + 1, rows: 1 };
  const [cells = []] = host.workbook.grid.read(table.sheetId, first);
  const copies = Array.from({ length: rows }, () => cells.map(({ value }) => ({ value })));
  host.workbook.grid.write(table.sheetId, { ...first, rows }, copies);
  table.rect = { ...table.rect, rows: rows + 1 };
}
