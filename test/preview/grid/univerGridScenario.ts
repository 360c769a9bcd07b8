/**
 * What `univerGrid.test.ts` looks at, as JSON. It runs in a Node of its own because jest cannot load
 * the ES modules that Univer requires.
 */
import { AstTreeBuilder, FormulaDataModel } from "@univerjs/engine-formula";
import { DataValidationCacheService } from "@univerjs/sheets-data-validation";
import type { CellInput, Grid, Rect } from "../../../src/preview/grid/grid";
import { univerGridInNode } from "../../support/univerGridInNode";
import type { UniverApi } from "../../../src/preview/grid/univerGridBook";
import { salesModel } from "./salesModel";
import { compareSumifs, type SumifsComparison } from "./sumifsComparison";

const at = (row: number, column: number, rows = 1, columns = 1): Rect => ({
  row,
  column,
  rows,
  columns,
});

export interface ScenarioResults {
  sheets: unknown;
  loaded: unknown;
  recalculated: unknown;
  afterGrowth: unknown;
  afterEditOfNewRow: unknown;
  booleans: unknown;
  rowFormula: unknown;
  lookedUp: unknown;
  holes: unknown;
  shifted: unknown;
  used: unknown;
  formats: unknown;
  fileRule: unknown;
  rowRule: unknown;
  ownRule: unknown;
  forgottenRows: number;
  hidden: unknown;
  placeAfterHiding: unknown;
  grownLook: unknown;
  sheetsAfter: unknown;
  settleMilliseconds: number;
  named: unknown;
  reordered: unknown;
  rewritten: unknown;
  sumifs: SumifsComparison;
  workOfAWrite: WorkOfAWrite;
  readOnGrowth: number[];
  putAside: PutAside;
}

/** How many rows Univer walks to forget what it knew of their cells. */
function rowsForgotten(api: UniverApi, change: () => void): number {
  let rows = 0;
  const cache = api["_injector"].get(DataValidationCacheService);
  const watching = cache.dirtyRanges$.subscribe(({ ranges }) => {
    for (const { startRow, endRow } of ranges) rows += endRow - startRow + 1;
  });
  change();
  watching.unsubscribe();
  return rows;
}

/** What becomes of many cells of a hidden sheet that no formula looks at, and of those that one does. */
async function putAside(api: UniverApi, grid: Grid): Promise<PutAside> {
  const hidden = grid.sheets().find(({ visibility }) => visibility === "Hidden")?.id ?? "";
  const [seen = { id: "" }] = grid.sheets();
  const many = (value: number): CellInput[][] =>
    Array.from({ length: 600 }, () => Array.from({ length: 10 }, () => ({ value })));
  let starts = 0;
  api.getFormula().calculationStart(() => void (starts += 1));
  grid.write(hidden, at(0, 0, 600, 10), many(1));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const calculations = starts;
  const total = at(0, 50);
  const written = grid.read(hidden, at(599, 9))[0]?.[0]?.value;
  grid.write(seen.id, total, [[{ formula: "=SUM('Cachée'!A1:J600)" }]]);
  await grid.settle();
  const before = grid.read(seen.id, total)[0]?.[0]?.value;
  grid.write(hidden, at(0, 0, 600, 10), many(2));
  await grid.settle();
  return { calculations, written, totals: [before, grid.read(seen.id, total)[0]?.[0]?.value] };
}

interface PutAside {
  readonly calculations: number;
  readonly written: unknown;
  readonly totals: readonly unknown[];
}

