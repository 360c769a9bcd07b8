import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { writeWorkbook } from "../../../src/ooxml/write/writeWorkbook";
import { packageFaults } from "../packageFaults";
import { sampleWorkbook } from "./sampleWorkbook";

describe.each([0, 30])("the package of a workbook of %i rows", (count) => {
  const bytes = writeWorkbook(sampleWorkbook(count));
  const target = OpcPackage.open(bytes);

  it("is complete: parts, types, relationships and the ids that name them", () => {
    expect(packageFaults(bytes)).toEqual([]);
  });

  it("gives the same bytes twice", () => {
    expect(writeWorkbook(sampleWorkbook(count))).toEqual(bytes);
  });

  it("shares one cache between the pivot tables of one table", () => {
    const caches = target.partNames().filter((name) => /pivotCacheDefinition\d+\.xml$/.test(name));
    expect(caches).toHaveLength(1);
    const pivots = target.partNames().filter((name) => /pivotTable\d+\.xml$/.test(name));
    expect(pivots.map((pivot) => target.relationships(pivot)[0]?.target)).toEqual([
      caches[0],
      caches[0],
    ]);
  });
});

describe("the task pane's parts", () => {
  it("open the add-in with the document, from the place that the spec names", () => {
    const spec = sampleWorkbook(0);
    const reference = { id: "x", version: "2.0.0.0", store: "EXCatalog", storeType: "EXCatalog" };
    const target = OpcPackage.open(
      writeWorkbook({
        ...spec,
        taskPane: {
          instanceId: "635BF0CD-42CC-4174-B8D2-6D375C9A759E",
          reference: { ...reference, storeType: "EXCatalog" },
          visible: false,
        },
      }),
    );
    expect(target.text("xl/webextensions/webextension1.xml")).toContain(
      '<we:reference id="x" version="2.0.0.0" store="EXCatalog" storeType="EXCatalog"/>',
    );
    expect(target.text("xl/webextensions/webextension1.xml")).toContain(
      '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>',
    );
    expect(target.text("xl/webextensions/taskpanes.xml")).toContain('visibility="0"');
  });

  it("are absent from a workbook without add-in", () => {
    const spec = sampleWorkbook(0);
    delete spec.taskPane;
    const names = OpcPackage.open(writeWorkbook(spec)).partNames();
    expect(names.filter((name) => name.includes("webextension"))).toEqual([]);
  });
});
