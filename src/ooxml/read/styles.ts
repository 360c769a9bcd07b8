import type { CellStyleModel } from "../model";
import { numberFormatsOf } from "./numberFormats";
import {
  type XmlElement,
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  textAttribute,
} from "../xml/xmlTree";

type Style = Partial<CellStyleModel>;

/** The cell formats of a workbook, in the order that cells name them. At least one. */
export function readStyles(root: XmlElement | null, theme: XmlElement | null): CellStyleModel[] {
  const color = colorReader(theme, root);
  const formatCode = numberFormatsOf(root);
  const fonts = childrenNamed(elementAt(root, "fonts"), "font").map((font) => fontOf(font, color));
  const fills = childrenNamed(elementAt(root, "fills"), "fill").map((fill) => fillOf(fill, color));
  const borders = childrenNamed(elementAt(root, "borders"), "border").map((border) =>
    bordersOf(border, color),
  );
  const styles = childrenNamed(elementAt(root, "cellXfs"), "xf").map((format) => ({
    numberFormat: formatCode(numberAttribute(format, "numFmtId") ?? 0),
    ...fonts[numberAttribute(format, "fontId") ?? 0],
    ...fills[numberAttribute(format, "fillId") ?? 0],
    ...borders[numberAttribute(format, "borderId") ?? 0],
    ...alignmentOf(elementAt(format, "alignment")),
  }));
  return styles.length > 0 ? styles : [{ numberFormat: "General" }];
}

function fontOf(font: XmlElement, color: ColorReader): Style {
  const fontName = textAttribute(elementAt(font, "name"), "val");
  const fontSize = numberAttribute(elementAt(font, "sz"), "val");
  const fontColor = color(elementAt(font, "color"));
  return {
    ...(fontName === undefined ? {} : { fontName }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(isOn(elementAt(font, "b")) ? { bold: true } : {}),
    ...(isOn(elementAt(font, "i")) ? { italic: true } : {}),
    ...(isUnderlined(elementAt(font, "u")) ? { underline: true } : {}),
  };
}

function isOn(flag: XmlElement | undefined): boolean {
  return flag !== undefined && booleanAttribute(flag, "val", true);
}

function isUnderlined(underline: XmlElement | undefined): boolean {
  return underline !== undefined && underline.getAttribute("val") !== "none";
}

function fillOf(fill: XmlElement, color: ColorReader): Style {
  const pattern = elementAt(fill, "patternFill");
  if (!pattern || (pattern.getAttribute("patternType") ?? "none") === "none") return {};
  const fillColor = color(elementAt(pattern, "fgColor"));
  return fillColor === undefined ? {} : { fillColor };
}

function bordersOf(border: XmlElement, color: ColorReader): Style {
  const sides: NonNullable<CellStyleModel["borders"]> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = elementAt(border, side);
    if (!line || (line.getAttribute("style") ?? "none") === "none") continue;
    sides[side] = color(elementAt(line, "color")) ?? "#000000";
  }
  return Object.keys(sides).length === 0 ? {} : { borders: sides };
}

function alignmentOf(alignment: XmlElement | undefined): Style {
  const horizontal = textAttribute(alignment, "horizontal");
  const vertical = textAttribute(alignment, "vertical");
  return {
    ...(horizontal === undefined || horizontal === "general" ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(booleanAttribute(alignment, "wrapText") ? { wrap: true } : {}),
  };
}

/** Palette of `indexed` colours (ECMA-376 part 1, 18.8.27); the first eight repeat the next eight. */
const BASE = "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF";
const DEFAULT_PALETTE = (
  BASE +
  BASE +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
).match(/.{6}/g) as readonly string[];

/** Theme colours in the order that `theme="n"` counts: the light and dark pairs come swapped in the part. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Office's theme, for a file that has none. */
const DEFAULT_THEME =
  "FFFFFF000000E7E6E644546A4472C4ED7D31A5A5A5FFC0005B9BD570AD470563C1954F72".match(
    /.{6}/g,
  ) as readonly string[];

/** Turns a colour element of the styles part into `#RRGGBB`; undefined for none or automatic. */
export type ColorReader = (color: XmlElement | undefined) => string | undefined;

/** Reads colours with the workbook's own theme and palette. */
function colorReader(
  theme: XmlElement | null | undefined,
  styleSheet: XmlElement | null | undefined,
): ColorReader {
  const themeColors = themeColorsOf(theme);
  const palette = paletteOf(styleSheet);
  return (color) => {
    if (!color || booleanAttribute(color, "auto")) return undefined;
    const rgb = color.getAttribute("rgb")?.slice(-6);
    const themed = themeColors[numberAttribute(color, "theme") ?? -1];
    const indexed = palette[numberAttribute(color, "indexed") ?? -1];
    const base = rgb ?? themed ?? indexed;
    return base === undefined ? undefined : tinted(base, numberAttribute(color, "tint") ?? 0);
  };
}

function themeColorsOf(theme: XmlElement | null | undefined): readonly string[] {
  const scheme = elementAt(theme, "themeElements", "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const entry = elementAt(scheme, name);
    const rgb = elementAt(entry, "srgbClr")?.getAttribute("val");
    const system = elementAt(entry, "sysClr")?.getAttribute("lastClr");
    return rgb ?? system ?? DEFAULT_THEME[index] ?? "000000";
  });
}

function paletteOf(styleSheet: XmlElement | null | undefined): readonly string[] {
  const custom = elementAt(styleSheet, "colors", "indexedColors");
  if (!custom) return DEFAULT_PALETTE;
  return childrenNamed(custom, "rgbColor").map((color) =>
    (color.getAttribute("rgb") ?? "").slice(-6),
  );
}

/** Lightens (tint > 0) or darkens the colour: the tint scales its HSL lightness (18.8.19). */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  if (tint === 0 || channels.some(Number.isNaN)) return `#${rgb.toUpperCase()}`;
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = (most + least) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (most - least) / (1 - Math.abs(2 * lightness - 1) || 1);
  const targetChroma = chroma * (1 - Math.abs(2 * target - 1));
  const scale = most === least ? 0 : targetChroma / (most - least);
  const bytes = channels.map((channel) =>
    Math.round((target + (channel - lightness) * scale) * 255),
  );
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
