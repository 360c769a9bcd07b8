import type { Clipboard } from "../application/ports";

/** The browser's clipboard. Office's web panes often deny the modern way: then the old one is tried. */
export const browserClipboard: Clipboard = {
  copy: async (text) => (await copyByPermission(text)) || copyBySelection(text),
};

/** False where the browser has no such way (an insecure page) or refuses, for whatever reason. */
async function copyByPermission(text: string): Promise<boolean> {
  if (!("clipboard" in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Copies what is selected in a field that is there for a moment; the focus then goes back. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.body.appendChild(invisibleField(text));
  field.focus({ preventScroll: true });
  field.select();
  const copied = copySelection();
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

function invisibleField(text: string): HTMLTextAreaElement {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  // In sight but not seen: what is not displayed cannot be selected, and a far field would scroll.
  Object.assign(field.style, { position: "fixed", top: "0", left: "0", opacity: "0" });
  return field;
}

/** The command is deprecated with nothing to replace it, and a browser may have dropped it. */
function copySelection(): boolean {
  if (!("execCommand" in document)) return false;
  const commands: { execCommand(command: "copy"): boolean } = document;
  return commands.execCommand("copy");
}
