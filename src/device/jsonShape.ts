/** Reads the parts of parsed JSON that nobody vouches for: each gives null for another type. */

export type Fields = Readonly<Record<string, unknown>>;

export function asFields(json: unknown): Fields | null {
  return isFields(json) ? json : null;
}

function isFields(json: unknown): json is Fields {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

export function asText(json: unknown): string | null {
  return typeof json === "string" ? json : null;
}

export function asNumber(json: unknown): number | null {
  return typeof json === "number" && Number.isFinite(json) ? json : null;
}

/** One of the values of a list. */
export function asOneOf<T>(json: unknown, values: readonly T[]): T | null {
  return values.find((value) => value === json) ?? null;
}

/** Every item read, or null as soon as one is unreadable. */
export function asList<T>(json: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(json)) return null;
  const items: T[] = [];
  for (const item of json) {
    const value = read(item);
    if (value === null) return null;
    items.push(value);
  }
  return items;
}
