/**
 * Runs before every npm script: installs the packages when they are missing, or are not those of
 * package-lock.json. Needs nothing but Node itself, and says in one line what it does.
 * Written so that an old Node can read it as far as the message about its version.
 */
const { spawnSync } = require("child_process");
const { existsSync, readFileSync } = require("fs");
const { join } = require("path");

const ROOT = join(__dirname, "../..");
const OLDEST_NODE = 20;

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** Why the packages have to be installed, or null when they stand as the lock file wants them. */
function reasonToInstall(root) {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return "the packages are not installed yet";
  const installed = packagesIn(record);
  const outdated = Object.keys(wanted).find((path) => {
    if (path === "") return false;
    // Optional packages are those of other platforms: npm leaves them out.
    if (installed[path] === undefined) return !wanted[path].optional;
    return installed[path].version !== wanted[path].version;
  });
  return outdated === undefined ? null : `${outdated} is not the version of package-lock.json`;
}

/**
 * Exit status of npm, the one that runs this script. Not `npm ci`: it refuses a lock file in which
 * an optional package of another platform is missing, as when a registry mirror does not carry it.
 * `--no-save` keeps to the versions of the lock file all the same, and writes neither file.
 */
function install() {
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: ROOT, stdio: "inherit" })
    : spawnSync(`npm ${args.join(" ")}`, { cwd: ROOT, stdio: "inherit", shell: true });
  return result.status === null ? 1 : result.status;
}

function main() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    process.stderr.write(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.\n`);
    return 1;
  }
  const reason = reasonToInstall(ROOT);
  if (reason === null) return 0;
  process.stdout.write(`Installing the packages with npm: ${reason}.\n`);
  return install();
}

process.exitCode = main();