/** What Univer does of a write in a workbook of more formulas than it keeps readings of by itself. */
async function workOfAWrite(api: UniverApi, grid: Grid, sheet: string): Promise<WorkOfAWrite> {
  const rect = at(0, 30, 600, 10);
  const cells = Array.from({ length: rect.rows }, (_row, row) =>
    Array.from({ length: rect.columns }, (_cell, column) => ({
      formula: `=$Z$1+${row * rect.columns + column}`,
    })),
  );
  grid.write(sheet, rect, cells);
  await grid.settle();
  const readings = countCalls(api["_injector"].get(AstTreeBuilder), "parse");
  const formulas = api["_injector"].get(FormulaDataModel);
  const [looks, looksAtAll] = [
    countCalls(formulas, "getSheetFormulaData"),
    countCalls(formulas, "getFormulaData"),
  ];
  grid.write(sheet, at(0, 25), [[{ value: 7 }]]);
  const looksForAValue = looks() + looksAtAll();
  await grid.settle();
  const results = [at(0, 30), at(599, 39)].map((cell) => grid.read(sheet, cell)[0]?.[0]?.value);
  const readAgain = readings();
  grid.write(sheet, at(0, 30), [[{ value: 1 }]]);
  await grid.settle();
  return {
    ...{ readAgain, looksForAValue, looksForAFormula: looks() },
    results,
  };
}

/** How often Univer reads formulas once their table has grown, and at the next write. */
async function readingsOfGrowth(api: UniverApi, grid: Grid, sheet: string): Promise<number[]> {
  const readings = countCalls(api["_injector"].get(AstTreeBuilder), "parse");
  grid.tablesChanged([
    { id: "1", name: "Ventes", sheetId: sheet, rect: at(0, 0, 5, 4), showHeaders: true },
  ]);
  await grid.settle();
  const onGrowth = readings();
  grid.write(sheet, at(4, 1), [[{ value: 1 }]]);
  await grid.settle();
  grid.write(sheet, at(4, 1), [[{ value: "" }]]);
  return [onGrowth, readings() - onGrowth];
}

interface WorkOfAWrite {
  readonly readAgain: number;
  readonly looksForAValue: number;
  readonly looksForAFormula: number;
  readonly results: unknown;
}

/** Counts the calls of a method from now on. */
function countCalls<K extends string>(
  service: Record<K, (...given: never[]) => unknown>,
  method: K,
): () => number {
  let calls = 0;
  const own = service[method].bind(service);
  Object.assign(service, {
    [method]: (...given: never[]) => {
      calls += 1;
      return own(...given);
    },
  });
  return () => calls;
}

