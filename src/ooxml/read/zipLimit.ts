import { unzipSync } from "fflate";

/** A file whose content is far bigger than any workbook: refused before it fills the memory. */
export class FileTooLargeError extends Error {
  constructor(readonly entry: string) {
    super(`${entry} is larger, once inflated, than a workbook may be`);
    this.name = "FileTooLargeError";
  }
}

export interface InflateLimits {
  /** Bytes, for one part. */
  part: number;
  /** Bytes, for all inflated parts together. */
  total: number;
}

export const DEFAULT_LIMITS: InflateLimits = { part: 200 * 2 ** 20, total: 500 * 2 ** 20 };

/**
 * Inflates the wanted parts only. Throws FileTooLargeError on sizes, as the archive declares them, above
 * the limits (inflating never goes past a declared size), and on bytes that are no zip archive.
 */
export function inflateParts(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  limits: InflateLimits = DEFAULT_LIMITS,
): Record<string, Uint8Array> {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith("/") || !wanted(name)) return false;
      total += originalSize;
      if (originalSize > limits.part || total > limits.total) throw new FileTooLargeError(name);
      return true;
    },
  });
}

/** Throws FileTooLargeError when the file, wholly inflated, would pass the limits. */
export function checkInflatedSize(bytes: Uint8Array, limits: InflateLimits = DEFAULT_LIMITS): void {
  let total = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize;
      if (originalSize > limits.part || total > limits.total) throw new FileTooLargeError(name);
      return false;
    },
  });
}
