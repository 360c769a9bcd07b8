import { documentKey } from "../../src/excel";

const inOffice = (context: object): void => void Object.assign(globalThis, { Office: { context } });

it("tells a workbook by its address", () => {
  inOffice({ document: { url: "https://exemple.fr/suivi.xlsx" } });
  expect(documentKey()).toBe("https://exemple.fr/suivi.xlsx");
});

it.each([{}, { document: {} }, { document: { url: null } }])(
  "has no key for a workbook without an address: %j",
  (context) => {
    inOffice(context);
    expect(documentKey()).toBe("");
  },
);
