import { createRequire } from "node:module";
import { inflateRawSync } from "node:zlib";
import { inflateBy } from "../ooxml/zipArchive";
import type { CodeTardif } from "./lecture";
import { readTexte } from "./readTexte";

type Autre = Awaited<ReturnType<CodeTardif["autre"]>>;

const load = createRequire(__filename);

/**
 * For Node's threads, where TypeScript that comes late is translated for `require` alone. The library of
 * other formats takes longer to come than a file to be read.
 */
export const CODE_DE_NODE: CodeTardif = {
  texte: () => Promise.resolve({ readTexte }),
  autre: () => Promise.resolve(load("./readAutre") as Autre),
};

/** In bytes; Node takes no chunk under the first. */
const CHUNK_MIN = 64;
const CHUNK_MAX = 2 ** 24;

/** Packages are inflated by Node itself from now on, in a third of the time. */
export function inflateByNode(): void {
  inflateBy((packed, size) =>
    inflateRawSync(packed, {
      maxOutputLength: Math.max(size, 1),
      // As one piece, which is not put together again; a size that is only claimed takes no more than this.
      chunkSize: Math.min(Math.max(size, CHUNK_MIN), CHUNK_MAX),
    }),
  );
}
