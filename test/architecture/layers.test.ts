import { nodeTool } from "./nodeTool";

const TIMEOUT_MS = 600_000;

interface CruiseResult {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** What starts from our files, webpack's included, against the rules of .dependency-cruiser.js. */
async function cruise(): Promise<CruiseResult> {
  const options = ["--config", ".dependency-cruiser.js", "--output-type", "json"];
  const tool = "dependency-cruiser/bin/dependency-cruise.mjs";
  const { output } = await nodeTool(tool, ["src", "test", "webpack.config.js", ...options]);
  return JSON.parse(output) as CruiseResult;
}

describe("the layers", () => {
  it(
    "import each other only along the arrows",
    async () => {
      const { modules, summary } = await cruise();
      const broken = summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`);
      expect(broken).toEqual([]);
      const ours = modules.filter((module) => module.source.startsWith("src/"));
      expect(ours.length).toBeGreaterThan(50);
    },
    TIMEOUT_MS,
  );
});
