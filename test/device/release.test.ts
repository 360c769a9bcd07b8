/** @jest-environment jsdom */
import { pageRelease } from "../../src/device/release";

const PAGE = (script: string) =>
  `<script src="startNotices.js"></script><script defer src="${script}"></script>`;

/** The page that runs names this script; the site then serves another page, or none. */
function serve(answer: () => Promise<{ ok: boolean; text: () => Promise<string> }>) {
  document.head.innerHTML = PAGE("assets/taskpane.abc.js");
  const fetched = jest.fn(answer);
  Object.assign(window, { fetch: fetched });
  return fetched;
}

const page =
  (script: string, ok = true) =>
  () =>
    Promise.resolve({ ok, text: () => Promise.resolve(PAGE(script)) });

it("is superseded once the page names another script", async () => {
  serve(page("assets/taskpane.def.js"));
  expect(await pageRelease.isSuperseded()).toBe(true);
});

it.each([
  ["the page names the same", page("assets/taskpane.abc.js")],
  ["the site answers an error", page("assets/taskpane.def.js", false)],
  ["the site cannot be reached", () => Promise.reject(new TypeError("off line"))],
])("is not while %s", async (_, answer) => {
  serve(answer);
  expect(await pageRelease.isSuperseded()).toBe(false);
});

it("asks the site itself, not what the browser kept", async () => {
  const fetched = serve(page("assets/taskpane.abc.js"));
  await pageRelease.isSuperseded();
  expect(fetched).toHaveBeenCalledWith(window.location.href, { cache: "no-store" });
});

it("starts anew for a release once only", () => {
  document.head.innerHTML = PAGE("assets/taskpane.abc.js");
  // jsdom says that it cannot navigate, and does nothing.
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  pageRelease.restartOnce();
  expect(said).toHaveBeenCalledTimes(1);
  pageRelease.restartOnce();
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});
