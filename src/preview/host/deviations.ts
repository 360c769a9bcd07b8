import { Arguments } from "./arguments";
import { announceChange } from "./events";
import type { ExcelHost } from "./excelHost";
import { clearFilters } from "./filters";
import { HostError } from "./hostErrors";
import { type HandleStates, isHandleOf, rangeHandle } from "./handles";
import type { ObjectType, Property } from "./objectType";
import { deviate } from "./registry";
import type { Scope } from "./scope";

/**
 * Ways in which an Excel may differ from its documents, to be switched on one at a time: an add-in
 * that examines its Excel must notice each, and one that says it copes must do so. None is on in the
 * preview.
 */
type Deviation = (host: ExcelHost) => void;

export const DEVIATIONS = {
  /** Rows below a table stay there: the option of automatic correction is off. */
  tablesDoNotGrow: (host) => {
    host.workbook.options.expandTables = false;
  },
  calculatedColumnsStayEmpty: (host) => {
    host.workbook.options.fillCalculatedColumns = false;
  },
  newRowsHaveNoFormats: (host) => {
    host.workbook.options.carryFormats = false;
  },
  newRowsHaveNoValidation: (host) => {
    host.workbook.options.carryValidation = false;
  },
  newRowsHaveNoConditionalFormats: (host) => {
    host.workbook.options.carryConditionalFormats = false;
  },
  rowsJoinBelowTotals: (host) => {
    host.workbook.options.totalsStopGrowth = false;
  },
  deletedRowsLeaveAGap: (host) => {
    deviate(host.workbook, "Range", (range) =>
      method(range, "Delete", ({ sheetId, rect }, _args, scope) =>
        announceChange(scope, { sheetId, rect, changeType: "RowDeleted" }),
      ),
    );
  },
  /** A text cell takes numbers and dates for what they look like. */
  textFormatIsIgnored: (host) => {
    deviate(host.workbook, "Range", (range) =>
      writing(range, (text) => (looksLikeNumber(text) ? Number(text.replace("/", "")) : text)),
    );
  },
  /** The apostrophe that guards a text is dropped before the text is looked at. */
  apostrophesAreDropped: (host) => {
    deviate(host.workbook, "Range", (range) =>
      writing(range, (text) => (text.startsWith("'") ? `${text.slice(1)} ` : text)),
    );
  },
  nullErases: (host) => {
    deviate(host.workbook, "Range", (range) => writing(range, (text) => text, ""));
  },
  emptyTextIsIgnored: (host) => {
    deviate(host.workbook, "Range", (range) =>
      writing(range, (text) => (text === "" ? null : text)),
    );
  },
  countIfSkipsHiddenRows: (host) => countingOnlyVisibleRows(host, "CountIf"),
  matchSkipsHiddenRows: (host) => countingOnlyVisibleRows(host, "Match"),
  writingLiftsFilters: (host) => {
    deviate(host.workbook, "Range", (range) =>
      afterwards(range, "Values", ({ workbook }) => {
        for (const table of workbook.state.tables) clearFilters(workbook, table);
      }),
    );
  },
  deletingLiftsFilters: (host) => {
    deviate(host.workbook, "Range", (range) =>
      method(range, "Delete", (self, args, scope) => {
        for (const table of scope.workbook.state.tables) clearFilters(scope.workbook, table);
        return range.methods?.["Delete"]?.(self, args, scope);
      }),
    );
  },
  pivotTablesStayAsTheyWere: (host) => {
    deviate(host.workbook, "PivotTable", (pivot) => method(pivot, "Refresh", () => null));
  },
  pivotFiltersRefuseNewItems: (host) => {
    deviate(host.workbook, "PivotField", (field) =>
      method(field, "ApplyFilter", fail("InvalidArgument")),
    );
  },
  deletedPivotTablesKeepTheirPlace: (host) => {
    deviate(host.workbook, "PivotTable", (pivot) => method(pivot, "Delete", () => null));
  },
  namesLeadNowhere: (host) => {
    deviate(host.workbook, "NamedItem", (name) => ({
      ...name,
      objects: { ...name.objects, GetRangeOrNullObject: () => null },
    }));
  },
  settingsAreForgotten: (host) => {
    deviate(host.workbook, "SettingCollection", (settings) => ({
      ...settings,
      objects: { ...settings.objects, GetItemOrNullObject: () => null },
    }));
  },
  calculationModeIsLocked: (host) => {
    deviate(host.workbook, "Application", (application) =>
      property(application, "CalculationMode", { set: fail("InvalidOperation") }),
    );
  },
  protectionIsIgnored: (host) => {
    deviate(host.workbook, "WorksheetProtection", (protection) =>
      method(protection, "Protect", () => null),
    );
  },
  fileStateIsUnknown: (host) => {
    deviate(host.workbook, "Workbook", (workbook) => {
      const get = (): null => null;
      return ["ReadOnly", "AutoSave", "PreviouslySaved", "IsDirty"].reduce(
        (type, name) => property(type, name, { get }),
        workbook,
      );
    });
  },
  savingLeavesChanges: (host) => {
    deviate(host.workbook, "Workbook", (workbook) => method(workbook, "Save", () => null));
  },
  nothingIsAnnounced: (host) => {
    host.workbook.publish = () => undefined;
  },
  eventsHaveNoDetails: (host) => {
    host.workbook.options.announceDetails = false;
  },
  deletionsAreNotAnnounced: (host) => {
    host.workbook.options.announceDeletions = false;
  },
  everythingIsRemote: (host) => {
    const publish = host.workbook.publish.bind(host.workbook);
    host.workbook.publish = (author, event) => publish({ ...author, remote: true }, event);
  },
} as const satisfies Readonly<Record<string, Deviation>>;

