import type { Document, Element } from "@xmldom/xmldom";
import type { DefinedNameModel, SheetModel } from "../model";
import { NAMESPACE } from "../namespaces";
import { withFunctionPrefixes } from "../read/functionPrefixes";
import { childrenNamed, elementAt, numberAttribute, textAttribute } from "../read/elements";
import { parseXml, serializeXml } from "../xml";
import { appendElement, clearChildren, ensureChild, setAttributes } from "./changeElements";

/** What follows these children of `workbook`, in the order of the schema. */
const AFTER_CALC = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];
const AFTER_NAMES = ["calcPr", ...AFTER_CALC];
const STATES = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The workbook part, changed in place. */
export class WorkbookXml {
  private readonly document: Document;
  private readonly root: Element;

  constructor(xml: string) {
    this.document = parseXml(xml);
    const root = this.document.documentElement;
    if (!root) throw new Error("The workbook part is empty");
    this.root = root;
  }

  toXml(): string {
    return serializeXml(this.document);
  }

  /** Excel calculates everything when it opens the file. */
  calculateOnLoad(): void {
    setAttributes(ensureChild(this.root, "calcPr", AFTER_CALC), { fullCalcOnLoad: true });
  }

  setVisibility(sheet: string, visibility: SheetModel["visibility"]): void {
    setAttributes(this.sheet(sheet), { state: STATES[visibility] });
    this.keepActiveSheetVisible();
  }

  renameSheet(sheet: string, newName: string): void {
    setAttributes(this.sheet(sheet), { name: newName });
  }

  /** Adds a tab at the right, for a worksheet part linked by that relationship. */
  addSheet(name: string, relationshipId: string, visibility: SheetModel["visibility"]): void {
    const ids = this.tabs().map((tab) => numberAttribute(tab, "sheetId") ?? 0);
    const tab = appendElement(this.sheetList(), "sheet", {
      name,
      sheetId: Math.max(0, ...ids) + 1,
      state: STATES[visibility],
    });
    tab.setAttributeNS(NAMESPACE.officeRelationships, "r:id", relationshipId);
  }

  /** Adds the name, or replaces the one of the same scope. `sheet` is a tab's name as it is now. */
  setName({ name, formula, sheet, hidden }: DefinedNameModel): void {
    const scope = sheet === undefined ? null : this.tabs().indexOf(this.sheet(sheet));
    const list = ensureChild(this.root, "definedNames", AFTER_NAMES);
    const existing = childrenNamed(list, "definedName").find(
      (element) =>
        textAttribute(element, "name")?.toLowerCase() === name.toLowerCase() &&
        (numberAttribute(element, "localSheetId") ?? null) === scope,
    );
    const element = existing ?? appendElement(list, "definedName", { name, localSheetId: scope });
    setAttributes(element, { hidden: hidden ? true : null });
    clearChildren(element);
    const text = withFunctionPrefixes(formula.replace(/^=/, ""));
    element.appendChild(this.document.createTextNode(text));
  }

  /** A workbook whose open tab is hidden shows no tab at all in some versions. */
  private keepActiveSheetVisible(): void {
    const view = elementAt(this.root, "bookViews", "workbookView");
    const tabs = this.tabs();
    const isVisible = (tab: Element | undefined): boolean => tab?.getAttribute("state") === null;
    if (!view || isVisible(tabs[numberAttribute(view, "activeTab") ?? 0])) return;
    setAttributes(view, { activeTab: Math.max(0, tabs.findIndex(isVisible)) });
  }

  private sheet(name: string): Element {
    const found = this.tabs().find((tab) => textAttribute(tab, "name") === name);
    if (!found) throw new Error(`The file has no sheet named ${name}`);
    return found;
  }

  private sheetList(): Element {
    const list = elementAt(this.root, "sheets");
    if (!list) throw new Error("The workbook has no sheets");
    return list;
  }

  private tabs(): Element[] {
    return childrenNamed(this.sheetList(), "sheet");
  }
}
