/** The storage of a browser, over texts that outlive its pages. */
export function memoryStorage(texts: Map<string, string> = new Map()): Storage {
  let keys: readonly string[] | null = null;
  const allKeys = (): readonly string[] => (keys ??= [...texts.keys()]);
  return {
    get length() {
      return texts.size;
    },
    key: (index) => allKeys()[index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text);
      keys = null;
    },
    removeItem: (key) => {
      texts.delete(key);
      keys = null;
    },
    clear: () => {
      texts.clear();
      keys = null;
    },
  };
}
