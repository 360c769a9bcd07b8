import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute, elementsNamed, readManifest, ROOT } from "./manifestDocument";

const manifest = readManifest();

/** The action ids that the source of the commands binds. */
function boundActions(): string[] {
  const folder = join(ROOT, "src/commands");
  const source = readdirSync(folder, { encoding: "utf8" })
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  return [...source.matchAll(/associate\w*\(\s*"(\w+)"/g)].map((match) => match[1]!);
}

describe("the manifest's commands", () => {
  it("name functions that the code binds, and all of them", () => {
    const named = elementsNamed(manifest, "FunctionName").map((name) => name.textContent ?? "");
    expect(named).toEqual(["nouvelAppel", "actualiserResultats"]);
    expect(boundActions().sort()).toEqual([...named].sort());
  });

  it("have key combinations that name them, in the file that the manifest points to", () => {
    const { actions, shortcuts } = JSON.parse(
      readFileSync(join(ROOT, "src/commands/shortcuts.json"), "utf8"),
    ) as {
      actions: { id: string; type: string }[];
      shortcuts: { action: string; key: { default: string } }[];
    };
    const [overrides] = elementsNamed(manifest, "ExtendedOverrides");
    expect(overrides && attribute(overrides, "Url")).toMatch(/\/shortcuts\.json$/);
    expect(actions.every(({ type }) => type === "ExecuteFunction")).toBe(true);
    expect(boundActions()).toEqual(expect.arrayContaining(actions.map(({ id }) => id)));
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    expect(shortcuts.map(({ key }) => key.default)).toEqual(["Ctrl+Shift+Alt+A"]);
  });

  it("stand on the Home tab, in one group", () => {
    expect(elementsNamed(manifest, "OfficeTab").map((tab) => attribute(tab, "id"))).toEqual([
      "TabHome",
    ]);
    expect(elementsNamed(manifest, "Group")).toHaveLength(1);
  });

  it("run a function or show the pane", () => {
    const kinds = elementsNamed(manifest, "Action").map((action) => attribute(action, "xsi:type"));
    expect(kinds).toEqual(["ExecuteFunction", "ShowTaskpane", "ExecuteFunction"]);
  });
});
