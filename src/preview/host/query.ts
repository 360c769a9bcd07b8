import { isApiProperty } from "./apiProperties";
import { type Handle, isHandleOf, type Kind } from "./handles";
import { notImplemented } from "./hostErrors";
import type { Identity, ObjectType } from "./objectType";
import type { Scope } from "./scope";
import type { LoadQuery } from "./protocol";
import { typeOf } from "./registry";

type Loaded = Record<string, unknown>;

/** What makes office.js find the object again: the ids that every answer carries. */
export function identityOf<K extends Kind>(handle: Handle<K>, scope: Scope): Identity {
  const isKept =
    isHandleOf(handle, "Range") ||
    isHandleOf(handle, "RangeAreas") ||
    isHandleOf(handle, "WorkbookRangeAreas");
  const reference =
    isKept && handle.state.referenceId ? { _ReferenceId: handle.state.referenceId } : {};
  return { ...reference, ...typeOf(handle, scope).identity?.(handle.state, scope) };
}

/** Answers `load()`: the asked properties; for a collection, its items in `_Items`. */
export function loadObject<K extends Kind>(
  handle: Handle<K>,
  query: LoadQuery,
  scope: Scope,
): Loaded {
  return typeOf(handle, scope).items
    ? loadCollection(handle, query, scope)
    : loadSingle(handle, query, scope);
}

function loadCollection<K extends Kind>(handle: Handle<K>, query: LoadQuery, scope: Scope): Loaded {
  const type = typeOf(handle, scope);
  const result: Loaded = identityOf(handle, scope) as Loaded;
  const count = type.properties?.["Count"]?.get;
  if (count) result["Count"] = count(handle.state, scope);
  const own = (query.Select ?? []).filter((name) => name.toLowerCase() === "count");
  const ofItems = (query.Select ?? []).filter((name) => !own.includes(name));
  if (own.length > 0 && ofItems.length === 0 && !query.Expand?.length) return result;
  const skip = query.Skip ?? 0;
  const items = type.items?.(handle.state, scope) ?? [];
  const page = query.Top ? items.slice(skip, skip + query.Top) : items.slice(skip);
  const itemQuery = { Select: ofItems, ...(query.Expand ? { Expand: query.Expand } : {}) };
  result["_Items"] = page.map((item) => loadObject(item, itemQuery, scope));
  return result;
}

function loadSingle<K extends Kind>(handle: Handle<K>, query: LoadQuery, scope: Scope): Loaded {
  const type = typeOf(handle, scope);
  const result: Loaded = identityOf(handle, scope) as Loaded;
  const { own, nested } = splitSelection(type, query);
  for (const name of own) {
    const get = type.properties?.[name]?.get;
    if (get) result[name] = get(handle.state, scope);
    else if (isApiProperty(handle.type, lowerFirst(name))) {
      throw notImplemented(`${handle.type}.${lowerFirst(name)} (load)`);
    }
  }
  for (const [name, select] of nested) {
    const target = type.navigation?.[name]?.(handle.state, scope) ?? null;
    result[name] = target ? loadObject(target, { Select: select }, scope) : null;
  }
  return result;
}

/** Sorts `a`, `b/c` and `*` into the object's own properties and those of objects it leads to. */
function splitSelection<S>(type: ObjectType<S>, query: LoadQuery) {
  const own = new Set<string>();
  const nested = new Map<string, string[]>();
  const none = !query.Select?.length && !query.Expand?.length;
  for (const path of none ? ["*"] : (query.Select ?? [])) {
    const [first = "", ...rest] = path.split(/[/.]/);
    const name = upperFirst(first);
    if (first === "*") defaultProperties(type).forEach((property) => own.add(property));
    else if (type.navigation?.[name]) addTo(nested, name, rest.join("/") || "*");
    else own.add(name);
  }
  for (const name of query.Expand ?? []) addTo(nested, upperFirst(name), "*");
  return { own, nested };
}

function defaultProperties<S>(type: ObjectType<S>): string[] {
  return Object.entries(type.properties ?? {})
    .filter(([, property]) => property.get && !property.onRequest)
    .map(([name]) => name);
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
