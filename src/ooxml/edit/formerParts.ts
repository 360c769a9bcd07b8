import type { OpcPackage } from "../opcPackage";
import { workbookParts, type WorkbookParts } from "../read/workbookParts";
import { unlinkUnusedCaches, usedCaches } from "./removePivots";
import type { WorkbookXml } from "./workbookXml";
import { SheetReader } from "../read/sheetReader";
import { decodePart } from "../xml/encoding";
import { XmlReader } from "../xml/xmlReader";
import { type Patch, patched, prefixAt } from "./tagText";

/** What a package held before it was edited: enough to find what the edits have left without use. */
export class FormerParts {
  readonly found: WorkbookParts;
  private readonly reachable: ReadonlySet<string>;
  private readonly caches: ReadonlySet<string>;
  private readonly sheets: ReadonlyMap<string, Uint8Array>;

  constructor(private readonly parts: OpcPackage) {
    this.found = workbookParts(parts);
    this.reachable = reachableParts(parts);
    this.caches = usedCaches(parts, this.found.sheets);
    const present = this.found.sheets.filter(({ path }) => parts.has(path));
    this.sheets = new Map(present.map(({ path }) => [path, parts.bytes(path)]));
  }

  /** Takes off the workbook the caches that no pivot table uses any more. */
  unlinkCaches(workbook: WorkbookXml): void {
    const { parts, found, caches } = this;
    const used = usedCaches(parts, workbookParts(parts).sheets);
    unlinkUnusedCaches(parts, found.workbook, workbook, caches, used);
  }

  /** Removes the parts, and empties the texts, that nothing uses any more. */
  removeUnused(): void {
    const { parts, found, reachable, sheets } = this;
    removeUnreachable(parts, reachable);
    if (found.sharedStrings !== null) forgetTexts(parts, found.sharedStrings, sheets);
  }
}

/** The parts to which relationships lead from the package itself. */
function reachableParts(parts: OpcPackage): ReadonlySet<string> {
  const reached = new Set([""]);
  for (const part of reached) {
    for (const { external, target } of parts.relationships(part)) {
      if (!external) reached.add(target);
    }
  }
  return reached;
}

/** Removes the parts that the edits have cut off: those of a deleted sheet or pivot table. */
function removeUnreachable(parts: OpcPackage, reachableBefore: ReadonlySet<string>): void {
  const reachable = reachableParts(parts);
  for (const part of reachableBefore) if (!reachable.has(part)) parts.remove(part);
}

/**
 * Empties the shared texts that the sheets (`before`: their parts as they were) no longer show, so
 * that nothing that was removed from a cell stays readable in the file. The others keep their index.
 */
function forgetTexts(
  parts: OpcPackage,
  sharedStrings: string,
  before: ReadonlyMap<string, Uint8Array>,
): void {
  const changed = [...before].filter(
    ([path, bytes]) => !parts.has(path) || parts.bytes(path) !== bytes,
  );
  const gone = new Set(changed.flatMap(([, bytes]) => [...sharedTextsOf(decodePart(bytes))]));
  if (gone.size === 0) return;
  for (const { path } of workbookParts(parts).sheets) {
    if (!parts.has(path)) continue;
    for (const index of sharedTextsOf(parts.text(path))) gone.delete(index);
  }
  if (gone.size > 0) parts.setText(sharedStrings, withoutTexts(parts.text(sharedStrings), gone));
}

/** The indexes of the shared texts that a sheet shows. */
function sharedTextsOf(xml: string): Set<number> {
  const indexes = new Set<number>();
  const noText = (index: number): string => {
    indexes.add(index);
    return "";
  };
  const sheet = new SheetReader(xml, { text: noText });
  while (sheet.nextRow());
  return indexes;
}

function withoutTexts(xml: string, gone: ReadonlySet<number>): string {
  const reader = new XmlReader(xml);
  reader.next();
  const { namespace } = reader;
  const patches: Patch[] = [];
  let index = 0;
  while (reader.depth > 0) {
    if (reader.next() !== "open") continue;
    const { start } = reader;
    const isText = reader.localName === "si" && reader.namespace === namespace;
    reader.skip();
    if (!isText) continue;
    if (gone.has(index)) {
      const prefix = prefixAt(xml, start);
      patches.push({ start, end: reader.end, text: `<${prefix}si><${prefix}t/></${prefix}si>` });
    }
    index += 1;
  }
  return patched(xml, patches);
}
