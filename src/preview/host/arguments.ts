import { Handle, isHandleOf, type RangeState } from "./handles";
import { HostError } from "./hostErrors";

/** The arguments of one call, read with the API's own strictness: a wrong one is InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  get all(): readonly unknown[] {
    return this.values;
  }

  value(index: number): unknown {
    return this.values[index];
  }

  /** Whether the caller gave the argument (neither undefined nor null). */
  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw new HostError("InvalidArgument");
    return value;
  }

  optionalText(index: number, fallback: string): string {
    return this.has(index) ? this.text(index) : fallback;
  }

  /** A key of a collection: a name, or an id that may come as a number. */
  key(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string" && typeof value !== "number") {
      throw new HostError("InvalidArgument");
    }
    return String(value);
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw new HostError("InvalidArgument");
    }
    return value;
  }

  optionalInteger(index: number, fallback: number): number {
    return this.has(index) ? this.integer(index) : fallback;
  }

  flag(index: number, fallback = false): boolean {
    const value = this.values[index] ?? fallback;
    if (typeof value !== "boolean") throw new HostError("InvalidArgument");
    return value;
  }

  /** The range given as an object, or null when the argument is of another kind. */
  range(index: number): RangeState | null {
    const value = this.values[index];
    return isHandleOf(value, "Range") ? value.state : null;
  }

  array(index: number): readonly unknown[] {
    const value = this.values[index];
    if (!Array.isArray(value)) throw new HostError("InvalidArgument");
    return value;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.values[index];
    if (!isRecord(value)) throw new HostError("InvalidArgument");
    return value;
  }
}

/** A plain object of the wire: neither null, an array nor an object of the API. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Handle)
  );
}
