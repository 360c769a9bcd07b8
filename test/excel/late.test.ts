import { late, lateStore } from "../../src/excel/late";

test("what is late is loaded once, with its first use", async () => {
  const load = jest.fn(() => Promise.resolve("arrived"));
  const get = late(load);
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([get(), get()])).toEqual(["arrived", "arrived"]);
  expect(await get()).toBe("arrived");
  expect(load).toHaveBeenCalledTimes(1);
});

test("a load that failed is tried again with the next use", async () => {
  const load = jest
    .fn<Promise<string>, []>()
    .mockRejectedValueOnce(new Error("ChunkLoadError"))
    .mockResolvedValue("arrived");
  const get = late(load);
  const together = [get(), get()];
  for (const one of together) await expect(one).rejects.toThrow("ChunkLoadError");
  expect(load).toHaveBeenCalledTimes(1);
  expect(await get()).toBe("arrived");
});

describe("a late store", () => {
  const store = {
    base: 10,
    add: function (this: { base: number }, one: number): Promise<number> {
      return Promise.resolve(this.base + one);
    },
  };
  interface Adding {
    add(one: number): Promise<number>;
  }

  test("answers as the one that it loads, which keeps its own state", async () => {
    expect(await lateStore<Adding>(() => Promise.resolve(store), { add: true }).add(2)).toBe(12);
  });

  test("tries again after a load that failed", async () => {
    const load = jest
      .fn<Promise<Adding>, []>()
      .mockRejectedValueOnce(new Error("ChunkLoadError"))
      .mockResolvedValue(store);
    const adding = lateStore(load, { add: true });
    await expect(adding.add(1)).rejects.toThrow("ChunkLoadError");
    expect(await adding.add(1)).toBe(11);
  });
});
