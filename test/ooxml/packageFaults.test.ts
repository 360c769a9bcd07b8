import { OpcPackage } from "../../src/ooxml/opcPackage";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { packageFaults } from "./packageFaults";
import { sampleWorkbook } from "./write/sampleWorkbook";

const TABLE = "xl/tables/table1.xml";
const SHEET = "xl/worksheets/sheet2.xml";

function faultsAfter(change: (target: OpcPackage) => void): string[] {
  const target = OpcPackage.open(writeWorkbook(sampleWorkbook(2)));
  change(target);
  return packageFaults(target.save());
}

describe("the check of a package", () => {
  it("finds nothing in a sound one", () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  it("finds a part that is missing", () => {
    expect(faultsAfter((target) => target.remove(TABLE))).toContain(
      `${SHEET}: leads to ${TABLE}, which is missing`,
    );
  });

  it("finds a part that nothing leads to, or of no known type", () => {
    expect(faultsAfter((target) => target.setText("xl/orphan.xml", "<a/>"))).toEqual([
      "xl/orphan.xml: no type",
      "xl/orphan.xml: nothing leads to it",
    ]);
  });

  it("finds an id that is no relationship", () => {
    const faults = faultsAfter((target) =>
      target.setText(SHEET, target.text(SHEET).replace(/ r:id="rId\d+"/, ' r:id="rId99"')),
    );
    expect(faults).toEqual([`${SHEET}: r:id="rId99" is no relationship`]);
  });
});
