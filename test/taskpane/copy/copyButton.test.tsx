/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CopyButton } from "../../../src/taskpane/copy/CopyButton";
import { MemoryClipboard } from "../../support/doubles/memoryClipboard";

type Options = Partial<Parameters<typeof CopyButton>[0]>;

function show(options: Options = {}) {
  const clipboard = new MemoryClipboard();
  render(<CopyButton text="Bonjour" label="Copier" clipboard={clipboard} {...options} />);
  return { clipboard, user: userEvent.setup({ delay: null }) };
}

const copier = () => screen.getByRole("button", { name: "Copier" });
const retour = () => screen.getByRole("status").textContent;
const texte = () => screen.getByRole<HTMLTextAreaElement>("textbox");

it("copies and says so in a live region", async () => {
  const { clipboard, user } = show();
  expect(retour()).toBe("");
  await user.click(copier());
  expect(clipboard.copied).toEqual(["Bonjour"]);
  expect(retour()).toBe("Copié");
});

it("asks for the text at the moment of the click", async () => {
  let objet = "avant";
  const { clipboard, user } = show({ text: () => objet });
  objet = "après";
  await user.click(copier());
  expect(clipboard.copied).toEqual(["après"]);
});

it("takes « Copié » back before it copies again, so that it is announced again", async () => {
  let answer: (copied: boolean) => void = () => undefined;
  const copy = () => new Promise<boolean>((resolve) => (answer = resolve));
  const { user } = show({ clipboard: { copy } });
  await user.click(copier());
  answer(true);
  await waitFor(() => expect(retour()).toBe("Copié"));
  await user.click(copier());
  expect(retour()).toBe("");
  answer(true);
  await waitFor(() => expect(retour()).toBe("Copié"));
});

it("does not say « Copié » for ever", async () => {
  jest.useFakeTimers();
  render(<CopyButton text="Bonjour" label="Copier" clipboard={new MemoryClipboard()} />);
  fireEvent.click(copier());
  await act(() => jest.advanceTimersByTimeAsync(100));
  expect(retour()).toBe("Copié");
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  expect(retour()).toBe("");
  jest.useRealTimers();
});

it("shows the text, focused and selected, where the clipboard is denied", async () => {
  const clipboard = new MemoryClipboard();
  clipboard.refuses = true;
  const { user } = show({ clipboard });
  await user.click(copier());
  expect(retour()).toBe("");
  expect(screen.getByText(/Ctrl\+C/)).toBeTruthy();
  expect([texte().value, texte().readOnly]).toEqual(["Bonjour", true]);
  expect(document.activeElement).toBe(texte());
  expect([texte().selectionStart, texte().selectionEnd]).toEqual([0, "Bonjour".length]);
});

it("puts the text away, says so and gives the focus back once it was copied by hand", async () => {
  const clipboard = new MemoryClipboard();
  clipboard.refuses = true;
  const { user } = show({ clipboard });
  await user.click(copier());
  await user.copy();
  await waitFor(() => expect(retour()).toBe("Copié"));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(document.activeElement).toBe(copier());
});

it("copies nothing while disabled", async () => {
  const { clipboard, user } = show({ disabled: true });
  await user.click(copier());
  expect(clipboard.copied).toEqual([]);
  expect(copier().getAttribute("aria-disabled")).toBe("true");
});

it("copies nothing when it is told that something is missing", async () => {
  const { clipboard, user } = show({ mayCopy: () => false });
  await user.click(copier());
  expect([clipboard.copied, retour()]).toEqual([[], ""]);
});
