import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks. */
if (!("TextDecoder" in globalThis)) Object.assign(globalThis, { TextDecoder, TextEncoder });

if ("HTMLDialogElement" in globalThis)
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
