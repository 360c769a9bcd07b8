import { formatCell } from "../a1";
import type { CellValue } from "../model";
import { withFunctionPrefixes } from "../formulaText";
import type { CellContent } from "./edits";
import { escapeText } from "../xml/xmlText";

const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** The type and the children of a cell, as the file writes them. */
export interface CellBody {
  /** The `t` attribute; null for a number or nothing. */
  type: string | null;
  children: string;
}

/** What a cell holds after an edit. A text stays a text: only a formula content gives an `f`. */
export function contentBody(content: CellContent, prefix: string): CellBody {
  switch (content.kind) {
    case "cleared":
      return { type: null, children: "" };
    case "value":
      return typeof content.value === "string"
        ? textBody(content.value, prefix)
        : resultBody(content.value, prefix);
    case "formula": {
      const text = withFunctionPrefixes(content.formula.replace(/^=/, ""));
      const result = resultBody(content.value, prefix);
      const formula = `<${prefix}f>${escapeText(text)}</${prefix}f>`;
      return { type: result.type, children: formula + result.children };
    }
  }
}

/** Written in the cell itself: the table of shared strings stays as it is. */
function textBody(text: string, prefix: string): CellBody {
  if (text === "") return { type: null, children: "" };
  const string = `<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t>`;
  return { type: "inlineStr", children: `<${prefix}is>${string}</${prefix}is>` };
}

/** A formula's result; errors are told from texts by their wording. */
export function resultBody(value: CellValue, prefix: string): CellBody {
  const body = (type: string | null, text: string): CellBody => ({
    type,
    children: `<${prefix}v>${escapeText(text)}</${prefix}v>`,
  });
  if (typeof value === "boolean") return body("b", value ? "1" : "0");
  if (typeof value === "number") {
    return Number.isFinite(value) ? body(null, String(value)) : body("e", "#NUM!");
  }
  return body(ERRORS.includes(value) ? "e" : "str", value);
}

/** A whole cell; `""` when it would say nothing. */
export function cellXml(
  row: number,
  column: number,
  style: number,
  { type, children }: CellBody,
  prefix: string,
): string {
  if (children === "" && style === 0) return "";
  const styleAttribute = style === 0 ? "" : ` s="${style}"`;
  const typeAttribute = type === null ? "" : ` t="${type}"`;
  const tag = `<${prefix}c r="${formatCell(row, column)}"${styleAttribute}${typeAttribute}`;
  return children === "" ? `${tag}/>` : `${tag}>${children}</${prefix}c>`;
}
