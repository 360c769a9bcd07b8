/**
 * For every test file: nothing is said on the side. What a test lets the program complain about (a
 * key that React misses, an element in the wrong place) makes it fail, so the output of the suite
 * holds results alone. A test that means to see a complaint puts its own spy on `console`.
 */

const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  const note = (...parts: unknown[]): void => void complaints.push(parts.map(String).join(" "));
  Object.assign(console, { error: note, warn: note });
});

afterEach(() => {
  expect(complaints).toEqual([]);
});

if (typeof HTMLCanvasElement !== "undefined") {
  // jsdom draws nothing, and says so at length whenever axe-core asks; a browser without canvas gives null.
  HTMLCanvasElement.prototype.getContext = () => null;
  // What comes by itself (a screen loaded late, an answer of the workbook) is drawn when it comes, as
  // in a browser; what a test does is still wrapped in act() by Testing Library.
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  });
}
