import type { SheetModel, DefinedNameModel } from "../model";
import {
  type XmlDocument,
  type XmlElement,
  appendElement,
  childrenNamed,
  elementAt,
  ensureChild,
  numberAttribute,
  parseXml,
  relationshipId,
  setAttributes,
  setRelationshipId,
  textAttribute,
} from "../xml/xmlTree";
import { withFunctionPrefixes } from "../formulaText";

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
const STATES = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The workbook part, changed in place. */
export class WorkbookXml {
  private readonly document: XmlDocument;
  private readonly root: XmlElement;

  constructor(xml: string) {
    this.document = parseXml(xml);
    this.root = this.document.root;
  }

  toXml(): string {
    return this.document.toXml();
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
    setRelationshipId(tab, relationshipId);
  }

  /** Removes a tab and the names that it alone knows; gives its relationship. */
  removeSheet(name: string): string {
    const tab = this.sheet(name);
    // Its prefix is declared above it: a tab that was taken off no longer knows its relationship.
    const relationship = relationshipId(tab) ?? "";
    this.renumberTabs(this.tabs().filter((other) => other !== tab));
    tab.remove();
    this.keepActiveSheetVisible();
    return relationship;
  }

  /** Puts the tabs in that order; every tab is named. */
  orderSheets(names: readonly string[]): void {
    const ordered = names.map((name) => this.sheet(name));
    this.renumberTabs(ordered);
    for (const tab of ordered) this.sheetList().append(tab);
  }

  /** Links a pivot cache; gives the id by which pivot tables name it. */
  addPivotCache(relationship: string): number {
    const list = ensureChild(this.root, "pivotCaches", AFTER_CALC.slice(3));
    const ids = childrenNamed(list, "pivotCache").map((c) => numberAttribute(c, "cacheId") ?? 0);
    const cacheId = Math.max(0, ...ids) + 1;
    const cache = appendElement(list, "pivotCache", { cacheId });
    setRelationshipId(cache, relationship);
    return cacheId;
  }

  removePivotCache(relationship: string): void {
    const list = elementAt(this.root, "pivotCaches");
    if (!list) return;
    for (const cache of childrenNamed(list, "pivotCache")) {
      if (relationshipId(cache) === relationship) cache.remove();
    }
    if (childrenNamed(list, "pivotCache").length === 0) list.remove();
  }

  names(): DefinedNames {
    return new DefinedNames(this.root, this.tabNames());
  }

  /** A workbook whose open tab is hidden shows no tab at all in some versions. */
  private keepActiveSheetVisible(): void {
    const view = elementAt(this.root, "bookViews", "workbookView");
    const tabs = this.tabs();
    const isVisible = (tab: XmlElement | undefined): boolean => tab?.getAttribute("state") === null;
    if (!view || isVisible(tabs[numberAttribute(view, "activeTab") ?? 0])) return;
    setAttributes(view, { activeTab: Math.max(0, tabs.findIndex(isVisible)) });
  }

  /** What counts tabs follows: the names of one sheet, and the tab that is open. */
  private renumberTabs(tabs: readonly XmlElement[]): void {
    const before = this.tabs();
    const places = before.map((tab) => {
      const place = tabs.indexOf(tab);
      return place < 0 ? null : place;
    });
    this.names().renumberSheets(places);
    const view = elementAt(this.root, "bookViews", "workbookView");
    const active = places[numberAttribute(view, "activeTab") ?? 0] ?? 0;
    if (view) setAttributes(view, { activeTab: active, firstSheet: null });
  }

  private tabNames(): string[] {
    return this.tabs().map((tab) => textAttribute(tab, "name") ?? "");
  }

  private sheet(name: string): XmlElement {
    const found = this.tabs().find((tab) => textAttribute(tab, "name") === name);
    if (!found) throw new Error(`The file has no sheet named ${name}`);
    return found;
  }

  private sheetList(): XmlElement {
    const list = elementAt(this.root, "sheets");
    if (!list) throw new Error("The workbook has no sheets");
    return list;
  }

  private tabs(): XmlElement[] {
    return childrenNamed(this.sheetList(), "sheet");
  }
}

const LIST = "definedNames";
/** What follows the names in the workbook, in the order of the schema. */
const AFTER_NAMES = [
  "calcPr",
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

/** The defined names of the workbook part. */
class DefinedNames {
  /** `tabs` holds the names of all tabs, in order. */
  constructor(
    private readonly workbook: XmlElement,
    private readonly tabs: readonly string[],
  ) {}

  /** Adds the name, or replaces the one of the same scope. Throws when there is no such sheet. */
  set({ name, formula, sheet, hidden, comment }: DefinedNameModel): void {
    const scope = this.scope(sheet);
    const list = ensureChild(this.workbook, LIST, AFTER_NAMES);
    const element =
      this.find(name, scope) ?? appendElement(list, "definedName", { name, localSheetId: scope });
    setAttributes(element, { hidden: hidden ? true : null });
    if (comment !== undefined) setAttributes(element, { comment: comment === "" ? null : comment });
    element.setText(withFunctionPrefixes(formula.replace(/^=/, "")));
  }

  /** Removes the name of that scope; nothing when there is none. */
  remove({ name, sheet }: Pick<DefinedNameModel, "name" | "sheet">): void {
    const element = this.find(name, this.scope(sheet));
    if (element) this.take(element);
  }

  /** `places` gives each tab's new place, null for one that goes: its own names go with it. */
  renumberSheets(places: readonly (number | null)[]): void {
    for (const element of this.elements()) {
      const scope = numberAttribute(element, "localSheetId");
      if (scope === undefined) continue;
      const place = places[scope] ?? null;
      if (place === null) this.take(element);
      else setAttributes(element, { localSheetId: place });
    }
  }

  private take(element: XmlElement): void {
    element.remove();
    const list = elementAt(this.workbook, LIST);
    if (list && this.elements().length === 0) list.remove();
  }

  private scope(sheet: string | undefined): number | null {
    if (sheet === undefined) return null;
    const index = this.tabs.indexOf(sheet);
    if (index < 0) throw new Error(`The file has no sheet named ${sheet}`);
    return index;
  }

  private find(name: string, scope: number | null): XmlElement | undefined {
    return this.elements().find(
      (element) =>
        textAttribute(element, "name")?.toLowerCase() === name.toLowerCase() &&
        (numberAttribute(element, "localSheetId") ?? null) === scope,
    );
  }

  private elements(): XmlElement[] {
    return childrenNamed(elementAt(this.workbook, LIST), "definedName");
  }
}
