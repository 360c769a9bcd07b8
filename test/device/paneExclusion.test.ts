/** @jest-environment jsdom */
import { createPaneExclusion } from "../../src/device/paneExclusion";

type Work = () => Promise<unknown>;

function browserWith(locks: { request(name: string, work: Work): Promise<unknown> } | undefined) {
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
}

afterEach(() => browserWith(undefined));

it("works under one lock of the add-in's partition", async () => {
  const names: string[] = [];
  browserWith({
    request: (name, work) => {
      names.push(name);
      return work();
    },
  });
  expect(await createPaneExclusion("p.").run(() => Promise.resolve("fait"))).toBe("fait");
  expect(names).toEqual(["p.suivi.envois"]);
});

it("works all the same where the browser has no locks, or denies them", async () => {
  expect(await createPaneExclusion("").run(() => Promise.resolve(1))).toBe(1);
  browserWith({ request: () => Promise.reject(new DOMException("denied", "SecurityError")) });
  expect(await createPaneExclusion("").run(() => Promise.resolve(2))).toBe(2);
});

it("does not do the work twice when it fails", async () => {
  browserWith({ request: (_, work) => work() });
  const work = jest.fn(() => Promise.reject(new DOMException("of the work")));
  await expect(createPaneExclusion("").run(work)).rejects.toThrow("of the work");
  expect(work).toHaveBeenCalledTimes(1);
});
