import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseXml } from "../../src/ooxml/xml/xmlTree";

interface Hosting {
  readonly ASKED_AGAIN: string;
  readonly CACHING: readonly { readonly path: string; readonly value: string }[];
  readonly EVERYWHERE: Readonly<Record<string, string>>;
  readonly FRAME_ANCESTORS: string;
  readonly HSTS: string;
  readonly hostingFiles: (address?: string) => Record<string, string>;
}
const { ASKED_AGAIN, CACHING, EVERYWHERE, FRAME_ANCESTORS, HSTS, hostingFiles } =
  jest.requireActual<Hosting>("../../src/tooling/hosting");

const NGINX = spawnSync("nginx", ["-v"]).error === undefined;
const describeNginx = NGINX ? describe : describe.skip;

const DAY = "public, max-age=86400";
const YEAR = "public, max-age=31536000, immutable";
const FILES = {
  "taskpane.html": "no-cache",
  "startNotices.js": "no-cache",
  "manifest.xml": "no-cache",
  "suivi.xlsx": "no-cache",
  "assets/taskpane.0123456789.js": YEAR,
  "assets/taskpane.0123456789.css": YEAR,
  "assets/icons/suivi-32.png": DAY,
};

describe.each(["https://suivi.exemple.fr", "https://exemple.fr/outils/suivi/"])(
  "the ready files for %s",
  (address) => {
    const files = hostingFiles(address);

    it.each(["nginx.conf", "apache.conf", "web.config"])("%s has every header", (name) => {
      const text = files[name] ?? "";
      for (const value of [...Object.values(EVERYWHERE), FRAME_ANCESTORS, ASKED_AGAIN, HSTS])
        expect(text).toContain(value);
      expect(text).not.toMatch(/X-Frame-Options["\s]+(value=)?"?(DENY|SAMEORIGIN)/i);
    });

    it("web.config is well-formed XML", () => {
      expect(parseXml(files["web.config"] ?? "").root.localName).toBe("configuration");
    });
  },
);

it("the README states the same headers", () => {
  const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
  const stated = [...Object.values(EVERYWHERE), ...CACHING.map(({ value }) => value)];
  const missing = [...stated, FRAME_ANCESTORS, ASKED_AGAIN, HSTS].filter(
    (value) => !readme.includes(value),
  );
  expect(missing).toEqual([]);
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });

/** nginx with the ready file, but for its certificate, its port and the folder of the site. */
async function startNginx(folder: string, address: string) {
  const site = join(folder, "site");
  for (const file of [...Object.keys(FILES), "serveur/nginx.conf"]) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), file);
  }
  const port = await freePort();
  const ready = (hostingFiles(address)["nginx.conf"] ?? "")
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace("listen [::]:443 ssl;", "")
    .replace(/^ {2}ssl_.*$/gm, "")
    .replace("/var/www/suivi", site);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const configuration = `daemon off; pid ${folder}/pid; error_log ${folder}/errors;
    ${process.getuid?.() === 0 ? "user root;" : ""}
    events {} http { access_log off; ${places.join(" ")} ${ready} }`;
  writeFileSync(join(folder, "nginx.conf"), configuration);
  const options = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "errors")];
  execFileSync("nginx", ["-t", ...options], { stdio: "pipe" });
  const server = spawn("nginx", options, { stdio: "ignore" });
  const base = `http://127.0.0.1:${port}`;
  while (!(await fetch(base).catch(() => null))) await new Promise((r) => setTimeout(r, 20));
  return { base: base + new URL(address).pathname.replace(/\/$/, ""), server };
}

describeNginx(NGINX ? "a real nginx" : "NOT CHECKED: nginx is not installed", () => {
  it.each(["https://suivi.exemple.fr", "https://exemple.fr/outils/suivi/"])(
    "sends each file of %s with its headers, and not its own configuration",
    async (address) => {
      const folder = mkdtempSync(join(tmpdir(), "nginx-"));
      const { base, server } = await startNginx(folder, address);
      try {
        for (const [file, caching] of Object.entries(FILES)) {
          const { status, headers } = await fetch(`${base}/${file}`);
          expect([file, status, headers.get("cache-control")]).toEqual([file, 200, caching]);
          for (const [name, value] of Object.entries(EVERYWHERE))
            expect(headers.get(name)).toBe(value);
          const frames = file === "taskpane.html" ? FRAME_ANCESTORS : null;
          expect(headers.get("content-security-policy")).toBe(frames);
          expect(headers.get("x-frame-options")).toBeNull();
          expect(headers.get("strict-transport-security")).toBeNull();
        }
        expect((await fetch(`${base}/serveur/nginx.conf`)).status).toBe(404);
        expect((await fetch(`${base}/absent.js`)).headers.get("x-content-type-options")).toBe(
          "nosniff",
        );
      } finally {
        server.kill();
        await new Promise((resolve) => server.once("close", resolve));
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
