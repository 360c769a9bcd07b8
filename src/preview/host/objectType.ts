import type { Arguments } from "./arguments";
import type { Handle } from "./handles";
import type { Scope } from "./scope";

/** How office.js finds the object again in a later request. */
export interface Identity {
  Id?: string | number;
  _Id?: string;
  _ReferenceId?: string;
}

export interface Property<S> {
  get?: (self: S, scope: Scope) => unknown;
  set?: (self: S, value: unknown, scope: Scope) => void;
  /** Left out of a load that names no property. */
  onRequest?: boolean;
}

/** One object type of the Excel API. Names are PascalCase, as on the wire. */
export interface ObjectType<S> {
  identity?: (self: S, scope: Scope) => Identity;
  properties?: Readonly<Record<string, Property<S>>>;
  /** Properties that lead to another object; null is a null object. */
  navigation?: Readonly<Record<string, (self: S, scope: Scope) => Handle | null>>;
  /** Methods that lead to another object; null is a null object. */
  objects?: Readonly<Record<string, (self: S, args: Arguments, scope: Scope) => Handle | null>>;
  /** For the names that `objects` lacks, where an object has too many to list. */
  anyObject?: (self: S, name: string, args: Arguments, scope: Scope) => Handle | null;
  /** Methods that act, or answer a plain value. */
  methods?: Readonly<Record<string, (self: S, args: Arguments, scope: Scope) => unknown>>;
  /** The members of a collection. */
  items?: (self: S, scope: Scope) => Handle[];
}
