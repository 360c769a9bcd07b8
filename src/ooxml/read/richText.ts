import { decodeString, findElement } from "./scanXml";

/** The text of a shared (`si`) or inline (`is`) string between two positions: its runs, without furigana. */
export function richText(xml: string, prefix: string, start: number, end: number): string {
  let text = "";
  let phonetic = findElement(xml, `${prefix}rPh`, start, end);
  for (let from = start; ;) {
    const run = findElement(xml, `${prefix}t`, from, end);
    if (!run) return decodeString(text);
    if (phonetic && run.start > phonetic.start) {
      from = phonetic.end;
      phonetic = findElement(xml, `${prefix}rPh`, from, end);
      continue;
    }
    text += xml.slice(run.contentStart, run.contentEnd);
    from = run.end;
  }
}