export type DeviationName = keyof typeof DEVIATIONS;

function method<S>(
  type: ObjectType<S>,
  name: string,
  run: (self: S, args: Arguments, scope: Scope) => unknown,
): ObjectType<S> {
  return { ...type, methods: { ...type.methods, [name]: run } };
}

function property<S>(type: ObjectType<S>, name: string, changed: Property<S>): ObjectType<S> {
  const documented = type.properties?.[name];
  return { ...type, properties: { ...type.properties, [name]: { ...documented, ...changed } } };
}

/** The same type, in which something happens after a property was written. */
function afterwards<S>(
  type: ObjectType<S>,
  name: string,
  act: (scope: Scope) => void,
): ObjectType<S> {
  const set = type.properties?.[name]?.set;
  return property(type, name, {
    set: (self, value, scope) => {
      set?.(self, value, scope);
      act(scope);
    },
  });
}

/** The same range, to which texts are written otherwise; `nothing` takes the place of null. */
function writing(
  range: ObjectType<HandleStates["Range"]>,
  change: (text: string) => unknown,
  nothing: unknown = null,
): ObjectType<HandleStates["Range"]> {
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed);
    if (value === null) return nothing;
    return typeof value === "string" ? change(value) : value;
  };
  const set = range.properties?.["Values"]?.set;
  return property(range, "Values", {
    set: (self, value, scope) => set?.(self, changed(value), scope),
  });
}

const looksLikeNumber = (text: string): boolean => /^\d[\d/]*$/.test(text);

function fail(code: string): () => never {
  return () => {
    throw new HostError(code);
  };
}

/** A worksheet function that sees the visible rows of a range alone. */
function countingOnlyVisibleRows({ workbook }: ExcelHost, name: "CountIf" | "Match"): void {
  deviate(workbook, "Functions", (functions) => {
    const documented = functions.objects?.[name];
    if (!documented) return functions;
    const visible = (value: unknown): unknown => {
      if (!isHandleOf(value, "Range")) return value;
      const { sheetId, rect } = value.state;
      const hidden = new Set(workbook.grid.hiddenRows(sheetId, rect));
      const rows = Array.from({ length: rect.rows }, (_, index) => rect.row + index);
      const first = rows.find((row) => !hidden.has(row)) ?? rect.row;
      return rangeHandle(sheetId, { ...rect, row: first, rows: 1 });
    };
    return {
      ...functions,
      objects: {
        ...functions.objects,
        [name]: (self, args, scope) => {
          const given = args.all.flat().map(visible);
          return documented(self, new Arguments([given]), scope);
        },
      },
    };
  });
}
