import { formatReferenceFormula, parseAddress } from "../address";
import type { Arguments } from "../arguments";
import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import type { NameState } from "../state";

type Self = HandleStates["NamedItemCollection"];

const NAME_SYNTAX = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

/** Excel.NamedItemCollection: the names of the workbook, or of a sheet. */
export const namedItemCollectionType: ObjectType<Self> = {
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

function namesOf({ sheetId }: Self, { workbook }: Scope): NameState[] {
  return workbook.state.names.filter((name) => name.sheetId === sheetId);
}

function find(self: Self, key: string, scope: Scope): NameState | undefined {
  return namesOf(self, scope).find(({ name }) => name.toLowerCase() === key.toLowerCase());
}

function nameHandle({ name, sheetId }: NameState): Handle<"NamedItem"> {
  return new Handle("NamedItem", { name, ...(sheetId === undefined ? {} : { sheetId }) });
}

function addName(self: Self, args: Arguments, scope: Scope): NameState {
  const text = args.text(0);
  const invalid = !NAME_SYNTAX.test(text) || parseAddress(text) !== null;
  if (invalid || scope.workbook.findTable(text)?.name) throw new HostError("InvalidArgument");
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

/** What the name stands for: a range, a formula given with its `=`, or a constant. */
function formulaOf(args: Arguments, { workbook }: Scope): string {
  const range = args.range(1);
  if (range) return formatReferenceFormula(workbook.sheetName(range.sheetId), range.rect);
  const value = args.value(1);
  if (typeof value === "number" || typeof value === "boolean") {
    return `=${String(value).toUpperCase()}`;
  }
  const text = args.text(1);
  return text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
}
