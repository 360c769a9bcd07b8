/** @jest-environment jsdom */
import { actionOf, readShortcuts } from "../../../src/preview/page/shortcuts";

const FILE = JSON.stringify({
  actions: [{ id: "run", type: "ExecuteFunction", name: "Run" }],
  shortcuts: [{ action: "run", key: { default: "Ctrl+Shift+Alt+A" } }, { action: 3 }, null],
});
const ALL_HELD = { ctrlKey: true, shiftKey: true, altKey: true };

const press = (init: KeyboardEventInit): string | null =>
  actionOf(new KeyboardEvent("keydown", init), readShortcuts(FILE));

test("a shortcut is heard with exactly its modifiers", () => {
  expect(press({ ...ALL_HELD, key: "A", code: "KeyA" })).toBe("run");
  expect(press({ ...ALL_HELD, altKey: false, key: "A", code: "KeyA" })).toBeNull();
  expect(press({ ...ALL_HELD, metaKey: true, key: "A", code: "KeyA" })).toBeNull();
  expect(press({ ...ALL_HELD, key: "B", code: "KeyB" })).toBeNull();
});

test("it is heard on a keyboard whose letters stand elsewhere, or type something else with Alt", () => {
  expect(press({ ...ALL_HELD, key: "A", code: "KeyQ" })).toBe("run");
  expect(press({ ...ALL_HELD, key: "Æ", code: "KeyA" })).toBe("run");
});

test("a file without shortcuts has none", () => {
  expect(readShortcuts("{}")).toEqual([]);
});
