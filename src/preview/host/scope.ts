import type { Author } from "./pane";
import type { Workbook } from "./workbook";

/** Where a member of the API runs: on which workbook, and for whom. */
export interface Scope extends Author {
  workbook: Workbook;
}
