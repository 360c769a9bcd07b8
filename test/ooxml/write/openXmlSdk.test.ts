import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { sampleWorkbook } from "./sampleWorkbook";

/** Microsoft's Open XML SDK, in its own process: the package is an ES module with a program in it. */
const SDK = join(__dirname, "../../../node_modules/.bin/ooxml-validator");

describe("Microsoft's Open XML SDK", () => {
  const folder = mkdtempSync(join(tmpdir(), "ooxml-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["with rows", 30],
    ["with an empty table", 0],
    ["with one row", 1],
  ])(
    "finds nothing wrong in a rich workbook %s",
    async (_what, count) => {
      const file = join(folder, `${count}.xlsx`);
      writeFileSync(file, writeWorkbook(sampleWorkbook(count)));
      const { stdout } = await promisify(execFile)(SDK, [file]).catch((failure: unknown) => {
        // It exits with a code when it finds something; what it found is still on its output.
        if (failure instanceof Error && "stdout" in failure) return failure;
        throw failure;
      });
      expect(JSON.parse(String(stdout))).toMatchObject({ ok: true, errors: [] });
    },
    60_000,
  );
});
