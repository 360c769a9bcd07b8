/** One JSON value under one key of the device's storage. Nothing here throws: storage may be denied, full or corrupt. */
export interface JsonStore<T> {
  /** Null when nothing usable is kept. */
  load(): T | null;
  /** False when the device refuses. */
  save(value: T): boolean;
  clear(): void;
}

/** Gives the value of parsed JSON, null for what does not have the right shape. */
export type Parse<T> = (json: unknown) => T | null;

/** `storage` null stands for a device that keeps nothing. */
export function createJsonStore<T>(
  storage: Storage | null,
  key: string,
  parse: Parse<T>,
): JsonStore<T> {
  return {
    load: () =>
      parseText(
        attempt(() => storage?.getItem(key) ?? null, null),
        parse,
      ),
    save: (value) =>
      storage !== null &&
      attempt(() => {
        storage.setItem(key, JSON.stringify(value));
        return true;
      }, false),
    clear: () => attempt(() => storage?.removeItem(key), undefined),
  };
}

/** The keys that begin so, in no order; none where the device keeps nothing. */
export function keysUnder(storage: Storage | null, prefix: string): string[] {
  const all = (): string[] =>
    Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
  return attempt(all, []).filter((key) => key.startsWith(prefix));
}

/** The value of a stored text, null for a corrupt one. */
export function parseText<T>(text: string | null, parse: Parse<T>): T | null {
  if (text === null) return null;
  const json = attempt<unknown>(() => JSON.parse(text), null);
  return parse(json);
}

/**
 * What an action gives, or `otherwise`: a full or denied storage raises a DOMException, a corrupt text
 * a SyntaxError, and both are expected here.
 */
export function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch (error: unknown) {
    if (error instanceof DOMException || error instanceof SyntaxError) return otherwise;
    throw error;
  }
}

/** The device's storage, or null where it is switched off or denied: reading the property may throw. */
export function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error: unknown) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
