/**
 * The messages that office.js and its host exchange (the "rich API"). Names are those of the wire.
 * One `context.sync()` is one request: object paths say which objects, actions say what to do to them.
 */

export enum ObjectPathType {
  Workbook = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  Null = 7,
}

export enum ActionType {
  Instantiate = 1,
  Load = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  EnsureUnchanged = 8,
}

/** Bits of a request's flags that the host heeds. */
export enum RequestFlag {
  Write = 1,
  DelayForCellEdit = 64,
}

export interface ArgumentInfo {
  Arguments?: unknown[] | null;
  /** Same shape as `Arguments`: a path id where the argument is an object of the API, else 0. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface LoadQuery {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: LoadQuery;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ResponseError {
  Code: string;
  Message: string;
  /** Such as `WorksheetCollection.getItem`. */
  Location?: string;
  /** Index of the action that failed; absent when the whole request was refused. */
  ActionIndex?: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  TraceIds: number[];
  Error?: ResponseError;
}

/** An event as office.js receives it; `message` is JSON. */
export interface EventEntry {
  messageCategory: 65536;
  messageType: number;
  targetId: string;
  message: string;
  id: number;
}
