import { nodeTool } from "./nodeTool";

const TIMEOUT_MS = 600_000;

describe("the types", () => {
  it(
    "hold in src and test, which ts-jest does not check",
    async () => {
      const { status, output } = await nodeTool("typescript/bin/tsc", ["--noEmit"]);
      expect(output).toBe("");
      expect(status).toBe(0);
    },
    TIMEOUT_MS,
  );
});
