import { createPaneEvents, type PaneEvent } from "../../src/taskpane/paneEvents";

const nouvelAppel = (instant: number): PaneEvent => ({ type: "nouvelAppel", instant });
const panne = (text: string): PaneEvent => ({ type: "voletImpossible", error: text });

/** What is heard of what was asked before anybody listened, and of what is asked then. */
async function heard(before: readonly PaneEvent[], then: readonly PaneEvent[] = []) {
  const events = createPaneEvents();
  const seen: PaneEvent[] = [];
  before.forEach(events.emit);
  events.subscribe((event) => seen.push(event));
  await Promise.resolve();
  then.forEach(events.emit);
  return seen;
}

it("keeps what the ribbon asked before the pane was there, with the instant of the click", async () => {
  await expect(heard([nouvelAppel(1), panne("a")], [nouvelAppel(9)])).resolves.toEqual([
    nouvelAppel(1),
    panne("a"),
    nouvelAppel(9),
  ]);
});

it("waits again once the pane is gone", async () => {
  const events = createPaneEvents();
  events.subscribe(() => undefined)();
  events.emit(nouvelAppel(1));
  const seen: PaneEvent[] = [];
  events.subscribe((event) => seen.push(event));
  await Promise.resolve();
  expect(seen).toHaveLength(1);
});
