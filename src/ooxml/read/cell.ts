import type { CellValue } from "../model";
import type { CellFormula } from "../xml/plainCell";
import type { Span } from "../xml/tagScanner";

/** What is known of a row and a cell while a worksheet part is read. */

/** A row while its cells are being read. Its end is known once they were. */
export interface SheetRow extends Span {
  /** 0-based. */
  row: number;
  /** Whether the file gives its number, or counts on the order. */
  isNumbered: boolean;
  /** In points; undefined for the default height. */
  height: number | undefined;
  hidden: boolean;
  /** Of its cells to come; undefined when the row has none. */
  style: number | undefined;
  spans: string | undefined;
}

/** A cell; the same object is used again for the next one. */
export interface SheetCell extends Span {
  /** 0-based. */
  column: number;
  isReferenced: boolean;
  /** The `t` attribute; `n` by default. */
  type: string;
  style: number;
  /** Cached value; null when there is none. Errors are texts, such as `#N/A`; an ISO date is a number. */
  value: CellValue | null;
  /** Where `value` stands among the shared texts; -1 for one that stands elsewhere. */
  sharedText: number;
  /** Whether the file itself writes a length of time (`t="d"`, `PT4M5S` or `T00:02:00`): `value` is in days. */
  isDuration: boolean;
  formula: CellFormula | null;
}
