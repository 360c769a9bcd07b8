/**
 * Calculates workbooks with Univer, in a Node of its own: jest cannot load the ES modules that Univer
 * requires. Its one parameter is a JSON file of trials; the cells are written to the output as JSON.
 */
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import type { Grid } from "../../../src/preview/grid/grid";
import { univerGridInNode } from "../../support/univerGridInNode";
import type { CalculatedCell } from "./calculatedWorkbook";
import type { TypedCell } from "./engine";

export interface UniverTrial {
  /** Path of the workbook. */
  readonly file: string;
  readonly typed: readonly TypedCell[];
}

async function calculated({ file, typed }: UniverTrial): Promise<CalculatedCell[]> {
  const opened = univerGridInNode(readWorkbook(readFileSync(file)));
  const { grid } = opened;
  try {
    await grid.settle();
    const ids = new Map(grid.sheets().map(({ name, id }) => [name, id]));
    for (const { sheet, row, column, value } of typed) {
      grid.write(ids.get(sheet) ?? sheet, { row, column, rows: 1, columns: 1 }, [[{ value }]]);
    }
    await grid.settle();
    return cellsOf(grid);
  } finally {
    opened.dispose();
  }
}

function cellsOf(grid: Grid): CalculatedCell[] {
  return grid.sheets().flatMap(({ id, name: sheet }) => {
    const used = grid.usedRect(id);
    if (!used) return [];
    return grid.read(id, used).flatMap((cells, down) =>
      cells.map(({ value }, right) => ({
        ...{ sheet, row: used.row + down, column: used.column + right },
        value,
      })),
    );
  });
}

async function run(trialsFile: string): Promise<void> {
  const trials = JSON.parse(readFileSync(trialsFile, "utf8")) as UniverTrial[];
  const results: CalculatedCell[][] = [];
  for (const trial of trials) results.push(await calculated(trial));
  process.stdout.write(JSON.stringify(results), () => process.exit(0));
}

void run(process.argv[2] ?? "");
