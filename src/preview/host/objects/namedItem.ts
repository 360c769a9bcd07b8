import { asToldByExcel } from "../formulaRewriting";
import { formatSheetAddress, formatReferenceFormula, isNameSyntax } from "../address";
import { Handle, type HandleStates, rangeHandle } from "../handles";
import { HostError, notImplemented } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { resolveName } from "../references";
import type { NameState } from "../state";
import type { Arguments } from "../arguments";
import type { Scalar } from "../../grid/grid";

type Self = HandleStates["NamedItem"];

/** Excel.NamedItem: a defined name. */
export const namedItemType: ObjectType<Self> = {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: (self, scope) => nameOf(self, scope).name },
    Formula: {
      get: (self, scope) => nameOf(self, scope).formula,
      set: (self, formula, scope) => {
        if (typeof formula !== "string") throw new HostError("InvalidArgument");
        const given = formula.startsWith("=") ? formula : `=${formula}`;
        nameOf(self, scope).formula = asToldByExcel(scope.workbook, given, undefined);
        scope.workbook.namesChanged();
      },
    },
    Value: { get: valueOf },
    Type: { get: typeOfName },
    Visible: {
      get: (self, scope) => nameOf(self, scope).visible,
      set: (self, visible, scope) => {
        nameOf(self, scope).visible = visible === true;
      },
    },
    Comment: {
      get: (self, scope) => nameOf(self, scope).comment,
      set: (self, comment, scope) => {
        if (typeof comment !== "string") throw new HostError("InvalidArgument");
        nameOf(self, scope).comment = comment;
      },
    },
    Scope: { get: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
  },
  navigation: {
    Worksheet: ({ sheetId }) => {
      if (sheetId === undefined) throw new HostError("ItemNotFound");
      return new Handle("Worksheet", { sheetId });
    },
    WorksheetOrNullObject: ({ sheetId }) =>
      sheetId === undefined ? null : new Handle("Worksheet", { sheetId }),
  },
  objects: {
    GetRange: (self, _args, scope) => {
      const place = resolveName(scope.workbook, nameOf(self, scope));
      if (!place) throw new HostError("InvalidReference");
      return rangeHandle(place.sheetId, place.rect);
    },
    GetRangeOrNullObject: (self, _args, scope) => {
      const place = resolveName(scope.workbook, nameOf(self, scope));
      return place && rangeHandle(place.sheetId, place.rect);
    },
  },
  methods: {
    Delete: (self, _args, scope) => {
      const gone = nameOf(self, scope);
      const { state } = scope.workbook;
      state.names = state.names.filter((name) => name !== gone);
      scope.workbook.namesChanged();
    },
  },
};

