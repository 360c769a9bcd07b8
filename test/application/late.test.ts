import { late } from "../../src/application/late";

it("loads once, whoever asks how often, and then has it at hand", async () => {
  const load = jest.fn(() => Promise.resolve("code"));
  const code = late(load);
  expect(code.get()).toBeNull();
  expect(await Promise.all([code.load(), code.load()])).toEqual(["code", "code"]);
  expect(await code.load()).toBe("code");
  expect(load).toHaveBeenCalledTimes(1);
  expect(code.get()).toBe("code");
});

it("forgets a failure: the next use asks again", async () => {
  const load = jest.fn<Promise<string>, []>().mockRejectedValueOnce(new TypeError("off line"));
  load.mockResolvedValueOnce("code");
  const code = late(load);
  await expect(Promise.all([code.load(), code.load()])).rejects.toThrow("off line");
  expect(code.get()).toBeNull();
  expect(await code.load()).toBe("code");
  expect(load).toHaveBeenCalledTimes(2);
});
