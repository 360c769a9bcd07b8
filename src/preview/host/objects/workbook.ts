import { areasHandle } from "../areas";
import { announceCalculation } from "../events";
import { Handle, rangeHandle } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import type { Scope } from "../scope";
import { DECIMAL_SEPARATOR, GROUP_SEPARATOR } from "./culture";
import type { WorkbookProperties } from "../state";

const SAVE_BEHAVIORS = ["Save", "Prompt"];

/** Excel.Workbook. */
export const workbookType: ObjectType<null> = {
  properties: {
    Name: { get: (_self, { workbook }) => workbook.state.name },
    ReadOnly: { get: (_self, { workbook }) => workbook.file.readOnly },
    IsDirty: {
      get: (_self, { workbook }) => workbook.file.isDirty,
      set: (_self, value, { workbook }) => {
        if (typeof value !== "boolean") throw new HostError("InvalidArgument");
        workbook.file.isDirty = value;
      },
    },
    AutoSave: { get: (_self, { workbook }) => workbook.file.autoSave },
    PreviouslySaved: { get: (_self, { workbook }) => workbook.file.previouslySaved },
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
    Protection: () => new Handle("WorkbookProtection", null),
    Styles: () => new Handle("StyleCollection", null),
    Bindings: () => new Handle("BindingCollection", null),
    CustomXmlParts: () => new Handle("CustomXmlPartCollection", {}),
    _Runtime: () => new Handle("Runtime", null),
  },
  objects: {
    GetSelectedRange: (_self, _args, { workbook }) => {
      const { sheetId, rect } = workbook.grid.selection();
      return rangeHandle(sheetId, rect);
    },
    GetSelectedRanges: (_self, _args, { workbook }) => {
      const { sheetId, rect } = workbook.grid.selection();
      return areasHandle(sheetId, [rect]);
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
    GetIsActiveCollabSession: (_self, _args, { workbook }) => workbook.file.isShared,
    Save: async (_self, args, { workbook }) => {
      if (!SAVE_BEHAVIORS.includes(args.optionalText(0, "Save"))) {
        throw new HostError("InvalidArgument");
      }
      await workbook.file.save();
    },
    _RemoveReference: (_self, args, scope) => rangesOf(scope).release(args.text(0)),
    _RemoveAllReferences: (_self, _args, scope) => rangesOf(scope).releaseAll(),
    _GetReferenceCount: (_self, _args, scope) => rangesOf(scope).count,
  },
};

function rangesOf({ session }: Scope) {
  if (!session) throw new HostError("InvalidReference");
  return session.ranges;
}

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

const CALCULATION_TYPES = ["Recalculate", "Full", "FullRebuild"];

/** Excel.Application: a French Excel. */
export const applicationType: ObjectType<null> = {
  properties: {
    CalculationMode: {
      get: (_self, { workbook }) => workbook.state.calculationMode,
      set: (_self, mode, { workbook }) => {
        if (typeof mode !== "string" || !CALCULATION_MODES.includes(mode)) {
          throw new HostError("InvalidArgument");
        }
        workbook.state.calculationMode = mode;
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => DECIMAL_SEPARATOR },
    ThousandsSeparator: { get: () => GROUP_SEPARATOR },
    UseSystemSeparators: { get: () => true },
  },
  navigation: { CultureInfo: () => new Handle("CultureInfo", null) },
  methods: {
    Calculate: (_self, args, scope) => {
      if (!CALCULATION_TYPES.includes(args.text(0))) throw new HostError("InvalidArgument");
      scope.workbook.cellsChanged();
      announceCalculation(scope, scope.workbook.takeAllChanged());
    },
    // Both only put off what this host does at the end of the batch anyway.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

/** Excel.DocumentProperties. */
export const documentPropertiesType: ObjectType<null> = {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
    LastAuthor: { get: (_self, { workbook }) => workbook.state.properties.lastAuthor },
    RevisionNumber: {
      get: (_self, { workbook }) => workbook.state.properties.revisionNumber,
      set: (_self, value, { workbook }) => {
        if (typeof value !== "number" || !Number.isInteger(value)) {
          throw new HostError("InvalidArgument");
        }
        workbook.state.properties.revisionNumber = value;
      },
    },
    CreationDate: {
      get: (_self, { workbook }) => {
        const { creationDate } = workbook.state.properties;
        if (creationDate === null) throw notImplemented("DocumentProperties.creationDate");
        return new Date(creationDate).toISOString();
      },
    },
  },
  navigation: { Custom: () => new Handle("CustomPropertyCollection", null) },
};

/** Excel.Runtime: of the add-in alone, not of the workbook. */
export const runtimeType: ObjectType<null> = {
  properties: {
    EnableEvents: {
      get: (_self, { session }) => session?.eventsEnabled ?? true,
      set: (_self, value, { session }) => {
        if (typeof value !== "boolean") throw new HostError("InvalidArgument");
        if (session) session.eventsEnabled = value;
      },
    },
  },
};

type TextProperty = Exclude<
  keyof WorkbookProperties,
  "lastAuthor" | "revisionNumber" | "creationDate"
>;

function text(key: TextProperty): Property<null> {
  return {
    get: (_self, { workbook }) => workbook.state.properties[key],
    set: (_self, value, { workbook }) => {
      if (typeof value !== "string") throw new HostError("InvalidArgument");
      workbook.state.properties[key] = value;
    },
  };
}
