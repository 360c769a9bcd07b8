import { formatRect, parseRect } from "../a1";
import { escapeText } from "../xml/xmlText";
import type { SparklineSpec } from "./spec";
import { argb } from "./styleXml";

/** The extension of Excel 2010 that holds sparklines ([MS-XLSX] 2.2.4.5), for the end of a sheet's part. */
const EXTENSION = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** One group a colour; empty cells are gaps. */
export function sparklinesXml(sparklines: readonly SparklineSpec[]): string {
  if (sparklines.length === 0) return "";
  const colors = [...new Set(sparklines.map(({ color }) => color))];
  const groups = colors.map((color) => {
    const lines = sparklines.filter((line) => line.color === color).map(sparklineXml);
    return `<x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="${argb(color)}"/><x14:sparklines>${lines.join("")}</x14:sparklines></x14:sparklineGroup>`;
  });
  return `<extLst><ext uri="${EXTENSION}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}">${groups.join("")}</x14:sparklineGroups></ext></extLst>`;
}

function sparklineXml({ at, values }: SparklineSpec): string {
  const cell = formatRect(parseRect(at));
  return `<x14:sparkline><xm:f>${escapeText(values)}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`;
}
