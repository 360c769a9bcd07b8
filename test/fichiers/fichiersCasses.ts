import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Pieces of files that mean something to a reader. */
const MORCEAUX: readonly string[] = [
  ...[
    "<",
    ">",
    "</",
    "/>",
    "&",
    "&#0;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "<?",
    '"',
    "\u0000",
    "_x0000_",
  ],
  ...[
    '<c r="ZZZ9">',
    '<row r="0">',
    '<row r="1048577">',
    "<v>1e999</v>",
    'r="A0"',
    's="99999"',
    't="x"',
  ],
  ...[
    'xmlns="urn:x"',
    "<sheetData>",
    "</sheetData>",
    '<mergeCell ref="A1:"/>',
    "<is/>",
    "<f/>",
    "-1",
    "NaN",
  ],
];

/**
 * The file with something wrong, the same for the same seed: bytes of it, or, in a package, the text of
 * one part (the archive itself stays whole, so that what is wrong is met).
 */
export function fichierCasse(octets: Uint8Array, graine: number): Uint8Array {
  const next = hasard(graine);
  const isPackage = octets[0] === 0x50 && next(4) > 0;
  return isPackage ? partieCassee(octets, next) : octetsCasses(octets, next);
}

function octetsCasses(octets: Uint8Array, next: (below: number) => number): Uint8Array {
  if (next(5) === 0) return octets.slice(0, next(octets.length + 1));
  const casses = octets.slice();
  for (let count = 1 + next(6); count > 0; count -= 1) casses[next(casses.length)] = next(256);
  return casses;
}

function partieCassee(octets: Uint8Array, next: (below: number) => number): Uint8Array {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(octets);
  } catch {
    // What the other library cannot open is broken as bytes.
    return octetsCasses(octets, next);
  }
  const names = Object.keys(parts);
  const name = names[next(names.length)] ?? "";
  const part = parts[name] ?? new Uint8Array();
  if (next(12) === 0) Reflect.deleteProperty(parts, name);
  else if (next(4) === 0) parts[name] = octetsCasses(part, next);
  else {
    let text = strFromU8(part);
    for (let count = 1 + next(3); count > 0; count -= 1) {
      const at = next(text.length + 1);
      text =
        text.slice(0, at) + (MORCEAUX[next(MORCEAUX.length)] ?? "") + text.slice(at + next(20));
    }
    parts[name] = strToU8(text);
  }
  return zipSync(parts, { level: 0 });
}

/** Numbers below a bound, always the same for a seed (mulberry32). */
function hasard(graine: number): (below: number) => number {
  let state = graine >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}
