/** @jest-environment jsdom */
import { browserClipboard } from "../../src/device/clipboard";

interface BrowserOptions {
  readonly writeText?: (text: string) => Promise<void>;
  readonly execCommand?: (command: string) => boolean;
}

/** Makes this browser one that has these ways to copy, and no other. */
function browserWith({ writeText, execCommand }: BrowserOptions): void {
  if (writeText) define(navigator, "clipboard", { writeText });
  if (execCommand) define(document, "execCommand", execCommand);
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true });
}

/** An old browser's command: takes what is selected in the focused field. */
function oldCopy(pasted: string[]) {
  return (command: string): boolean => {
    const field = document.activeElement as HTMLTextAreaElement;
    const { selectionStart, selectionEnd } = field;
    if (command === "copy") pasted.push(field.value.slice(selectionStart, selectionEnd));
    return command === "copy";
  };
}

const denied = () => Promise.reject(new DOMException("denied", "NotAllowedError"));

afterEach(() => {
  Reflect.deleteProperty(navigator, "clipboard");
  Reflect.deleteProperty(document, "execCommand");
  document.body.replaceChildren();
});

const TEXT = "Bonjour,\n\n- première étape\n- seconde étape";

it("goes through the modern way where it is allowed", async () => {
  const pasted: string[] = [];
  const old: string[] = [];
  browserWith({
    writeText: (text) => Promise.resolve(void pasted.push(text)),
    execCommand: oldCopy(old),
  });
  expect(await browserClipboard.copy(TEXT)).toBe(true);
  expect([pasted, old]).toEqual([[TEXT], []]);
});

it.each([["denied", denied] as const, ["missing", undefined] as const])(
  "copies a selection where the modern way is %s",
  async (_, writeText) => {
    const pasted: string[] = [];
    browserWith({ ...(writeText && { writeText }), execCommand: oldCopy(pasted) });
    expect(await browserClipboard.copy(TEXT)).toBe(true);
    expect(pasted).toEqual([TEXT]);
  },
);

it("leaves the page and the focus as they were", async () => {
  const button = document.body.appendChild(document.createElement("button"));
  button.focus();
  browserWith({ writeText: denied, execCommand: oldCopy([]) });
  await browserClipboard.copy(TEXT);
  expect(document.activeElement).toBe(button);
  expect(document.body.children).toHaveLength(1);
});

it("says so, without throwing, where every way is refused", async () => {
  browserWith({ writeText: denied, execCommand: () => false });
  expect(await browserClipboard.copy(TEXT)).toBe(false);
});

it("says so, without throwing, where there is no way at all", async () => {
  expect(await browserClipboard.copy(TEXT)).toBe(false);
});
