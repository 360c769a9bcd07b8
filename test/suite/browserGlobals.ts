import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks. */
if (!("TextDecoder" in globalThis)) Object.assign(globalThis, { TextDecoder, TextEncoder });
