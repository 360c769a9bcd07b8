/** @jest-environment jsdom */
import { sondesPage } from "../../src/device/sondesPage";

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true });
}

const refusing = (): never => {
  throw new DOMException("full", "QuotaExceededError");
};

test("a text that can be copied, and one that cannot in either way, are told apart", async () => {
  define(navigator, "clipboard", { writeText: () => Promise.resolve() });
  expect(await sondesPage.postePressePapiers()).toEqual({ issue: "copie" });
  define(navigator, "clipboard", { writeText: () => Promise.reject(new DOMException("denied")) });
  define(document, "execCommand", () => false);
  expect(await sondesPage.postePressePapiers()).toEqual({ issue: "refuse" });
});

test("a device that keeps what it is given, and one that keeps nothing, are told apart; nothing stays", async () => {
  expect(await sondesPage.posteStockage()).toEqual({ issue: "garde" });
  expect(localStorage).toHaveLength(0);
  const kept = jest.spyOn(Storage.prototype, "setItem").mockImplementation(refusing);
  expect(await sondesPage.posteStockage()).toEqual({ issue: "refuse" });
  kept.mockRestore();
});
