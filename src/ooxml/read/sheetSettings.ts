import type { Element } from "@xmldom/xmldom";
import { parseRect } from "../a1";
import type { SheetModel } from "../model";
import {
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  textAttribute,
} from "./elements";
import { readValidations } from "./validations";

/** Excel's own column width, for a column whose width the file does not give. */
const DEFAULT_WIDTH = 8.43;

/** Everything of a sheet but its cells and its rows. `worksheet` is the part's root, without the rows. */
export function readSheetSettings(
  worksheet: Element | null,
): Pick<
  SheetModel,
  "columns" | "merges" | "freeze" | "validations" | "showGridLines" | "zoom" | "protected"
> {
  const view = elementAt(worksheet, "sheetViews", "sheetView");
  return {
    columns: columnsOf(worksheet),
    merges: childrenNamed(elementAt(worksheet, "mergeCells"), "mergeCell").map((merge) =>
      parseRect(textAttribute(merge, "ref") ?? "A1"),
    ),
    freeze: freezeOf(elementAt(view, "pane")),
    validations: readValidations(worksheet),
    showGridLines: booleanAttribute(view, "showGridLines", true),
    zoom: numberAttribute(view, "zoomScale") ?? 100,
    protected: booleanAttribute(elementAt(worksheet, "sheetProtection"), "sheet"),
  };
}

function columnsOf(worksheet: Element | null): SheetModel["columns"] {
  const format = elementAt(worksheet, "sheetFormatPr");
  const defaultWidth = numberAttribute(format, "defaultColWidth") ?? DEFAULT_WIDTH;
  return childrenNamed(worksheet, "cols")
    .flatMap((columns) => childrenNamed(columns, "col"))
    .map((column) => ({
      first: (numberAttribute(column, "min") ?? 1) - 1,
      last: (numberAttribute(column, "max") ?? 1) - 1,
      width: numberAttribute(column, "width") ?? defaultWidth,
      hidden: booleanAttribute(column, "hidden"),
      style: numberAttribute(column, "style") ?? 0,
    }));
}

function freezeOf(pane: Element | undefined): SheetModel["freeze"] {
  const state = pane?.getAttribute("state");
  if (state !== "frozen" && state !== "frozenSplit") return null;
  return {
    rows: numberAttribute(pane, "ySplit") ?? 0,
    columns: numberAttribute(pane, "xSplit") ?? 0,
  };
}
