import { mapInBlocks, type ParBlocs } from "../parBlocs";
import type { CelluleLue, RangeeLue } from "./fichierLu";

/** What tells a row of a file from the others. */
interface IdentiteLue {
  /** Of this tool; "" for none. */
  readonly idLigne: string;
  /** As `empreinteOf` gives it. */
  readonly empreinte: string;
}

/**
 * An id for each row, in their order, made of what stands in it: the same row of the same file, read
 * again, has the same, even in a file that was saved anew, sorted, or that has more rows. The n-th of
 * identical rows has the n-th id. At most 36 characters. A row that has an id of this tool keeps it.
 */
export function* identitesOf(rangees: readonly IdentiteLue[]): ParBlocs<readonly string[]> {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return yield* mapInBlocks(rangees, ({ idLigne, empreinte }) => {
    const rang = (counts.get(empreinte) ?? 0) + 1;
    counts.set(empreinte, rang);
    const own = idLigne !== "" && !taken.has(idLigne);
    taken.add(idLigne);
    return own ? idLigne : `imp-${empreinte}-${rang}`;
  });
}

function signatureOf(cellule: CelluleLue): string {
  switch (cellule.kind) {
    case "nombre":
      return `nombre:${cellule.nombre}`;
    case "date":
      return `date:${cellule.serial}`;
    case "duree":
      return `duree:${cellule.jours}:${cellule.sansSecondes}`;
    case "booleen":
      return `booleen:${cellule.vrai}`;
    case "texte":
    case "erreur":
      return `${cellule.kind}:${cellule.texte}`;
  }
}

const GRAINES = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];

/**
 * What stands in a row as 96 bits, in 24 hexadecimal digits: no two rows of a history meet by chance. Of
 * formulas, only those of `tapees` count (0-based columns): others may change by themselves.
 */
export function empreinteOf({ cellules }: RangeeLue, tapees: ReadonlySet<number>): string {
  const texte = [...cellules]
    .flatMap(([colonne, cellule]) =>
      cellule.calculee && !tapees.has(colonne) ? [] : [signatureOf(cellule)],
    )
    .join("\u0000");
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
