import { Handle, type HandleStates } from "../handles";
import { HostError } from "../hostErrors";
import type { ObjectType } from "../objectType";
import type { Scope } from "../scope";

type Collection = HandleStates["CustomXmlPartCollection"];

/** Excel.CustomXmlPart: a piece of XML that add-ins keep in the file. */
export const customXmlPartType: ObjectType<HandleStates["CustomXmlPart"]> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ id }, scope) => namespaceOf(xmlOf(id, scope)) },
  },
  methods: {
    GetXml: ({ id }, _args, scope) => xmlOf(id, scope),
    SetXml: ({ id }, args, scope) => {
      xmlOf(id, scope);
      scope.workbook.state.customXmlParts.set(id, checkedXml(args.text(0)));
    },
    Delete: ({ id }, _args, scope) => {
      xmlOf(id, scope);
      scope.workbook.state.customXmlParts.delete(id);
    },
  },
};

function xmlOf(id: string, { workbook }: Scope): string {
  const xml = workbook.state.customXmlParts.get(id);
  if (xml === undefined) throw new HostError("ItemNotFound");
  return xml;
}

/** The start of the root element, after what may stand before it. */
const ROOT =
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/;

/** Throws InvalidArgument for what has no root element. */
function checkedXml(xml: string): string {
  if (!ROOT.test(xml)) throw new HostError("InvalidArgument");
  return xml;
}

/** The namespace of the root element. */
function namespaceOf(xml: string): string {
  const [, name = "", attributes = ""] = ROOT.exec(xml) ?? [];
  const prefix = name.includes(":") ? `:${name.slice(0, name.indexOf(":"))}` : "";
  const found = [...attributes.matchAll(/([^\s=]{1,255})\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(
    ([, key]) => key === `xmlns${prefix}`,
  );
  return found?.[2] ?? found?.[3] ?? "";
}

/** Excel.CustomXmlPartCollection. */
export const customXmlPartCollectionType: ObjectType<Collection> = {
  items: (self, scope) => partsOf(self, scope),
  objects: {
    Add: (_self, args, { workbook }) => {
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      workbook.state.customXmlParts.set(id, checkedXml(args.text(0)));
      return partHandle(id);
    },
    GetByNamespace: (_self, args) =>
      new Handle("CustomXmlPartScopedCollection", { namespace: args.text(0) }),
    GetItem: getItem,
    GetItemOrNullObject: findItem,
  },
  methods: { GetCount: (self, _args, scope) => partsOf(self, scope).length },
};

/** Excel.CustomXmlPartScopedCollection: those of one namespace. */
export const customXmlPartScopedCollectionType: ObjectType<Collection> = {
  items: (self, scope) => partsOf(self, scope),
  objects: {
    GetItem: getItem,
    GetItemOrNullObject: findItem,
    GetOnlyItem: (self, _args, scope) => {
      const only = onlyItem(self, scope);
      if (!only) throw new HostError("GeneralException");
      return only;
    },
    GetOnlyItemOrNullObject: (self, _args, scope) => onlyItem(self, scope),
  },
  methods: { GetCount: (self, _args, scope) => partsOf(self, scope).length },
};

function partsOf({ namespace }: Collection, { workbook }: Scope): Handle<"CustomXmlPart">[] {
  return [...workbook.state.customXmlParts]
    .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
    .map(([id]) => partHandle(id));
}

function partHandle(id: string): Handle<"CustomXmlPart"> {
  return new Handle("CustomXmlPart", { id });
}

function findItem(self: Collection, args: { text(index: number): string }, scope: Scope) {
  const id = args.text(0).toUpperCase();
  return partsOf(self, scope).find((part) => part.state.id === id) ?? null;
}

function getItem(self: Collection, args: { text(index: number): string }, scope: Scope) {
  const part = findItem(self, args, scope);
  if (!part) throw new HostError("ItemNotFound");
  return part;
}

function onlyItem(self: Collection, scope: Scope): Handle<"CustomXmlPart"> | null {
  const parts = partsOf(self, scope);
  return parts.length === 1 ? (parts[0] ?? null) : null;
}
