/**
 * Fluent UI as one file. Jest loads every module anew for each test file, and Fluent is some 1,500 of
 * them: two seconds of processor for each of the pane's test files, a fifth of that from one file.
 */
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { buildSync } = require("esbuild");
const { version } = require("@fluentui/react-components/package.json");

const ROOT = join(__dirname, "../..");

/** The file's path; it is made when it is not there for the version that is installed. */
function bundledFluent() {
  const outfile = join(ROOT, `node_modules/.cache/fluent-${version}.cjs`);
  if (existsSync(outfile)) return outfile;
  buildSync({
    entryPoints: ["@fluentui/react-components"],
    absWorkingDir: ROOT,
    outfile,
    bundle: true,
    format: "cjs",
    platform: "browser",
    mainFields: ["module", "main"],
    // One React for Fluent and the pane.
    external: ["react", "react-dom", "react/*", "react-dom/*"],
    define: { "process.env.NODE_ENV": '"test"' },
    logLevel: "error",
  });
  return outfile;
}

module.exports = { bundledFluent };
