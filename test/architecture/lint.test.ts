import { nodeTool } from "./nodeTool";

const TIMEOUT_MS = 600_000;

/** Unchanged files are not looked at again; the caches go when the packages do. */
const ESLINT_CACHE = ["--cache", "--cache-location=node_modules/.cache/eslint/"];

describe("the code's style", () => {
  it(
    "is the one of eslint.config.js",
    async () => {
      const args = [".", "--max-warnings=0", ...ESLINT_CACHE];
      const { status, output } = await nodeTool("eslint/bin/eslint.js", args);
      expect(output).toBe("");
      expect(status).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    "is laid out by Prettier",
    async () => {
      const args = [".", "--check", "--log-level=warn", "--cache"];
      const { status, output } = await nodeTool("prettier/bin/prettier.cjs", args);
      expect(output).toBe("");
      expect(status).toBe(0);
    },
    TIMEOUT_MS,
  );
});
