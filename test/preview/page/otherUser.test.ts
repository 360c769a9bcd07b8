import { asOtherUser } from "../../../src/preview/page/PaneColumn";

describe("the address of another user's pane", () => {
  it.each([
    ["http://localhost:3000/taskpane.html?x=1", "http://127.0.0.1:3000/taskpane.html?x=1"],
    ["https://127.0.0.1:3000/taskpane.html", "https://localhost:3000/taskpane.html"],
    ["https://example.org/suivi/taskpane.html", "https://example.org/suivi/taskpane.html"],
  ])("for %s is %s", (url, other) => {
    expect(asOtherUser(url)).toBe(other);
  });
});
