import { type Document, DOMParser, onErrorStopParsing } from "@xmldom/xmldom";

/** A part as another parser reads it: what the product writes must not depend on its own reader. */
export function parseXml(text: string): Document {
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
}
