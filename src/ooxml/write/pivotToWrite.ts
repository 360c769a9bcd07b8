import type { PivotDefinition } from "../pivot/definition";
import type { PivotLayout } from "../pivot/layout";
import type { PivotSource } from "../pivot/source";

/** Gives the number by which the workbook's styles know an en-US code. */
export interface NumberFormatIds {
  numberFormat(code: string | undefined): number;
}

/** A pivot table of which the file has no part yet. */
export interface PivotToWrite {
  definition: PivotDefinition;
  source: PivotSource;
  layout: PivotLayout;
  /** `PivotStyleMedium2` by default. */
  style?: string | undefined;
  /** Whether the columns' widths follow the content at each refresh; false by default. */
  autoFormat?: boolean;
  /** As the definition's grand totals by default. */
  showRowGrandTotals?: boolean;
}
