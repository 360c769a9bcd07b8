import { readFileSync } from "node:fs";
import { join } from "node:path";

interface AddressedManifest {
  addressedManifest: (xml: string, address: string | undefined) => string;
}
const { addressedManifest } = jest.requireActual<AddressedManifest>(
  "../../../src/preview/server/addressedManifest",
);

const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");

describe("the manifest's address", () => {
  it("replaces the development server's everywhere", () => {
    const addressed = addressedManifest(manifest, "https://exemple.fr/suivi/");
    expect(addressed).not.toContain("localhost");
    expect(addressed).toContain('"https://exemple.fr/suivi/taskpane.html"');
    expect(addressed).toContain('"https://exemple.fr/suivi/assets/icons/suivi-32.png"');
  });

  it("stays as it is without an address", () => {
    expect(addressedManifest(manifest, undefined)).toBe(manifest);
  });

  it("has to be https, as Office wants it", () => {
    expect(() => addressedManifest(manifest, "http://exemple.fr")).toThrow("https");
    expect(() => addressedManifest(manifest, "exemple.fr")).toThrow();
  });
});
