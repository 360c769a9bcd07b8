import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { LIGHT_TOKENS } from "../../src/taskpane/tokens.built";

const ROOT = join(__dirname, "../..");

jest.setTimeout(240_000);

interface Shipped {
  readonly name: string;
  readonly version: string;
}

/** The site that `npm run build` makes, but for the squeezing of its scripts, which takes longest. */
const site = mkdtempSync(join(tmpdir(), "site-"));
let said: string;

beforeAll(async () => {
  const options = ["--mode=production", "--no-optimization-minimize", `--output-path=${site}`];
  const command = [require.resolve("webpack-cli/bin/cli.js"), ...options];
  const env = { ...process.env, ADDIN_URL: "" };
  said = (await promisify(execFile)(process.execPath, command, { cwd: ROOT, env })).stdout;
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(join(site, file), "utf8");
const shipped = (): Shipped[] => JSON.parse(read("licences.json")) as Shipped[];

it("says that a manifest without an address points to this computer", () => {
  expect(said).toContain("ADDIN_URL is not set");
  expect(read("manifest.xml")).toContain("https://localhost:3000");
});

it("lets the page run its own scripts and office.js's, and nothing else of Microsoft's host", () => {
  const [, policy = ""] = /script-src ([^;]*)/.exec(read("taskpane.html")) ?? [];
  expect(policy).toBe("'self' https://appsforoffice.microsoft.com/lib/1/hosted/");
});

it("brings the licence, and the notice of every package in it", () => {
  expect(read("LICENSE.txt")).toBe(readFileSync(join(ROOT, "LICENSE"), "utf8"));
  const notices = read("licences.txt").split("-".repeat(80)).slice(1);
  expect(shipped().length).toBeGreaterThan(10);
  expect(notices).toHaveLength(shipped().length);
  for (const [index, { name, version }] of shipped().entries()) {
    expect(notices[index]).toContain(`${name} ${version} (`);
    expect(notices[index]).toMatch(/Copyright|copyright notice/);
  }
});

it("holds nothing but dependencies, so that an inventory without the development's is whole", () => {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version?: string; dev?: boolean }>;
  };
  const forDevelopment = shipped().filter(({ name, version }) =>
    Object.entries(lock.packages).every(
      ([path, one]) => !path.endsWith(`node_modules/${name}`) || one.version !== version || one.dev,
    ),
  );
  expect(forDevelopment.map(({ name }) => name)).toEqual([]);
});

it("brings the web servers' files", () => {
  expect(readdirSync(join(site, "serveur")).sort()).toEqual([
    "apache.conf",
    "nginx.conf",
    "web.config",
  ]);
});

const scripts = (): string[] =>
  readdirSync(join(site, "assets"))
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => read(join("assets", name)));

it("begins no line of a French text with a sign that follows a space", () => {
  const all = scripts().join("");
  expect(all).toContain("Dernier appel\u00a0: ");
  expect(all).not.toContain("Dernier appel : ");
});

it("gives a value to each of Fluent's tokens that its styles name, and to no other", () => {
  // In quotes stands Fluent's list of all its tokens, which only the squeezing leaves out.
  const named = scripts().flatMap((text) => [...text.matchAll(/[^'"]var\(--(\w+)/g)]);
  const fluents = named.flatMap(([, name = ""]) => (name in webLightTheme ? [name] : []));
  expect([...new Set(fluents)].sort()).toEqual(Object.keys(LIGHT_TOKENS).sort());
});

it("brings the dark theme late, to who needs it alone", () => {
  const dark = JSON.stringify(webDarkTheme.colorNeutralBackground2);
  const names = [...read("taskpane.html").matchAll(/src="(assets\/[^"]+\.js)"/g)];
  expect(names.length).toBeGreaterThan(0);
  for (const [, name = ""] of names) expect(read(name)).not.toContain(dark);
  expect(
    scripts().filter((text) => text.includes(`"colorNeutralBackground2":${dark}`)),
  ).toHaveLength(1);
});

it("holds the published nomenclatures as data, and a parser for people's own text files alone", () => {
  const parsers = scripts().filter((text) => text.includes("CSV_QUOTE_NOT_CLOSED"));
  expect(parsers).toHaveLength(1);
  const readers = scripts().filter((text) => text.includes("DEM-GES-SUI"));
  expect(readers.length).toBeGreaterThan(0);
  for (const text of readers) expect(text).not.toContain("code;niveau;");
});
