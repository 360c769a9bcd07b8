import type { SheetInfo } from "../../grid/grid";
import { Handle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { addSheet } from "../sheetChanges";

/** Excel.WorksheetCollection. */
export const worksheetCollectionType: ObjectType<null> = {
  items: (_self, { workbook }) => workbook.grid.sheets().map(({ id }) => sheetHandle(id)),
  objects: {
    GetItem: (_self, args, { workbook }) => sheetHandle(workbook.sheet(args.text(0)).id),
    GetItemOrNullObject: (_self, args, { workbook }) => {
      const sheet = workbook.findSheet(args.text(0));
      return sheet ? sheetHandle(sheet.id) : null;
    },
    GetActiveWorksheet: (_self, _args, { workbook }) => sheetHandle(workbook.grid.activeSheet()),
    GetFirst: (_self, args, scope) => orFail(listed(scope, args.flag(0))[0]),
    GetLast: (_self, args, scope) => orFail(listed(scope, args.flag(0)).at(-1)),
    Add: (_self, args, scope) => sheetHandle(addSheet(scope, args.has(0) ? args.text(0) : null)),
  },
  methods: {
    GetCount: (_self, args, scope) => listed(scope, args.flag(0)).length,
  },
};

function sheetHandle(sheetId: string): Handle<"Worksheet"> {
  return new Handle("Worksheet", { sheetId });
}

function listed({ workbook }: Scope, visibleOnly: boolean): SheetInfo[] {
  const sheets = workbook.grid.sheets();
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

function orFail(sheet: SheetInfo | undefined): Handle<"Worksheet"> {
  if (!sheet) throw new HostError("ItemNotFound");
  return sheetHandle(sheet.id);
}
