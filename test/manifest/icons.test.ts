import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute, childElements, elementsNamed, readManifest, ROOT } from "./manifestDocument";

const manifest = readManifest();

const PNG_SIGNATURE = "89504e470d0a1a0a";

/** Width and height in pixels, from the PNG's IHDR chunk. */
function pixelsOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString("hex") !== PNG_SIGNATURE) throw new Error(`${file}: not a PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The repository's file behind an address of the site. */
function fileOf(address: string): string {
  return join(ROOT, new URL(address).pathname);
}

function addressOf(resid: string): string {
  const image = elementsNamed(manifest, "Image").find((i) => attribute(i, "id") === resid);
  return attribute(image!, "DefaultValue");
}

const references = elementsNamed(manifest, "Icon")
  .flatMap(childElements)
  .map((image) => ({ size: Number(attribute(image, "size")), resid: attribute(image, "resid") }));

describe("the manifest's icons", () => {
  it("have the pixel size under which they are announced", () => {
    expect(references).not.toHaveLength(0);
    for (const { size, resid } of references) {
      expect([resid, ...pixelsOf(fileOf(addressOf(resid)))]).toEqual([resid, size, size]);
    }
  });

  it.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("%s is %d pixels wide", (name, size) => {
    const [icon] = elementsNamed(manifest, name);
    expect(pixelsOf(fileOf(attribute(icon!, "DefaultValue")))).toEqual([size, size]);
  });

  it("come in the sizes that Office requires, for the group and each button", () => {
    for (const icon of elementsNamed(manifest, "Icon")) {
      const sizes = childElements(icon).map((image) => attribute(image, "size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });

  it("each have the drawing from which they were rendered", () => {
    const drawings = references.map(({ resid }) =>
      fileOf(addressOf(resid)).replace(/-\d+\.png$/, ".svg"),
    );
    expect(drawings.filter((drawing) => !existsSync(drawing))).toEqual([]);
  });
});
