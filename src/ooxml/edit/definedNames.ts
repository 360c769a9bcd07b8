import type { DefinedNameModel } from "../model";
import { withFunctionPrefixes } from "../read/functionPrefixes";
import {
  type XmlElement,
  appendElement,
  childrenNamed,
  elementAt,
  ensureChild,
  numberAttribute,
  setAttributes,
  textAttribute,
} from "../xml/xmlTree";

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
export class DefinedNames {
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
