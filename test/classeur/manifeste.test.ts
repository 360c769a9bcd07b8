import {
  type Catalogue,
  manifestReference,
  partageReseau,
  POSTE_DEVELOPPEUR,
} from "../../src/classeur/sources";

const MANIFEST = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1">
  <Id>19E1B9D2-4FBB-48F9-AEA1-5A7A3B191092</Id><Version>1.2.0.0</Version>
</OfficeApp>`;

test("the workbook names the add-in as its manifest does, from the organisation's catalogue", () => {
  expect(manifestReference(MANIFEST)).toEqual({
    id: "19e1b9d2-4fbb-48f9-aea1-5a7a3b191092",
    version: "1.2.0.0",
    store: "EXCatalog",
    storeType: "EXCatalog",
  });
});

test.each<[string, Catalogue, string, string]>([
  ["a developer's computer", POSTE_DEVELOPPEUR, "developer", "Registry"],
  ["a shared folder", partageReseau("\\\\srv\\siao"), "\\\\srv\\siao", "FileSystem"],
])("or from %s", (_where, catalogue, store, storeType) => {
  expect(manifestReference(MANIFEST, catalogue)).toMatchObject({ store, storeType });
});

test("a manifest without an Id is refused", () => {
  expect(() => manifestReference(MANIFEST.replace(/<Id>.*<\/Id>/, ""))).toThrow("Id");
});
