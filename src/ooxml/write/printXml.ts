import { formatSheetRect, parseRect } from "../a1";
import type { DefinedNameSpec, PrintSpec, SheetSpec } from "./spec";
import { attributes, escapeText } from "../xml/xmlText";

/** How a sheet prints. */

const A4 = 9;

/** The declaration in the sheet's properties that it fits on pages; empty when it does not. */
export function fitToPageXml(print: PrintSpec | undefined): string {
  return print?.fitToWidth || print?.fitToPage ? '<pageSetUpPr fitToPage="1"/>' : "";
}

/** Margins, page and header, in the order that the sheet wants. */
export function printXml(print: PrintSpec | undefined): string {
  if (!print) return "";
  const options = print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : "";
  const margins = attributes({
    left: 0.5,
    right: 0.5,
    top: print.header ? 0.8 : 0.5,
    bottom: print.footer ? 0.8 : 0.5,
    header: 0.3,
    footer: 0.3,
  });
  return `${options}<pageMargins${margins}/>${pageSetupXml(print)}${headerFooterXml(print)}`;
}

function pageSetupXml(print: PrintSpec): string {
  return `<pageSetup${attributes({
    paperSize: A4,
    orientation: print.landscape ? "landscape" : "portrait",
    fitToHeight: print.fitToWidth && !print.fitToPage ? 0 : undefined,
  })}/>`;
}

function headerFooterXml({ header, footer }: PrintSpec): string {
  const top = header === undefined ? "" : `<oddHeader>${escapeText(header)}</oddHeader>`;
  const bottom = footer === undefined ? "" : `<oddFooter>${escapeText(footer)}</oddFooter>`;
  return top || bottom ? `<headerFooter>${top}${bottom}</headerFooter>` : "";
}

/** The names by which Excel knows the rows to repeat and the area to print. */
export function printNames({ name: sheet, print }: SheetSpec): DefinedNameSpec[] {
  const named = (name: string, range: string | undefined): DefinedNameSpec[] =>
    range === undefined ? [] : [{ name, formula: formatSheetRect(sheet, parseRect(range)), sheet }];
  return [
    ...named("_xlnm.Print_Area", print?.area),
    ...named("_xlnm.Print_Titles", print?.titleRows),
  ];
}
