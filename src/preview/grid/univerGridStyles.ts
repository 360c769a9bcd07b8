import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import type { CellStyleModel } from "../../ooxml/model";

const THIN_LINE = 1;
const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
};
const VERTICAL: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3 };
const WRAP = 3;

/** A cell's look in Univer's terms. */
export function univerStyle(style: CellStyleModel): IStyleData {
  return {
    ...(style.numberFormat === "General" ? {} : { n: { pattern: style.numberFormat } }),
    ...(style.fontName ? { ff: style.fontName } : {}),
    ...(style.fontSize ? { fs: style.fontSize } : {}),
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.underline ? { ul: { s: 1 } } : {}),
    ...(style.fontColor ? { cl: { rgb: style.fontColor } } : {}),
    ...(style.fillColor ? { bg: { rgb: style.fillColor } } : {}),
    ...(style.horizontal && HORIZONTAL[style.horizontal]
      ? { ht: HORIZONTAL[style.horizontal] }
      : {}),
    vt: VERTICAL[style.vertical ?? "bottom"] ?? VERTICAL["bottom"],
    ...(style.wrap ? { tb: WRAP } : {}),
    ...(style.borders ? { bd: univerBorders(style.borders) } : {}),
  };
}

function univerBorders(borders: NonNullable<CellStyleModel["borders"]>): IBorderData {
  const line = (color: string | undefined): IBorderStyleData | undefined =>
    color ? { s: THIN_LINE, cl: { rgb: color } } : undefined;
  const sides = [
    ["t", line(borders.top)],
    ["b", line(borders.bottom)],
    ["l", line(borders.left)],
    ["r", line(borders.right)],
  ] as const;
  return Object.fromEntries(sides.filter(([, side]) => side));
}
