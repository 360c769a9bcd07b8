import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";
import type { CellInput, SheetSpec, WorkbookSpec } from "../../src/ooxml/write/spec";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";

/** LibreOffice as a second opinion on the workbook's formulas: it calculates, we compare. */

/** A user profile that recalculates every file on loading, instead of trusting its cached values. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export function hasLibreOffice(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** The workbooks as LibreOffice calculates and saves them, .xlsx again. Their own cached results are dropped first. */
export async function recalculated(specs: readonly WorkbookSpec[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), RECALCULATE);
    const files = specs.map((spec, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, writeWorkbook(withoutResults(spec)));
      return file;
    });
    await convert(folder, files);
    return files.map((_, index) => readFileSync(join(folder, "out", `${index}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function convert(folder: string, files: readonly string[]): Promise<void> {
  const profile = pathToFileURL(join(folder, "profile")).href;
  await promisify(execFile)("soffice", [
    ...["--headless", `-env:UserInstallation=${profile}`],
    ...["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), ...files],
  ]);
}

function withoutResults(spec: WorkbookSpec): WorkbookSpec {
  return { ...spec, sheets: spec.sheets.map(sheetWithoutResults) };
}

function sheetWithoutResults(sheet: SheetSpec): SheetSpec {
  return {
    ...sheet,
    blocks: (sheet.blocks ?? []).map((block) => ({
      ...block,
      rows: block.rows.map((row) => row.map(withoutResult)),
    })),
    tables: (sheet.tables ?? []).map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.map((cell, index) => (table.columns[index]?.formula === undefined ? cell : "")),
      ),
    })),
  };
}

function withoutResult(cell: CellInput | null): CellInput | null {
  return typeof cell === "object" && cell?.formula !== undefined ? { ...cell, value: "" } : cell;
}
