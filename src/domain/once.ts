/**
 * Works each thing out once: `work` is asked for each distinct key the first time, and not again. For what
 * has few keys on many rows; whoever makes one keeps what it found no longer than it is used.
 */
export function once<K, T>(work: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
