import type { Element } from "@xmldom/xmldom";
import type { SheetModel } from "../model";
import { parseXml } from "../xml";
import type { Relationship } from "../relationships";
import {
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  relationshipId,
  textAttribute,
} from "./elements";

/** What of a package says where its parts are: `OpcPackage` does. */
export interface PackageParts {
  has(path: string): boolean;
  text(path: string): string;
  relationships(ofPart: string): Relationship[];
}

export interface SheetPart {
  name: string;
  path: string;
  visibility: SheetModel["visibility"];
  /** Place among all tabs, chart sheets included: what names and views count by. */
  tab: number;
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  workbook: string;
  root: Element | null;
  /** Worksheets only, in tab order. */
  sheets: SheetPart[];
  /** Names of all tabs, chart sheets included. */
  tabs: string[];
  activeTab: number;
  sharedStrings: string | null;
  styles: string | null;
  theme: string | null;
  date1904: boolean;
}

/** Throws when the package holds no workbook. */
export function workbookParts(parts: PackageParts): WorkbookParts {
  const workbook = targetOfType(parts.relationships(""), "officeDocument");
  if (workbook === null || !parts.has(workbook)) throw new Error("The file holds no workbook");
  const root = parseXml(parts.text(workbook)).documentElement;
  const relationships = parts.relationships(workbook);
  const tabs = childrenNamed(elementAt(root, "sheets"), "sheet");
  const existing = (type: string): string | null => {
    const target = targetOfType(relationships, type);
    return target !== null && parts.has(target) ? target : null;
  };
  return {
    workbook,
    root,
    sheets: tabs.flatMap((tab, index) => sheetPart(tab, index, relationships)),
    tabs: tabs.map((tab) => textAttribute(tab, "name") ?? ""),
    activeTab: numberAttribute(elementAt(root, "bookViews", "workbookView"), "activeTab") ?? 0,
    sharedStrings: existing("sharedStrings"),
    styles: existing("styles"),
    theme: existing("theme"),
    date1904: booleanAttribute(elementAt(root, "workbookPr"), "date1904"),
  };
}

function sheetPart(
  element: Element,
  tab: number,
  relationships: readonly Relationship[],
): SheetPart[] {
  const id = relationshipId(element);
  const link = relationships.find((relationship) => relationship.id === id);
  if (!link || !link.type.endsWith("/worksheet")) return [];
  const state = element.getAttribute("state");
  const visibility =
    state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
  return [{ name: textAttribute(element, "name") ?? "", path: link.target, visibility, tab }];
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
