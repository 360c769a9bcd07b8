import { announceSheetEvent } from "../events";
import type { HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Arguments } from "../arguments";
import type { Protection } from "../state";

/** Options as they are when none is given: nothing is allowed, all cells can be selected. */
const NOTHING_ALLOWED = {
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowDeleteRows: false,
  allowDeleteColumns: false,
  allowSort: false,
  allowAutoFilter: false,
  allowPivotTables: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  selectionMode: "Normal",
};

/** Excel.WorksheetProtection. `protect` refuses when the sheet is protected already. */
export const worksheetProtectionType: ObjectType<HandleStates["WorksheetProtection"]> = {
  properties: {
    Protected: {
      get: ({ sheetId }, { workbook }) => workbook.state.protections.has(sheetId),
    },
    Options: {
      get: ({ sheetId }, { workbook }) => {
        const protection = workbook.state.protections.get(sheetId);
        return protection ? { ...NOTHING_ALLOWED, ...protection.options } : null;
      },
    },
  },
  methods: {
    Protect: ({ sheetId }, args, scope) => {
      const { protections } = scope.workbook.state;
      if (protections.has(sheetId)) throw new HostError("AccessDenied");
      const options = args.has(0) ? { ...args.record(0) } : {};
      protections.set(sheetId, { options, ...passwordOf(args, 1) });
      announceSheetEvent(scope, "ProtectionChanged", sheetId, { isProtected: true });
    },
    Unprotect: ({ sheetId }, args, scope) => {
      const { protections } = scope.workbook.state;
      assertPassword(protections.get(sheetId), args);
      protections.delete(sheetId);
      announceSheetEvent(scope, "ProtectionChanged", sheetId, { isProtected: false });
    },
  },
};

/** Excel.WorkbookProtection: of the structure, which sheets there are and in what order. */
export const workbookProtectionType: ObjectType<null> = {
  properties: {
    Protected: { get: (_self, { workbook }) => workbook.state.structure !== null },
  },
  methods: {
    Protect: (_self, args, { workbook }) => {
      if (workbook.state.structure) throw new HostError("AccessDenied");
      workbook.state.structure = passwordOf(args, 0);
    },
    Unprotect: (_self, args, { workbook }) => {
      assertPassword(workbook.state.structure ?? undefined, args);
      workbook.state.structure = null;
    },
  },
};

function passwordOf(args: Arguments, index: number): Pick<Protection, "password"> {
  const password = args.optionalText(index, "");
  return password === "" ? {} : { password };
}

/** Throws AccessDenied where nothing is protected, or not by this password. */
function assertPassword(
  protection: Pick<Protection, "password"> | undefined,
  args: Arguments,
): void {
  const isRight = protection && (protection.password ?? "") === args.optionalText(0, "");
  // Where there is no password, any will do.
  if (!protection || (!isRight && protection.password !== undefined)) {
    throw new HostError("AccessDenied");
  }
}
