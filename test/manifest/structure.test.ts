import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  allElements,
  attribute,
  childElements,
  elementsNamed,
  readManifest,
  ROOT,
  textOf,
} from "./manifestDocument";

const manifest = readManifest();

/** The sequences of Microsoft's schema ([MS-OWEMXML]); Office refuses a file in another order. */
const ORDER_OF_CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

describe("the manifest's structure", () => {
  it.each(Object.entries(ORDER_OF_CHILDREN))("%s has its children in order", (name, order) => {
    const parents = elementsNamed(manifest, name);
    expect(parents).not.toHaveLength(0);
    for (const parent of parents) {
      const positions = childElements(parent).map((child) => order.indexOf(child.localName ?? ""));
      expect(positions).not.toContain(-1);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    }
  });

  it("has ids that are unique and no longer than 32 characters", () => {
    const ids = allElements(manifest)
      .map((element) => attribute(element, "id"))
      .filter((id) => id !== "");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it("identifies the add-in by a GUID and the package's version", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      version: string;
    };
    expect(textOf(manifest, "Id")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(textOf(manifest, "Version")).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(textOf(manifest, "Version").startsWith(`${version}.`)).toBe(true);
  });

  it("speaks French and asks for no more than the Excel API needs", () => {
    expect(textOf(manifest, "DefaultLocale")).toBe("fr-FR");
    expect(textOf(manifest, "Permissions")).toBe("ReadWriteDocument");
  });

  it("states the baseline once, at the root", () => {
    const requirements = elementsNamed(manifest, "Requirements");
    expect(requirements).toHaveLength(1);
    expect(requirements[0]!.parentNode).toBe(manifest.documentElement);
    const sets = elementsNamed(manifest, "Set").map((set) => [
      attribute(set, "Name"),
      attribute(set, "MinVersion"),
    ]);
    expect(sets).toEqual([
      ["ExcelApi", "1.14"],
      ["SharedRuntime", "1.1"],
    ]);
  });

  it("runs the pane and the commands in one long-lived runtime", () => {
    const pages = ["Runtime", "FunctionFile", "SourceLocation"]
      .flatMap((name) => elementsNamed(manifest, name))
      .map((element) => attribute(element, "resid"))
      .filter((resid) => resid !== "");
    expect(pages).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
    expect(attribute(elementsNamed(manifest, "Runtime")[0]!, "lifetime")).toBe("long");
  });

  it("has one pane, which may open with the workbook", () => {
    expect(textOf(manifest, "TaskpaneId")).toBe("Office.AutoShowTaskpaneWithDocument");
  });
});
