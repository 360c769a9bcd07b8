import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { univerTexts } from "../../../src/preview/page/univerTexts";

// All that the files of texts want of Univer's core, which Jest cannot load.
jest.mock("@univerjs/core", () => ({
  mergeLocales: (...texts: object[]): object => Object.assign({}, ...texts) as object,
}));

const PACKAGES = join(__dirname, "../../../node_modules/@univerjs");

/** How Univer's code names a text that it shows: asked for at once, or as a part of a function's help. */
const SHOWN =
  /\.t\(\s*"(?<asked>[\w-]+(?:\.[\w-]+)+)"|"(?<help>sheets-formula\.functionList\.[\w.]+\.(?:abstract|description|detail|name))"/g;

const texts: unknown = univerTexts();

const textOf = (key: string): unknown =>
  key
    .split(".")
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], texts);

/** The keys of what a package shows, in its code as it is published. */
function keysOf(name: string): string[] {
  const file = join(PACKAGES, name, "lib/es/index.js");
  if (!existsSync(file)) return [];
  const found = readFileSync(file, "utf8").matchAll(SHOWN);
  return [...found].map(({ groups }) => groups?.["asked"] ?? groups?.["help"] ?? "");
}

test("whatever the sheet shows has a French text, so that no key of Univer's shows", () => {
  const keys = readdirSync(PACKAGES).flatMap(keysOf);
  expect(keys.length).toBeGreaterThan(3000);
  expect(keys.filter((key) => typeof textOf(key) !== "string")).toEqual([]);
});
