/** @jest-environment jsdom */
import { pageImpression } from "../../src/device/impression";

it("says that the page was printed where the browser announces it", () => {
  window.print = () => window.dispatchEvent(new Event("beforeprint"));
  expect(pageImpression.print()).toBe(true);
});

it("says that nothing was printed where the browser does nothing, and leaves no listener behind", () => {
  window.print = () => undefined;
  expect(pageImpression.print()).toBe(false);
  window.dispatchEvent(new Event("beforeprint"));
  expect(pageImpression.print()).toBe(false);
});
