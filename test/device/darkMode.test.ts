/** @jest-environment jsdom */
import { createDarkMode } from "../../src/device/darkMode";

/** The browser's own wish, which a test changes. */
class Wish extends EventTarget {
  matches = false;

  become(dark: boolean): void {
    this.matches = dark;
    this.dispatchEvent(new Event("change"));
  }
}

let wish: Wish;
beforeEach(() => {
  wish = new Wish();
  Object.assign(window, { matchMedia: () => wish });
});

it("follows the browser where Office does not tell, and hears of each change until asked to stop", () => {
  const darkMode = createDarkMode(() => null);
  const heard: boolean[] = [];
  const stop = darkMode.subscribe(() => heard.push(darkMode.get()));
  expect(darkMode.get()).toBe(false);
  wish.become(true);
  wish.become(false);
  stop();
  wish.become(true);
  expect(heard).toEqual([true, false]);
});

it.each([true, false])(
  "follows Office where it tells (dark: %s), whatever the browser asks",
  (dark) => {
    wish.matches = !dark;
    expect(createDarkMode(() => dark).get()).toBe(dark);
  },
);

it("looks again at Office's theme, of which no event tells, with each look at the pane", () => {
  let office = false;
  const darkMode = createDarkMode(() => office);
  const heard: boolean[] = [];
  const stop = darkMode.subscribe(() => heard.push(darkMode.get()));
  office = true;
  window.dispatchEvent(new Event("focus"));
  office = false;
  document.dispatchEvent(new Event("visibilitychange"));
  stop();
  window.dispatchEvent(new Event("focus"));
  expect(heard).toEqual([true, false]);
});
