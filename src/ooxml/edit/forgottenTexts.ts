import { strFromU8 } from "fflate";
import type { OpcPackage } from "../opcPackage";
import { findElement, rootPrefix } from "../read/scanXml";
import { workbookParts } from "../read/workbookParts";

/** A cell that shows a shared text, and the text's index. */
const SHARED_TEXT_CELL = /<(?:\w+:)?c\s(?=[^>]*\bt=["']s["'])[^>]*>\s*<(?:\w+:)?v>(\d+)</g;

/**
 * Empties the shared texts that the sheets (`before`: their parts as they were) no longer show, so
 * that nothing that was removed from a cell stays readable in the file. The others keep their index.
 */
export function forgetTexts(
  parts: OpcPackage,
  sharedStrings: string,
  before: ReadonlyMap<string, Uint8Array>,
): void {
  const changed = [...before].filter(([path, bytes]) => currentBytes(parts, path) !== bytes);
  const gone = new Set(changed.flatMap(([, bytes]) => sharedTextsOf(strFromU8(bytes))));
  if (gone.size === 0) return;
  for (const { path } of workbookParts(parts).sheets) {
    for (const index of sharedTextsOf(parts.text(path))) gone.delete(index);
  }
  if (gone.size > 0) parts.setText(sharedStrings, withoutTexts(parts.text(sharedStrings), gone));
}

function currentBytes(parts: OpcPackage, path: string): Uint8Array | null {
  return parts.has(path) ? parts.bytes(path) : null;
}

function sharedTextsOf(sheet: string): number[] {
  return Array.from(sheet.matchAll(SHARED_TEXT_CELL), (match) => Number(match[1]));
}

function withoutTexts(xml: string, gone: ReadonlySet<number>): string {
  const prefix = rootPrefix(xml);
  const output: string[] = [];
  let copied = 0;
  let index = 0;
  for (let from = 0; ; index += 1) {
    const span = findElement(xml, `${prefix}si`, from);
    if (!span) break;
    from = span.end;
    if (!gone.has(index)) continue;
    output.push(xml.slice(copied, span.start), `<${prefix}si><${prefix}t/></${prefix}si>`);
    copied = span.end;
  }
  return output.join("") + xml.slice(copied);
}
