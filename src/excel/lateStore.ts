import { late } from "../application/late";

type Asynchronous<T> = { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> };

/** A store whose code comes with the first call of one of these methods, which must be all of them. */
export function lateStore<T extends Asynchronous<T>>(
  load: () => Promise<T>,
  methods: Readonly<Record<keyof T, true>>,
): T {
  const store = late(load);
  const call =
    (method: keyof T) =>
    async (...given: never[]) =>
      (await store.load())[method](...given);
  const entries = (Object.keys(methods) as (keyof T)[]).map((key) => [key, call(key)] as const);
  return Object.fromEntries(entries) as T;
}
