import { allElements, attribute, elementsNamed, readManifest } from "./manifestDocument";

const manifest = readManifest();

const defined = ["Image", "Url", "String"]
  .flatMap((name) => elementsNamed(manifest, name))
  .map((resource) => attribute(resource, "id"))
  .filter((id) => id !== "");

const used = allElements(manifest)
  .map((element) => attribute(element, "resid"))
  .filter((resid) => resid !== "");

const values = allElements(manifest)
  .map((element) => attribute(element, "DefaultValue"))
  .filter((value) => value !== "");

function stringsIn(localName: "ShortStrings" | "LongStrings"): string[] {
  const [list] = elementsNamed(manifest, localName);
  return [...list!.getElementsByTagNameNS("*", "String")].map((s) => attribute(s, "DefaultValue"));
}

describe("the manifest's resources", () => {
  it("defines every resource that it uses, and uses every one that it defines", () => {
    expect(defined).not.toHaveLength(0);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  it("keeps its texts within Office's lengths", () => {
    expect(stringsIn("ShortStrings").filter((text) => text.length > 125)).toEqual([]);
    expect(stringsIn("LongStrings").filter((text) => text.length > 250)).toEqual([]);
    const [displayName] = elementsNamed(manifest, "DisplayName");
    const [description] = elementsNamed(manifest, "Description");
    expect(attribute(displayName!, "DefaultValue").length).toBeLessThanOrEqual(125);
    expect(attribute(description!, "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  it("has https addresses only", () => {
    const addresses = values.filter((value) => /^[a-z]+:\/\//i.test(value));
    expect(addresses).not.toHaveLength(0);
    expect(addresses.filter((address) => new URL(address).protocol !== "https:")).toEqual([]);
  });

  it("leaves the add-in's own site only for the help", () => {
    const help = ["SupportUrl", "Url"]
      .flatMap((name) => elementsNamed(manifest, name))
      .filter((element) => ["", "Aide.Url"].includes(attribute(element, "id")))
      .map((element) => attribute(element, "DefaultValue"));
    const own = values.filter((value) => value.startsWith("https://") && !help.includes(value));
    expect([...new Set(own.map((value) => new URL(value).origin))]).toEqual([
      "https://localhost:3000",
    ]);
  });
});
