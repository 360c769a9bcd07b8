import type { SheetModel } from "../model";
import { MissingPartError, type OpcPackage } from "../opcPackage";
import type { Relationship } from "../relationships";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  parseXml,
  relationshipId,
  textAttribute,
} from "../xml/xmlTree";

/** An Office package of another kind. */
export class NotAWorkbookError extends Error {
  constructor() {
    super("The file holds no workbook");
    this.name = "NotAWorkbookError";
  }
}

export interface SheetPart {
  name: string;
  /** `""` when the workbook does not say where it is. */
  path: string;
  visibility: SheetModel["visibility"];
  /** Place among all tabs, chart sheets included: what names and views count by. */
  tab: number;
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  workbook: string;
  root: XmlElement;
  /** Worksheets only, in tab order. */
  sheets: SheetPart[];
  /** Names of all tabs, chart sheets included. */
  tabs: string[];
  activeTab: number;
  sharedStrings: string | null;
  styles: string | null;
  theme: string | null;
  /** Styles or theme that the workbook names and that are not there. */
  missing: string[];
  date1904: boolean;
}

/**
 * Throws when the package holds no workbook, and MissingPartError when it lacks the texts that its cells
 * name: they would read as empty ones. A part that nothing leads to is found by its content type.
 */
export function workbookParts(parts: OpcPackage): WorkbookParts {
  const workbook =
    targetOfType(parts.relationships(""), "officeDocument") ?? ofKind(parts, "sheet.main+xml");
  if (workbook === null) throw new NotAWorkbookError();
  const { root } = parseXml(parts.text(workbook));
  const relationships = parts.relationships(workbook);
  const tabs = childrenNamed(elementAt(root, "sheets"), "sheet");
  const links = new Map(relationships.map((link) => [link.id, link]));
  const missing: string[] = [];
  const existing = (type: string): string | null => {
    const target = targetOfType(relationships, type) ?? ofKind(parts, `${type}+xml`);
    if (target === null || parts.has(target)) return target;
    if (type === "sharedStrings") throw new MissingPartError(target);
    missing.push(target);
    return null;
  };
  return {
    workbook,
    root,
    sheets: tabs.flatMap((tab, index) => sheetPart(tab, index, links)),
    tabs: tabs.map((tab) => textAttribute(tab, "name") ?? ""),
    activeTab: numberAttribute(elementAt(root, "bookViews", "workbookView"), "activeTab") ?? 0,
    sharedStrings: existing("sharedStrings"),
    styles: existing("styles"),
    theme: existing("theme"),
    missing,
    date1904: booleanAttribute(elementAt(root, "workbookPr"), "date1904"),
  };
}

/** The first part whose content type ends so; null for none. */
function ofKind(parts: OpcPackage, type: string): string | null {
  return parts.partNames().find((path) => parts.contentType(path)?.endsWith(`.${type}`)) ?? null;
}

function sheetPart(
  element: XmlElement,
  tab: number,
  links: ReadonlyMap<string, Relationship>,
): SheetPart[] {
  const link = links.get(relationshipId(element) ?? "");
  // A tab that leads nowhere is a worksheet whose part is missing; a chart sheet holds no cells.
  if (link && !link.type.endsWith("/worksheet")) return [];
  const state = element.getAttribute("state");
  const visibility =
    state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  const path = link?.target ?? "";
  return [{ name: textAttribute(element, "name") ?? "", path, visibility, tab }];
}

/** The target of the first internal relationship whose type ends so (both editions of the format). */
export function targetOfType(relationships: readonly Relationship[], type: string): string | null {
  return targetsOfType(relationships, type)[0] ?? null;
}

/** All such targets, in order. */
export function targetsOfType(relationships: readonly Relationship[], type: string): string[] {
  return relationships
    .filter((link) => !link.external && link.type.endsWith(`/${type}`))
    .map((link) => link.target);
}
