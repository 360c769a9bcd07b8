import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSuivi } from "../../src/classeur/suivi";
import { LIGNES, someOptions } from "./exemple";

/** Microsoft's Open XML SDK, in its own process: the package is an ES module with a program in it. */
const SDK = join(__dirname, "../../node_modules/.bin/ooxml-validator");

/** Its report, in JSON; the program fails when it finds errors, and says them all the same. */
function runSdk(file: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(SDK, [file], (_failure, stdout) => resolve(stdout));
  });
}

/** A file that is sent to a hundred departments, many by e-mail. */
const MAX_SIZE = 150 * 1024;

test("the same options give the same bytes, whenever they are built", () => {
  const buildOn = (date: string) => {
    jest.useFakeTimers({ now: new Date(date) });
    const bytes = buildSuivi(someOptions({ lignes: LIGNES }));
    jest.useRealTimers();
    return Buffer.from(bytes);
  };
  expect(buildOn("2026-11-20T10:00:00").equals(buildOn("2027-03-01T18:30:00"))).toBe(true);
});

test("the empty workbook is light", () => {
  expect(buildSuivi(someOptions()).length).toBeLessThan(MAX_SIZE);
});

describe("Microsoft's Open XML SDK", () => {
  const folder = mkdtempSync(join(tmpdir(), "suivi-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["the empty workbook", []],
    ["a workbook with rows", LIGNES],
  ])(
    "finds nothing wrong in %s",
    async (what, lignes) => {
      const file = join(folder, `${what}.xlsx`);
      writeFileSync(file, buildSuivi(someOptions({ lignes })));
      const stdout = await runSdk(file);
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
    },
    60_000,
  );
});
