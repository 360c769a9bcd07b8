/** Something whose code comes after the first load. */
export interface Late<T> {
  /** Null until it has come. */
  readonly get: () => T | null;
  /** Gives it as soon as it has come; a failure is forgotten, so that the next use asks again. */
  readonly load: () => Promise<T>;
}

/** Loads once what is asked for, whoever asks how often. */
export function late<T>(load: () => Promise<T>): Late<T> {
  let come: T | null = null;
  let coming: Promise<T> | null = null;
  const ask = async (): Promise<T> => {
    try {
      return (come = await load());
    } finally {
      coming = null;
    }
  };
  return {
    get: () => come,
    load: () => (come !== null ? Promise.resolve(come) : (coming ??= ask())),
  };
}
