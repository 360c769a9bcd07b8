/**
 * The types of Univer's Facade API. Each plugin adds its members to it when its own facade is
 * imported, which these type imports do.
 */
import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/engine-formula/facade";
import type {} from "@univerjs/sheets-data-validation/facade";
import type {} from "@univerjs/sheets-filter/facade";
import type {} from "@univerjs/sheets-formula/facade";
import type {} from "@univerjs/sheets-numfmt/facade";
import type {} from "@univerjs/sheets-table/facade";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";

export type UniverApi = FUniver;
export type FormulaApi = ReturnType<FUniver["getFormula"]>;
export type WorkbookApi = FWorkbook;
export type WorksheetApi = FWorksheet;
export type RangeApi = FRange;
