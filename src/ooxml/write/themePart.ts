import { NAMESPACE } from "../namespaces";
import type { ThemeSpec } from "./spec";
import { argb } from "./styleXml";
import { XML_DECLARATION, attributes } from "../xml/xmlText";

const OFFICE_ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** Font of a workbook that names none. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

/** The part that holds the theme's colours and fonts. */
export function themePartXml(theme: ThemeSpec): string {
  return [
    `${XML_DECLARATION}<a:theme xmlns:a="${NAMESPACE.drawing}" name="Office"><a:themeElements>`,
    colorSchemeXml(theme.accents ?? OFFICE_ACCENTS),
    fontSchemeXml(theme.fontName ?? DEFAULT_FONT.name),
    formatSchemeXml(),
    "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
  ].join("");
}

function colorSchemeXml(accents: readonly string[]): string {
  const rgb = (element: string, color: string): string =>
    `<a:${element}><a:srgbClr val="${argb(color).slice(2)}"/></a:${element}>`;
  const system = (element: string, name: string, color: string): string =>
    `<a:${element}><a:sysClr val="${name}" lastClr="${color}"/></a:${element}>`;
  return [
    '<a:clrScheme name="Office">',
    system("dk1", "windowText", "000000"),
    system("lt1", "window", "FFFFFF"),
    rgb("dk2", "#44546A"),
    rgb("lt2", "#E7E6E6"),
    ...accents.map((accent, index) => rgb(`accent${index + 1}`, accent)),
    rgb("hlink", "#0563C1"),
    rgb("folHlink", "#954F72"),
    "</a:clrScheme>",
  ].join("");
}

function fontSchemeXml(fontName: string): string {
  const faces = `<a:latin${attributes({ typeface: fontName })}/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fonts = `<a:majorFont>${faces}</a:majorFont><a:minorFont>${faces}</a:minorFont>`;
  return `<a:fontScheme name="Office">${fonts}</a:fontScheme>`;
}

/** Three fills, lines and effects, as the schema wants them; all plain. */
function formatSchemeXml(): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lines = [6350, 12700, 19050].map(
    (width) => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`,
  );
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return [
    '<a:fmtScheme name="Office">',
    `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${lines.join("")}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
    "</a:fmtScheme>",
  ].join("");
}
