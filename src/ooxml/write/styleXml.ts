import type { CellStyle } from "./spec";
import { attributes } from "../xml/xmlText";

/** The pieces of the styles part. */

export interface DefaultFont {
  name: string;
  size: number;
}

const SIDES = ["left", "right", "top", "bottom"] as const;

/** `#1F3864` → `FF1F3864`. Throws on any other form. */
export function argb(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color)) throw new Error(`Not a #RRGGBB colour: ${color}`);
  return `FF${color.slice(1).toUpperCase()}`;
}

function colorXml(element: string, color: string | undefined): string {
  return color === undefined ? "" : `<${element} rgb="${argb(color)}"/>`;
}

function emphasisXml(style: CellStyle): string {
  return [style.bold ? "<b/>" : "", style.italic ? "<i/>" : "", style.underline ? "<u/>" : ""].join(
    "",
  );
}

/** A whole font: the default one, changed by the style. */
export function fontXml(style: CellStyle, byDefault: DefaultFont): string {
  const name = style.fontName ?? byDefault.name;
  const color = colorXml("color", style.fontColor) || '<color theme="1"/>';
  const scheme = name === byDefault.name ? '<scheme val="minor"/>' : "";
  const size = `<sz${attributes({ val: style.fontSize ?? byDefault.size })}/>`;
  const face = `<name${attributes({ val: name })}/><family val="2"/>`;
  return `<font>${emphasisXml(style)}${size}${color}${face}${scheme}</font>`;
}

/** What a style changes of a font; empty when nothing. */
export function fontChangeXml(style: CellStyle): string {
  const changes = emphasisXml(style) + colorXml("color", style.fontColor);
  return changes && `<font>${changes}</font>`;
}

/** A plain fill, as cells have it. */
export function fillXml(color: string): string {
  const colors = `${colorXml("fgColor", color)}<bgColor indexed="64"/>`;
  return `<fill><patternFill patternType="solid">${colors}</patternFill></fill>`;
}

/** A plain fill, as differential formats have it: there, the background is what shows. */
export function fillChangeXml(style: CellStyle): string {
  if (style.fillColor === undefined) return "";
  const colors = `<fgColor indexed="64"/>${colorXml("bgColor", style.fillColor)}`;
  return `<fill><patternFill patternType="solid">${colors}</patternFill></fill>`;
}

/** The four lines of a cell; `<left/>` where there is none. */
export function borderXml(style: CellStyle): string {
  const sides = SIDES.map((side) => {
    const color = style.borders?.[side];
    if (color === undefined) return `<${side}/>`;
    const line = attributes({ style: style.borderStyle ?? "thin" });
    return `<${side}${line}>${colorXml("color", color)}</${side}>`;
  });
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** As `borderXml`; empty when the style draws no line. */
export function borderChangeXml(style: CellStyle): string {
  const drawn = SIDES.some((side) => style.borders?.[side] !== undefined);
  return drawn ? borderXml(style).replace("<diagonal/>", "") : "";
}

/** Empty when the style says nothing of alignment. */
export function alignmentXml(style: CellStyle): string {
  const written = attributes({
    horizontal: style.horizontal ?? (style.indent === undefined ? undefined : "left"),
    vertical: style.vertical,
    wrapText: style.wrap,
    indent: style.indent,
  });
  return written && `<alignment${written}/>`;
}
