import type { CellStyleModel } from "../model";
import { colorReader, type ColorReader } from "./colors";
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
