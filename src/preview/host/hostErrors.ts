/** Error codes of the Office.js API that this host raises, with Excel's English messages. */
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  FilteredRangeConflict: "The attempted operation causes a conflict with a filtered range.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path isn't valid, or the object it leads to no longer exists.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or " +
    "selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  PivotTableRangeConflict: "The attempted operation causes a conflict with a PivotTable range.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

/** What the API answers to a batch that it cannot run. `location` is such as `Range.values`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
    readonly location?: string,
    readonly httpStatusCode = code === "GeneralException" ? 500 : 400,
  ) {
    super(message ?? messageOf(code));
    this.name = "HostError";
  }
}

/** A member of the API that this host does not have: it says so instead of doing nothing. */
export function notImplemented(member: string): HostError {
  return new HostError("NotImplemented", `${MESSAGES.NotImplemented} (${member})`, member);
}

/** Any thrown value as an error of the API; what is not one of ours is an internal error. */
export function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new HostError("GeneralException", `${MESSAGES.GeneralException} (${detail})`);
}

function messageOf(code: string): string {
  return code in MESSAGES ? MESSAGES[code as HostErrorCode] : code;
}