function nameOf({ name, sheetId }: Self, { workbook }: Scope): NameState {
  const found = workbook.state.names.find((one) => one.name === name && one.sheetId === sheetId);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** The address of a range name; else what its formula gives. Throws NotImplemented where nothing calculates it. */
function valueOf(self: Self, scope: Scope): unknown {
  const name = nameOf(self, scope);
  const place = resolveName(scope.workbook, name);
  if (place) return formatSheetAddress(scope.workbook.sheetName(place.sheetId), place.rect);
  return resultOf(name, scope, "value");
}

/** `Excel.NamedItemType`: of the value that the name's formula gives. */
function typeOfName(self: Self, scope: Scope): string {
  const name = nameOf(self, scope);
  if (resolveName(scope.workbook, name)) return "Range";
  if (name.formula.includes("#REF!")) return "Error";
  const value = resultOf(name, scope, "type");
  if (Array.isArray(value)) return "Array";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return ERRORS.test(value) ? "Error" : "String";
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;
/** What gives cells, whose address nobody here can tell. */
const GIVES_CELLS = /^=\s*(OFFSET|INDEX|INDIRECT|CHOOSE|IF|XLOOKUP)\s*\(/i;

function resultOf(name: NameState, { workbook }: Scope, member: string): Scalar | Scalar[][] {
  const value = constantOf(name.formula) ?? workbook.nameResults.get(name);
  if (value === undefined || GIVES_CELLS.test(name.formula)) {
    throw notImplemented(`NamedItem.${member} (${name.formula})`);
  }
  return value;
}

/** Calculates the names that stand for neither a range nor a constant, before their values are read. */
export async function calculateNames({ workbook }: Scope): Promise<void> {
  const names = workbook.state.names.filter(
    (name) => !resolveName(workbook, name) && constantOf(name.formula) === null,
  );
  const [first] = workbook.grid.sheets();
  if (!first || names.length === 0) return;
  const results = await workbook.grid.evaluate(
    names.map(({ formula, sheetId = first.id }) => ({ formula, sheetId })),
  );
  workbook.nameResults = new Map(
    names.flatMap((name, index) => {
      const result = results[index];
      return result === undefined ? [] : [[name, result] as const];
    }),
  );
}

type Collection = HandleStates["NamedItemCollection"];

/** Excel.NamedItemCollection: the names of the workbook, or of a sheet. */
export const namedItemCollectionType: ObjectType<Collection> = {
  items: (self, scope) => namesOf(self, scope).map(nameHandle),
  objects: {
    GetItem: (self, args, scope) => {
      const name = find(self, args.text(0), scope);
      if (!name) throw new HostError("ItemNotFound");
      return nameHandle(name);
    },
    GetItemOrNullObject: (self, args, scope) => {
      const name = find(self, args.text(0), scope);
      return name ? nameHandle(name) : null;
    },
    Add: (self, args, scope) => nameHandle(addName(self, args, scope)),
  },
  methods: { GetCount: (self, _args, scope) => namesOf(self, scope).length },
};

function namesOf({ sheetId }: Collection, { workbook }: Scope): NameState[] {
  return workbook.state.names.filter((name) => name.sheetId === sheetId);
}

function find(self: Collection, key: string, scope: Scope): NameState | undefined {
  return namesOf(self, scope).find(({ name }) => name.toLowerCase() === key.toLowerCase());
}

function nameHandle({ name, sheetId }: NameState): Handle<"NamedItem"> {
  return new Handle("NamedItem", { name, ...(sheetId === undefined ? {} : { sheetId }) });
}

function addName(self: Collection, args: Arguments, scope: Scope): NameState {
  const text = args.text(0);
  if (!isNameSyntax(text) || scope.workbook.findTable(text)?.name)
    throw new HostError("InvalidArgument");
  if (find(self, text, scope)) throw new HostError("ItemAlreadyExists");
  const name: NameState = {
    name: text,
    formula: formulaOf(args, scope),
    visible: true,
    comment: args.optionalText(2, ""),
    ...(self.sheetId === undefined ? {} : { sheetId: self.sheetId }),
  };
  scope.workbook.state.names.push(name);
  scope.workbook.namesChanged();
  return name;
}

/** What the name stands for: a range, a formula given with its `=`, or a constant. Names columns as tables do. */
function formulaOf(args: Arguments, { workbook }: Scope): string {
  const range = args.range(1);
  if (range) return formatReferenceFormula(workbook.sheetName(range.sheetId), range.rect);
  const value = args.value(1);
  if (typeof value === "number" || typeof value === "boolean") {
    return `=${String(value).toUpperCase()}`;
  }
  const text = args.text(1);
  return text.startsWith("=")
    ? asToldByExcel(workbook, text, undefined)
    : `="${text.replace(/"/g, '""')}"`;
}

/** The constant that a formula such as `=12`, `="oui"` or `=TRUE` stands for; else null. */
function constantOf(formula: string): Scalar | null {
  const text = formula.replace(/^=/, "").trim();
  const quoted = /^"((?:[^"]|"")*)"$/s.exec(text);
  if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}
