import type { OpcPackage } from "../opcPackage";
import { SheetReader } from "../read/sheetReader";
import { workbookParts } from "../read/workbookParts";
import { decodePart } from "../xml/encoding";
import { XmlReader } from "../xml/xmlReader";
import { type Patch, patched, prefixAt } from "./tagText";

/**
 * Empties the shared texts that the sheets (`before`: their parts as they were) no longer show, so
 * that nothing that was removed from a cell stays readable in the file. The others keep their index.
 */
export function forgetTexts(
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
