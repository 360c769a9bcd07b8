import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Microsoft's Open XML SDK, in its own process: the package is an ES module with a program in it. */
const SDK = join(__dirname, "../../../node_modules/.bin/ooxml-validator");

/** What the SDK finds wrong in a file; empty when it is valid. */
export async function validationErrors(file: Uint8Array): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), "ooxml-"));
  try {
    const path = join(folder, "file.xlsx");
    writeFileSync(path, file);
    const { stdout } = await promisify(execFile)(SDK, [path]).catch(
      (failure: unknown) => failure as { stdout: string },
    );
    return (JSON.parse(stdout) as { errors: unknown[] }).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
