import type { Pane } from "./pane";
import type { Workbook } from "./workbook";

/** Where a member of the API runs: on which workbook, and for whom. */
export interface Scope {
  workbook: Workbook;
  /** Null when the user, not an add-in, acts. */
  session: Pane | null;
}
