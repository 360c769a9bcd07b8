import { inflateRawSync } from "node:zlib";
import { inflateBy } from "../ooxml/zipArchive";
import type { CodeTardif } from "./lecture";
import { readAutre, readOds } from "./readAutre";
import { readTexte } from "./readTexte";

/** For Node's threads, which cannot translate TypeScript that comes late: all of it comes at once. */
export const CODE_DE_NODE: CodeTardif = {
  texte: () => Promise.resolve({ readTexte }),
  autre: () => Promise.resolve({ readAutre, readOds }),
};

/** Packages are inflated by Node itself from now on, in a third of the time. */
export function inflateByNode(): void {
  inflateBy((packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }));
}
