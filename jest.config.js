/** Two projects: `node` (units, contracts, files) and `e2e` (a real headless Chromium on the preview). */
// Microsoft's Open XML SDK, which checks our files, runs on .NET: without this it stops on systems
// that lack the ICU library, such as a bare Debian.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";

const { availableParallelism } = require("node:os");
const { bundledFluent } = require("./test/suite/bundledFluent");

const transform = {
  "^.+\\.(css|csv|md)$": "<rootDir>/test/support/textTransform.js",
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      // Types are checked once by `tsc`, beside Jest, not again for each file.
      module: { type: "commonjs" },
      jsc: { target: "es2021", transform: { react: { runtime: "automatic" } } },
      sourceMaps: "inline",
    },
  ],
};

module.exports = {
  // Half as many again as there are cores: a file that waits for a browser, LibreOffice or the validator
  // leaves its core to another.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  workerIdleMemoryLimit: "1500MB",
  // Ends what hangs, and nothing else: how long a test takes depends on what runs beside it.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/test/suite/longestFirst.js",
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      // office.js looks at its globals once more some seconds after a failure.
      testEnvironmentOptions: { globalsCleanup: "off" },
      setupFiles: ["<rootDir>/test/suite/browserGlobals.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/suite/quiet.ts", "<rootDir>/test/suite/shownKeys.ts"],
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
      moduleNameMapper: { "^@fluentui/react-components$": bundledFluent() },
      transform,
    },
    {
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/startPreview.ts",
      globalTeardown: "<rootDir>/test/e2e/stopPreview.ts",
      transform,
    },
  ],
};
