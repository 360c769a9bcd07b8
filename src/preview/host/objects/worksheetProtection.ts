import type { HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";

/** Excel.WorksheetProtection. Both methods refuse when the sheet is already in that state. */
export const worksheetProtectionType: ObjectType<HandleStates["WorksheetProtection"]> = {
  properties: {
    Protected: {
      get: ({ sheetId }, { workbook }) => workbook.state.protections.has(sheetId),
    },
    Options: {
      get: ({ sheetId }, { workbook }) => workbook.state.protections.get(sheetId) ?? null,
    },
  },
  methods: {
    Protect: ({ sheetId }, args, { workbook }) => {
      const { protections } = workbook.state;
      if (protections.has(sheetId)) throw new HostError("AccessDenied");
      protections.set(sheetId, args.has(0) ? { ...args.record(0) } : {});
    },
    Unprotect: ({ sheetId }, _args, { workbook }) => {
      if (!workbook.state.protections.delete(sheetId)) throw new HostError("AccessDenied");
    },
  },
};
