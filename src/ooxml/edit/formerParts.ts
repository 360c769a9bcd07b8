import type { OpcPackage } from "../opcPackage";
import { workbookParts, type WorkbookParts } from "../read/workbookParts";
import { forgetTexts } from "./forgottenTexts";
import { unlinkUnusedCaches, usedCaches } from "./removePivots";
import { reachableParts, removeUnreachable } from "./unreachableParts";
import type { WorkbookXml } from "./workbookXml";

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
