import { unzipSync, zipSync } from "fflate";
import { MissingPartError, OpcPackage } from "../../src/ooxml/opcPackage";
import { ArchiveError } from "../../src/ooxml/zipArchive";

const TYPE = "application/test+xml";

function smallPackage(): OpcPackage {
  const target = OpcPackage.create();
  target.setText("xl/workbook.xml", "<workbook/>", TYPE);
  target.setText("xl/worksheets/sheet1.xml", "<sheet>é</sheet>", TYPE);
  target.setBytes("xl/media/image1.png", Uint8Array.of(0, 255, 7), "image/png");
  target.addRelationship("", "urn:document", "xl/workbook.xml");
  target.addRelationship("xl/workbook.xml", "urn:sheet", "xl/worksheets/sheet1.xml");
  target.addRelationship("xl/worksheets/sheet1.xml", "urn:image", "xl/media/image1.png");
  target.addExternalRelationship("xl/worksheets/sheet1.xml", "urn:link", "https://a.fr/?b=1&c=2");
  return target;
}

describe("OpcPackage", () => {
  it("keeps parts, types and relationships through a save", () => {
    const reopened = OpcPackage.open(smallPackage().save());
    expect(reopened.text("xl/worksheets/sheet1.xml")).toBe("<sheet>é</sheet>");
    expect([...reopened.bytes("xl/media/image1.png")]).toEqual([0, 255, 7]);
    expect(reopened.contentType("xl/media/image1.png")).toBe("image/png");
    expect(reopened.relationships("")).toEqual([
      { id: "rId1", type: "urn:document", target: "xl/workbook.xml", external: false },
    ]);
    expect(reopened.relationships("xl/worksheets/sheet1.xml")).toEqual([
      { id: "rId1", type: "urn:image", target: "xl/media/image1.png", external: false },
      { id: "rId2", type: "urn:link", target: "https://a.fr/?b=1&c=2", external: true },
    ]);
  });

  it("writes the content types first, and the same bytes twice", () => {
    const bytes = smallPackage().save();
    expect(Object.keys(unzipSync(bytes))[0]).toBe("[Content_Types].xml");
    expect(smallPackage().save()).toEqual(bytes);
  });

  it("understands absolute and relative targets", () => {
    const target = OpcPackage.create();
    target.setText(
      "xl/_rels/workbook.xml.rels",
      [
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
        '<Relationship Id="a" Type="t" Target="/xl/styles.xml"/>',
        '<Relationship Id="b" Type="t" Target="../docProps/app.xml"/>',
        '<Relationship Id="c" Type="t" Target="./theme/theme1.xml"/></Relationships>',
      ].join(""),
    );
    const targets = target.relationships("xl/workbook.xml").map((link) => link.target);
    expect(targets).toEqual(["xl/styles.xml", "docProps/app.xml", "xl/theme/theme1.xml"]);
  });

  it("never gives an id that is already used", () => {
    const target = OpcPackage.create();
    target.setText(
      "_rels/.rels",
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="t" Target="a.xml"/></Relationships>',
    );
    expect(target.addRelationship("", "t", "b.xml")).toBe("rId3");
  });

  it("forgets a removed part, its type and its relationships", () => {
    const target = smallPackage();
    target.remove("xl/worksheets/sheet1.xml");
    expect(target.has("xl/worksheets/sheet1.xml")).toBe(false);
    expect(target.relationships("xl/worksheets/sheet1.xml")).toEqual([]);
    expect(target.contentType("xl/worksheets/sheet1.xml")).toBe("application/xml");
  });

  it("names the part that is missing", () => {
    expect(() => OpcPackage.create().text("xl/styles.xml")).toThrow("xl/styles.xml");
  });

  it.each([
    ["bytes that are no zip archive", Uint8Array.of(1, 2, 3), ArchiveError],
    ["a zip archive without types", zipSync({ "a.txt": Uint8Array.of(1) }), MissingPartError],
  ])("refuses %s", (_what, bytes, refusal) => {
    expect(() => OpcPackage.open(bytes)).toThrow(refusal);
  });
});
