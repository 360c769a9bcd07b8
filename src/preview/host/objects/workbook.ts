import { Handle, rangeHandle } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";

/** Excel.Workbook. */
export const workbookType: ObjectType<null> = {
  properties: {
    Name: { get: (_self, { workbook }) => workbook.state.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => true },
    PreviouslySaved: { get: () => true },
  },
  navigation: {
    Worksheets: () => new Handle("WorksheetCollection", null),
    Tables: () => new Handle("TableCollection", {}),
    Names: () => new Handle("NamedItemCollection", {}),
    Settings: () => new Handle("SettingCollection", null),
    PivotTables: () => new Handle("PivotTableCollection", {}),
    Application: () => new Handle("Application", null),
    Functions: () => new Handle("Functions", null),
    Properties: () => new Handle("DocumentProperties", null),
  },
  objects: {
    GetSelectedRange: (_self, _args, { workbook }) => {
      const { sheetId, rect } = workbook.grid.selection();
      return rangeHandle(sheetId, rect);
    },
    GetActiveCell: (_self, _args, { workbook }) => {
      const { sheetId, rect } = workbook.grid.selection();
      return rangeHandle(sheetId, { ...rect, rows: 1, columns: 1 });
    },
    _GetRangeForEventByReferenceId: (_self, args, scope) => rangesOf(scope).find(args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, scope) =>
      rangesOf(scope).find(args.text(0)),
  },
  methods: {
    _RemoveReference: (_self, args, scope) => rangesOf(scope).release(args.text(0)),
    _RemoveAllReferences: (_self, _args, scope) => rangesOf(scope).releaseAll(),
    _GetReferenceCount: (_self, _args, scope) => rangesOf(scope).count,
  },
};

function rangesOf({ session }: Scope) {
  if (!session) throw new HostError("InvalidReference");
  return session.ranges;
}
