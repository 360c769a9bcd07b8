import { documentKey, isOfficeDark } from "../../src/excel";

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

it.each([
  ["says so", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
  ["says no", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
  ["older than isDarkTheme has a dark background", { bodyBackgroundColor: "#444444" }, true],
  ["older than isDarkTheme has a light background", { bodyBackgroundColor: "#E6E6E6" }, false],
  ["has no colours", {}, null],
  ["gives no theme", undefined, null],
])("tells whether Office is dark where it %s", (_what, officeTheme, dark) => {
  inOffice({ officeTheme });
  expect(isOfficeDark()).toBe(dark);
});
