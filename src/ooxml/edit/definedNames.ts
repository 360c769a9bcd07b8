import type { Element } from "@xmldom/xmldom";
import type { DefinedNameModel } from "../model";
import { childrenNamed, elementAt, numberAttribute, textAttribute } from "../read/elements";
import { withFunctionPrefixes } from "../read/functionPrefixes";
import { appendElement, clearChildren, ensureChild, setAttributes } from "./changeElements";

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
    private readonly workbook: Element,
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
    clearChildren(element);
    const text = withFunctionPrefixes(formula.replace(/^=/, ""));
    const { ownerDocument } = element;
    if (ownerDocument) element.appendChild(ownerDocument.createTextNode(text));
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

  private take(element: Element): void {
    element.parentNode?.removeChild(element);
    const list = elementAt(this.workbook, LIST);
    if (list && this.elements().length === 0) this.workbook.removeChild(list);
  }

  private scope(sheet: string | undefined): number | null {
    if (sheet === undefined) return null;
    const index = this.tabs.indexOf(sheet);
    if (index < 0) throw new Error(`The file has no sheet named ${sheet}`);
    return index;
  }

  private find(name: string, scope: number | null): Element | undefined {
    return this.elements().find(
      (element) =>
        textAttribute(element, "name")?.toLowerCase() === name.toLowerCase() &&
        (numberAttribute(element, "localSheetId") ?? null) === scope,
    );
  }

  private elements(): Element[] {
    return childrenNamed(elementAt(this.workbook, LIST), "definedName");
  }
}
