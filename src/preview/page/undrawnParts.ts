import { unzipSync } from "fflate";

/** Kinds of parts that the preview keeps in the file but does not draw. */
const UNDRAWN: readonly [pattern: RegExp, name: string][] = [
  [/^xl\/charts\/chart/, "graphiques"],
  [/^xl\/media\//, "images"],
  [/^xl\/comments|^xl\/threadedComments\//, "commentaires de cellule"],
  [/^xl\/slicers\//, "segments"],
];

/** Names, in French, of what a file holds and the preview does not draw. */
export function undrawnParts(file: Uint8Array): string[] {
  const parts: string[] = [];
  unzipSync(file, {
    filter: ({ name }) => {
      parts.push(name);
      return false;
    },
  });
  return UNDRAWN.filter(([pattern]) => parts.some((part) => pattern.test(part))).map(
    ([, name]) => name,
  );
}
