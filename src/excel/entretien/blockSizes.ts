import { SuiviError } from "../../domain/erreurs";

const TOO_LONG = ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"];

/** Whether Excel refused a request or its answer for its size (5 MB on the web). */
export function isTooLong(error: unknown): boolean {
  return error instanceof SuiviError && TOO_LONG.includes(String(error.details["codeExcel"]));
}
