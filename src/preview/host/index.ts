/** The Excel host's public face. */
export { ExcelHost } from "./excelHost";
export type { HostOptions } from "./excelHost";
export type { HostSession } from "./hostSession";
export type { PaneState } from "./pane";
export { HostError } from "./hostErrors";
export type { HostErrorCode } from "./hostErrors";
export type { EventEntry, RequestBody, ResponseBody, ResponseError } from "./protocol";
export type { Exchange, MessageLog } from "./messageLog";
export type { FaultTarget, InjectedError } from "./hostSession";
export type { HostChanges } from "./saving/changes";
export type { UnsavedPart } from "./saving/unsaved";
export { emptyWorkbookState } from "./state";
export type {
  NameState,
  PivotState,
  TableColumnState,
  TableState,
  WorkbookProperties,
  WorkbookState,
} from "./state";
export { hostStateFromModel } from "./stateFromModel";
