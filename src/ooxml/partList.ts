import { type TextSource, XmlReader } from "./xml/xmlReader";
import { FileTooLargeError } from "./zipArchive";

/** More than any workbook lists: a sheet may hold 65,530 hyperlinks, each a relationship. */
const LISTED_MAX = 100_000;

/**
 * Reads a part that is one list of flat elements, as relationships and content types are: calls `each` while
 * the reader stands at an element below the root and in its namespace. `part` is the name in errors. Throws
 * XmlError, and FileTooLargeError at the first element too many, before the rest is read.
 */
export function readPartList(
  part: string,
  source: string | TextSource,
  each: (element: XmlReader) => void,
): void {
  const reader = new XmlReader(source);
  reader.next();
  const { namespace } = reader;
  let count = 0;
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    if (token !== "open") continue;
    count += 1;
    if (count > LISTED_MAX) throw new FileTooLargeError(part, "listed", LISTED_MAX);
    if (reader.namespace === namespace) each(reader);
    reader.skip();
  }
}
