import { lateStore } from "../../src/excel/lateStore";

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
