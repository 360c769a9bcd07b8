import type { RangeeLue } from "./fichierLu";

/**
 * An id for each row, in their order, made of what was typed in it: the same row of the same file, read
 * again, has the same, even in a file that was saved anew, sorted, or that has more rows. The n-th of
 * identical rows has the n-th id. At most 36 characters.
 */
export function identitesOf(rangees: readonly RangeeLue[]): readonly string[] {
  const counts = new Map<string, number>();
  return rangees.map((rangee) => {
    const empreinte = empreinteOf(contenuTape(rangee));
    const rang = (counts.get(empreinte) ?? 0) + 1;
    counts.set(empreinte, rang);
    return `imp-${empreinte}-${rang}`;
  });
}

/** Results of formulas are left out: they may change by themselves. */
function contenuTape({ cellules }: RangeeLue): string {
  return [...cellules.values()]
    .flatMap(({ calculee, ...contenu }) => (calculee ? [] : [Object.values(contenu).join(":")]))
    .join("\u0000");
}

const GRAINES = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];

/** 96 bits as 24 hexadecimal digits: no two rows of a history meet by chance. */
function empreinteOf(texte: string): string {
  return GRAINES.map((graine) => mixed(texte, graine).toString(16).padStart(8, "0")).join("");
}

/** MurmurHash3 (32 bits) over UTF-16 units. */
function mixed(texte: string, graine: number): number {
  let hash = graine;
  for (let at = 0; at < texte.length; at += 1) {
    let unit = Math.imul(texte.charCodeAt(at), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    hash ^= Math.imul(unit, 0x1b873593);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  hash ^= texte.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
