import { Arguments, isRecord } from "./arguments";
import { Handle, isHandleOf, type Kind } from "./handles";
import { HostError, notImplemented } from "./hostErrors";
import type { Scope } from "./scope";
import { type Action, type ArgumentInfo, type ObjectPath, ObjectPathType } from "./protocol";
import { isService, typeOf } from "./registry";

/**
 * The object paths of one request. Each is resolved once, where an action first needs it, since a
 * path may have an effect: `rows.add` is one.
 */
export class ObjectPaths {
  private readonly resolved = new Map<number, Handle | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly scope: Scope,
  ) {}

  /** The object of a path, null for a null object (and for whatever hangs from one). */
  resolve(id: number): Handle | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return checkAlive(known);
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidObjectPath");
    const handle = this.open(path);
    this.scope.session?.ranges.observe(handle);
    this.resolved.set(id, handle);
    return checkAlive(handle);
  }

  /** The method or property that a path leads through; empty for what leads through none. */
  nameOf(id: number): string {
    return this.paths[id]?.Name ?? "";
  }

  /** The arguments of a call, with the objects they refer to. */
  arguments(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(values.map((value, index) => this.argument(value, references[index])));
  }

  /** Where an action failed, as `Type.member`. */
  location(action: Action): string | undefined {
    if (action.Name) {
      const self = this.resolved.get(action.ObjectPathId);
      return self ? member(self, action.Name) : undefined;
    }
    const path = this.paths[action.ObjectPathId];
    const parent = path && this.resolved.get(path.ParentObjectPathId ?? -1);
    return parent ? member(parent, path.Name || "GetItem") : undefined;
  }

  private open(path: ObjectPath): Handle | null {
    if (path.ParentObjectPathId !== undefined && path.ParentObjectPathId !== 0) {
      const parent = this.resolve(path.ParentObjectPathId);
      return parent === null ? null : this.openFrom(parent, path);
    }
    switch (path.ObjectPathType) {
      case ObjectPathType.Workbook:
        return new Handle("Workbook", null);
      case ObjectPathType.NewObject:
        return this.openService(path.Name);
      case ObjectPathType.Reference:
        if (!this.scope.session) throw new HostError("InvalidReference");
        return this.scope.session.ranges.find(path.Name);
      case ObjectPathType.Null:
        return null;
      default:
        throw new HostError("InvalidObjectPath");
    }
  }

  private openService(name: string): Handle {
    if (!isService(name)) throw notImplemented(name);
    return new Handle(name, null);
  }

  private openFrom<K extends Kind>(parent: Handle<K>, path: ObjectPath): Handle | null {
    const type = typeOf(parent, this.scope);
    if (path.ObjectPathType === ObjectPathType.Property) {
      const navigate = type.navigation?.[path.Name];
      if (!navigate) throw notImplemented(member(parent, path.Name));
      return navigate(parent.state, this.scope);
    }
    const name = path.ObjectPathType === ObjectPathType.Indexer ? "GetItem" : path.Name;
    const args = (): Arguments => this.arguments(path.ArgumentInfo);
    const open = type.objects?.[name];
    if (open) return open(parent.state, args(), this.scope);
    if (type.anyObject) return type.anyObject(parent.state, name, args(), this.scope);
    throw notImplemented(member(parent, name));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      const nested: unknown[] = Array.isArray(reference) ? reference : [];
      return value.map((item, index) => this.argument(item, nested[index]));
    }
    if (!isRecord(value)) return value;
    if (typeof value["_ObjectPathId"] === "number") return this.resolve(value["_ObjectPathId"]);
    const entries = Object.entries(value).map(([key, item]) => [key, this.argument(item, 0)]);
    return Object.fromEntries(entries) as unknown;
  }
}

function checkAlive(handle: Handle | null): Handle | null {
  if (isHandleOf(handle, "Range") && handle.state.gone) throw new HostError("ItemNotFound");
  return handle;
}

function member(self: Handle, name: string): string {
  return `${self.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
