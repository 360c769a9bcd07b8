import { type CellObject, read, utils } from "@e965/xlsx";
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { pathToFileURL } from "node:url";
import type { CellValue } from "../../../src/ooxml/model";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { readPivots } from "../../../src/ooxml/pivot/parsePivots";
import { type CalculatedCell, CalculatedWorkbook } from "./calculatedWorkbook";
import type { Engine, PivotFilter, Trial, TypedCell } from "./engine";
import { MACRO, writeLibreOfficeProfile } from "./libreOfficeProfile";

/** LibreOffice takes seconds; this is for one that hangs. */
const LONGEST_RUN = 120_000;

export function isLibreOfficeInstalled(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** One start for all trials: most of the time of a trial would be LibreOffice's own. */
export const libreOffice: Engine = {
  name: "LibreOffice",
  refreshesPivots: true,
  historyRows: 1000,
  async calculate(trials) {
    const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
    try {
      const outputs = await run(folder, trials);
      return outputs.map(calculatedWorkbook);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function run(folder: string, trials: readonly Trial[]): Promise<Buffer[]> {
  const profile = join(folder, "profile");
  const places = trials.map(({ file }, index) => {
    const place = {
      input: join(folder, `${index}.xlsx`),
      output: join(folder, `${index}-out.xlsx`),
    };
    writeFileSync(place.input, file);
    return place;
  });
  const statements = trials.flatMap((trial, index) => {
    const { input = "", output = "" } = places[index] ?? {};
    return [
      call("OpenBook", url(input)),
      ...trialStatements(trial),
      call("SaveAndClose", url(output)),
    ];
  });
  writeLibreOfficeProfile(profile, statements);
  const options = ["--headless", `-env:UserInstallation=${pathToFileURL(profile).href}`, MACRO];
  const { stderr } = await promisify(execFile)("soffice", options, { timeout: LONGEST_RUN });
  return places.map(({ output }) => {
    if (!existsSync(output)) throw new Error(`LibreOffice's macro stopped early: ${stderr}`);
    return readFileSync(output);
  });
}

function trialStatements({ typed = [], filters = [] }: Trial): string[] {
  return [
    ...typed.map(typing),
    call("CalculateAndRefresh"),
    ...filters.map(filtering),
    ...(filters.length > 0 ? [call("CalculateAndRefresh")] : []),
  ];
}

function typing({ sheet, row, column, value }: TypedCell): string {
  const name = typeof value === "number" ? "TypeNumber" : "TypeText";
  const content = typeof value === "number" ? String(value) : text(String(value));
  return call(name, text(sheet), String(column), String(row), content);
}

function filtering({ field, items }: PivotFilter): string {
  return call("ShowOnly", text(field), `Array(${items.map(text).join(", ")})`);
}

const call = (name: string, ...parameters: string[]): string => `${name}(${parameters.join(", ")})`;
const text = (value: string): string => `"${value.replace(/"/g, '""')}"`;
const url = (path: string): string => text(pathToFileURL(path).href);

/** Cells as SheetJS reads them: neither our writer nor our reader has a say in what was calculated. */
function calculatedWorkbook(file: Buffer): CalculatedWorkbook {
  const { Sheets: sheets } = read(file, { cellHTML: false, cellText: false });
  const cells = Object.entries(sheets).flatMap(([sheet, contents]) =>
    Object.entries(contents).flatMap(([address, content]): CalculatedCell[] => {
      if (address.startsWith("!")) return [];
      const { r: row, c: column } = utils.decode_cell(address);
      return [{ sheet, row, column, value: shown(content as CellObject) }];
    }),
  );
  return new CalculatedWorkbook(cells, readPivots(OpcPackage.open(file)));
}

/** SheetJS gives an error's number, and its name beside it. */
function shown({ t, v, w }: CellObject): CellValue {
  if (t === "e") return w ?? "#VALUE!";
  return typeof v === "string" || typeof v === "number" || typeof v === "boolean" ? v : "";
}
