import { createPaneEvents, type PaneEvent } from "../../src/taskpane/paneEvents";

it("keeps what the ribbon asked before the pane was there", () => {
  const events = createPaneEvents();
  const seen: PaneEvent[] = [];
  events.emit({ type: "nouvelAppel" });
  events.subscribe((event) => seen.push(event));
  events.emit({ type: "nouvelAppel" });
  expect(seen).toEqual([{ type: "nouvelAppel" }, { type: "nouvelAppel" }]);
});

it("waits again once the pane is gone", () => {
  const events = createPaneEvents();
  events.subscribe(() => undefined)();
  events.emit({ type: "nouvelAppel" });
  const seen: PaneEvent[] = [];
  events.subscribe((event) => seen.push(event));
  expect(seen).toHaveLength(1);
});
