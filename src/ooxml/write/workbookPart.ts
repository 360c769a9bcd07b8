import { NAMESPACE } from "../namespaces";
import { printNames } from "./printXml";
import { bareFormula } from "./bareFormula";
import type { DefinedNameSpec, SheetSpec, WorkbookSpec } from "./spec";
import { XML_DECLARATION, attributes, escapeText } from "../xml/xmlText";

/** A pivot cache and the relationship by which the workbook names it. */
export interface CacheLink {
  cacheId: number;
  relationship: string;
}

/** The workbook part; `sheetLinks` holds the relationship of each sheet. */
export function workbookPartXml(
  spec: WorkbookSpec,
  sheetLinks: readonly string[],
  caches: readonly CacheLink[],
): string {
  const head = attributes({
    xmlns: NAMESPACE.spreadsheet,
    "xmlns:r": NAMESPACE.officeRelationships,
  });
  const sheets = spec.sheets.map((sheet, index) => sheetXml(sheet, index, sheetLinks[index] ?? ""));
  return [
    `${XML_DECLARATION}<workbook${head}><workbookPr defaultThemeVersion="166925"/>`,
    `<bookViews><workbookView${attributes({ activeTab: activeSheetIndex(spec) })}/></bookViews>`,
    `<sheets>${sheets.join("")}</sheets>`,
    namesXml(spec),
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    cachesXml(caches),
    "</workbook>",
  ].join("");
}

/** The sheet to open on: the one asked for, else the first one that shows. */
export function activeSheetIndex({ sheets, activeSheet }: WorkbookSpec): number {
  return sheets.findIndex(({ name, visibility = "Visible" }) =>
    activeSheet === undefined ? visibility === "Visible" : name === activeSheet,
  );
}

function sheetXml({ name, visibility }: SheetSpec, index: number, link: string): string {
  const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" };
  return `<sheet${attributes({
    name,
    sheetId: index + 1,
    state: state[visibility ?? "Visible"],
    "r:id": link,
  })}/>`;
}

function namesXml(spec: WorkbookSpec): string {
  const names = [...(spec.names ?? []), ...spec.sheets.flatMap(printNames)];
  if (names.length === 0) return "";
  const elements = names
    .map((name) => ({ key: name.name.toLowerCase(), xml: nameXml(name, spec.sheets) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ xml }) => xml);
  return `<definedNames>${elements.join("")}</definedNames>`;
}

function nameXml(
  { name, formula, sheet, hidden, comment }: DefinedNameSpec,
  sheets: readonly SheetSpec[],
): string {
  const localSheetId =
    sheet === undefined ? undefined : sheets.findIndex((candidate) => candidate.name === sheet);
  if (localSheetId === -1) throw new Error(`Name ${name}: there is no sheet "${sheet ?? ""}"`);
  const head = attributes({ name, comment, localSheetId, hidden: hidden || undefined });
  return `<definedName${head}>${escapeText(bareFormula(formula))}</definedName>`;
}

function cachesXml(caches: readonly CacheLink[]): string {
  if (caches.length === 0) return "";
  const elements = caches.map(
    ({ cacheId, relationship }) => `<pivotCache${attributes({ cacheId, "r:id": relationship })}/>`,
  );
  return `<pivotCaches>${elements.join("")}</pivotCaches>`;
}
