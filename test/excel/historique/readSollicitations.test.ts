import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { aLigne } from "../../support/builders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";

const BLOCK = 2_000;
const MEGABYTE = 1024 * 1024;
const bytes = suiviBytes({ lignes: [aLigne({ idLigne: "avant", idAppel: "avant" })] });
let suivi: OpenSuivi;

beforeEach(() => {
  suivi = new OpenSuivi(bytes);
});

/**
 * A history whose labels and names are all `texte`. Values only, straight into the grid: calculating
 * so many rows would take longer than all the rest.
 */
function fill(count: number, texte: string): void {
  const { host, table } = suivi;
  const first = { ...table.rect, row: table.rect.row + 1, rows: 1 };
  const [model = []] = host.workbook.grid.read(table.sheetId, first);
  const cells = model.map(({ value }) => ({ value }));
  for (const key of ["thematique", "motif", "sousMotif", "referent"] as const)
    cells[suivi.columnOf(key)] = { value: texte };
  for (const key of ["idLigne", "idAppel"] as const)
    cells[suivi.columnOf(key)] = { value: "x".repeat(36) };
  const rows = Array.from({ length: count }, () => cells);
  host.workbook.grid.write(table.sheetId, { ...first, rows: count }, rows);
  table.rect = { ...table.rect, rows: count + 1 };
  suivi.session.log.clear();
}

async function readSollicitations() {
  const progress: number[] = [];
  const rows = await excelHistorique.readSollicitations({
    onProgress: (faites) => progress.push(faites),
  });
  const sizes = suivi.session.log.all.map(({ responseBytes }) => responseBytes);
  return { rows, progress, largest: Math.max(...sizes) };
}

test("5,000 rows an answer stay under 5 MB, each label a hundred accented letters long", async () => {
  fill(BLOCK + 1, "é".repeat(100));
  const { rows, progress, largest } = await readSollicitations();
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index));
  expect(progress).toEqual([BLOCK, BLOCK + 1]);
  expect(largest).toBeLessThan(5 * MEGABYTE);
  expect(suivi.session.log.all.filter(({ error }) => error !== undefined)).toEqual([]);
});

test("texts that no label is as long as are read all the same, in smaller blocks", async () => {
  fill(BLOCK, "é".repeat(1_000));
  const { rows, progress, largest } = await readSollicitations();
  expect(rows).toHaveLength(BLOCK);
  expect(progress.length).toBeGreaterThan(1);
  expect(largest).toBeLessThan(5 * MEGABYTE);
});