async function run(): Promise<ScenarioResults> {
  const { api, grid } = univerGridInNode(salesModel);
  const [sales = "", totals = ""] = grid.sheets().map(({ id }) => id);
  const values = (sheet: string, rect: Rect) =>
    grid.read(sheet, rect).map((row) => row.map(({ value }) => value));
  await grid.settle();
  const sheets = grid.sheets();
  const loaded = grid.read(sales, at(1, 0, 2, 4));

  grid.write(sales, at(1, 1), [[{ value: 10 }]]);
  const before = Date.now();
  await grid.settle();
  const settleMilliseconds = Date.now() - before;
  const recalculated = [...values(sales, at(1, 3)), ...values(totals, at(0, 0, 1, 2))];

  grid.write(sales, at(3, 0, 1, 3), [[{ value: "clou" }, { value: 100 }, { value: 0.5 }]]);
  grid.tablesChanged([
    { id: "1", name: "Ventes", sheetId: sales, rect: at(0, 0, 4, 4), showHeaders: true },
  ]);
  await grid.settle();
  const style = api.getActiveWorkbook()?.getActiveSheet().getRange(3, 2).getCellStyleData();
  const grownLook = [style?.bg?.rgb, style?.n ?? "no format"];
  const afterGrowth = values(totals, at(0, 0, 1, 3));

  grid.write(sales, at(3, 1), [[{ value: 1000 }]]);
  await grid.settle();
  const afterEditOfNewRow = values(totals, at(0, 0, 1, 3));
  grid.write(sales, at(3, 1), [[{ value: 100 }]]);

  grid.write(sales, at(3, 3), [[{ formula: "=[@[Qté (u)]]*[@Prix]" }]]);
  await grid.settle();
  const rowFormula = grid.read(sales, at(3, 3));

  const named: unknown[] = [];
  grid.write(totals, at(5, 0), [[{ formula: "=Ajoute*2" }]]);
  for (const formula of ["=SUM(10,11)", "=SUM(3,4)", null]) {
    const base = { name: "Base", formula: "='Ventes d''été'!$B$2" };
    grid.namesChanged(formula === null ? [base] : [base, { name: "Ajoute", formula }]);
    await grid.settle();
    named.push(values(totals, at(5, 0))[0]?.[0]);
  }

  grid.write(totals, at(6, 0), [[{ formula: "='Ventes d''été'!B2+1" }]]);
  grid.rewriteFormulas((formula) => formula.replace("!B2+1", "!B2+2"));
  await grid.settle();
  const rewritten = grid.read(totals, at(6, 0))[0]?.[0];
  grid.write(totals, at(5, 0, 2, 1), [[{ value: "" }], [{ value: "" }]]);

  grid.write(totals, at(0, 3, 1, 2), [
    [
      { formula: "=INDEX(Ventes[Produit],MATCH(4,Ventes[Qté (u)],0))" },
      { formula: "=OFFSET(Ventes[Produit],1,0,1,1)" },
    ],
  ]);
  await grid.settle();
  const lookedUp = values(totals, at(0, 3, 1, 2));

  grid.write(sales, at(10, 0, 1, 3), [[{ value: true }, { formula: "=1=2" }, { value: "vrai" }]]);
  await grid.settle();
  const booleans = values(sales, at(10, 0, 1, 3));

  grid.write(sales, at(10, 0, 1, 3), [[{ value: "a" }, undefined, { value: "" }]]);
  const holes = values(sales, at(10, 0, 1, 3));

  grid.shift(sales, at(10, 0, 2, 1), "down");
  const shifted = values(sales, at(10, 0, 3, 2));

  grid.writeNumberFormats(sales, at(1, 0, 1, 2), [["@", undefined]]);
  const formats = grid.read(sales, at(1, 0, 1, 3))[0]?.map((cell) => cell.numberFormat);

  const fileRule = grid.getValidation(sales, at(1, 0));
  const rowRule = grid.getValidation(sales, at(500_000, 1));
  grid.setValidation(sales, at(20, 5, 3, 1), { rule: { list: { source: "oui,non" } } });
  const ownRule = grid.getValidation(sales, at(21, 5));
  const forgottenRows = rowsForgotten(api, () =>
    grid.setValidation(sales, at(1, 7, 1_048_575, 1), { rule: { list: { source: "oui,non" } } }),
  );

  const readOnGrowth = await readingsOfGrowth(api, grid, sales);

  grid.select(totals, at(2, 1));
  grid.setRowsHidden(sales, [6, 7, 9], true);
  grid.setRowsHidden(sales, [7], false);
  const { sheetId, rect } = grid.selection();
  const placeAfterHiding = [sheetId === totals, rect];
  const hidden = grid.hiddenRows(sales, at(5, 0, 6, 1));

  const used = grid.usedRect(totals);
  const added = grid.addSheet("Neuf");
  grid.renameSheet(added, "Renommé");
  grid.setVisibility(totals, "VeryHidden");
  grid.moveSheet(added, 0);
  const reordered = grid.sheets().map(({ name }) => name);
  grid.moveSheet(added, 3);
  const sheetsAfter = grid.sheets().map(({ name, visibility }) => [name, visibility]);

  return {
    sheets,
    loaded,
    recalculated,
    afterGrowth,
    afterEditOfNewRow,
    booleans,
    rowFormula,
    lookedUp,
    holes,
    shifted,
    used,
    formats,
    fileRule,
    rowRule,
    ownRule,
    forgottenRows,
    hidden,
    placeAfterHiding,
    grownLook,
    sheetsAfter,
    settleMilliseconds,
    named,
    reordered,
    rewritten,
    sumifs: compareSumifs(),
    readOnGrowth,
    workOfAWrite: await workOfAWrite(api, grid, added),
    putAside: await putAside(api, grid),
  };
}

void run().then((results) => {
  process.stdout.write(JSON.stringify(results), () => process.exit());
});
