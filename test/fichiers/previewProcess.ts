/**
 * Opens workbooks as the preview's page does (their model in Univer, behind the host), in a Node of its own:
 * jest cannot load the ES modules that Univer requires. Its parameters: a folder to write into, then files.
 * Each is saved untouched (`0-NAME`), then with a text typed beyond its cells (`1-NAME`).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { editWorkbook } from "../../src/ooxml/edit/editWorkbook";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { univerGridInNode } from "../support/univerGridInNode";
import { ExcelHost, hostStateFromModel } from "../../src/preview/host";

async function saveTwice(folder: string, file: string, place: number): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const name = basename(file);
  const model = readWorkbook(bytes);
  const opened = univerGridInNode(model);
  const { grid } = opened;
  try {
    await grid.settle();
    const host = new ExcelHost(grid, hostStateFromModel(model, grid, name));
    writeFileSync(join(folder, `0-${place}`), editWorkbook(bytes, host.changes().edits));
    const rect = { row: 40, column: 30, rows: 1, columns: 1 };
    grid.write(grid.activeSheet(), rect, [[{ value: "Écrit – là" }]]);
    await grid.settle();
    writeFileSync(join(folder, `1-${place}`), editWorkbook(bytes, host.changes().edits));
  } finally {
    opened.dispose();
  }
}

async function main([folder = "", ...files]: readonly string[]): Promise<void> {
  for (const [place, file] of files.entries()) await saveTwice(folder, file, place);
  process.exit(0);
}

void main(process.argv.slice(2));
