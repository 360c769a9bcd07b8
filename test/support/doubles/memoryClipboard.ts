import type { Clipboard } from "../../../src/application/ports";

/** What was copied, the last one last; it can be told to refuse, as Office's web panes do. */
export class MemoryClipboard implements Clipboard {
  readonly copied: string[] = [];
  refuses = false;

  copy(text: string): Promise<boolean> {
    if (!this.refuses) this.copied.push(text);
    return Promise.resolve(!this.refuses);
  }
}
