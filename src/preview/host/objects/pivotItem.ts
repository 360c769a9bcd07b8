import { foldCase, type PivotItem } from "../../../ooxml/pivot/items";
import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";
import { isItemVisible, itemsOfField, selectItems } from "../pivots/items";

type Self = HandleStates["PivotItem"];
type Collection = HandleStates["PivotItemCollection"];

/** Excel.PivotItem. */
export const pivotItemType: ObjectType<Self> = {
  identity: ({ label }) => ({ Id: label }),
  properties: {
    Id: { get: ({ label }) => label },
    Name: { get: ({ label }) => label },
    IsExpanded: { get: () => true },
    Visible: {
      get: ({ pivotId, field, label }, { workbook }) => {
        const pivot = workbook.pivot(pivotId);
        return isItemVisible(pivot, field, itemOf({ pivotId, field }, label, { workbook }));
      },
      set: (self, visible, scope) => setVisible(self, visible === true, scope),
    },
  },
};

/** Excel.PivotItemCollection. */
export const pivotItemCollectionType: ObjectType<Collection> = {
  items: (self, scope) => items(self, scope).map(({ label }) => itemHandle(self, label)),
  objects: {
    GetItem: (self, args, scope) => itemHandle(self, itemOf(self, args.key(0), scope).label),
    GetItemOrNullObject: (self, args, scope) => {
      const item = find(self, args.key(0), scope);
      return item ? itemHandle(self, item.label) : null;
    },
  },
  methods: { GetCount: (self, _args, scope) => items(self, scope).length },
};

function items({ pivotId, field }: Collection, { workbook }: Pick<Scope, "workbook">): PivotItem[] {
  return itemsOfField(workbook.pivot(pivotId), field);
}

function find(self: Collection, label: string, scope: Pick<Scope, "workbook">) {
  return items(self, scope).find((item) => foldCase(item.label) === foldCase(label));
}

function itemOf(self: Collection, label: string, scope: Pick<Scope, "workbook">): PivotItem {
  const item = find(self, label, scope);
  if (!item) throw new HostError("ItemNotFound");
  return item;
}

function itemHandle({ pivotId, field }: Collection, label: string): Handle<"PivotItem"> {
  return new Handle("PivotItem", { pivotId, field, label });
}

function setVisible({ pivotId, field, label }: Self, visible: boolean, scope: Scope): void {
  const pivot = scope.workbook.pivot(pivotId);
  const kept = itemsOfField(pivot, field).filter((item) =>
    item.label === label ? visible : isItemVisible(pivot, field, item),
  );
  selectItems(
    scope,
    pivot,
    field,
    kept.map((item) => item.label),
  );
}
