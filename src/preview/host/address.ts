import {
  columnName,
  formatAbsoluteRect,
  formatRect,
  parseReference,
  quoteSheetName,
} from "../../ooxml/a1";
import type { Rect } from "../grid/grid";
import { bottom, isEntireColumn, isEntireRow, right } from "./geometry";

/** A rectangle as the API writes it, without its sheet: `A1:B2`, `A:C`, `2:5`. */
export function formatAddress(rect: Rect): string {
  // All of a sheet is all its rows.
  if (isEntireRow(rect)) return `${rect.row + 1}:${bottom(rect) + 1}`;
  if (isEntireColumn(rect)) return `${columnName(rect.column)}:${columnName(right(rect))}`;
  return formatRect(rect);
}

/** `Feuil1!A1:B2`, as `Range.address`. */
export function formatSheetAddress(sheetName: string, rect: Rect): string {
  return `${quoteSheetName(sheetName)}!${formatAddress(rect)}`;
}

/** `=Feuil1!$A$1:$B$2`, as the formula of a name or the source of a list. */
export function formatReferenceFormula(sheetName: string, rect: Rect): string {
  return `=${quoteSheetName(sheetName)}!${formatAbsoluteRect(rect)}`;
}

/** Reads an A1 reference, with or without `=` and sheet; null when the text is something else. */
export function parseAddress(text: string): { sheet?: string; rect: Rect } | null {
  try {
    return parseReference(text.trim().replace(/^=/, ""));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

const NAME_SYNTAX = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
/** Rows, columns and cells in the other notation. */
const R1C1 = /^(?:r\d*|c\d*|r\d*c\d*)$/i;

/** Whether Excel takes a text for the name of cells or of a table: it must be no reference, in either notation. */
export function isNameSyntax(text: string): boolean {
  return NAME_SYNTAX.test(text) && !R1C1.test(text) && parseAddress(text) === null;
}
