import {
  indexNomenclature,
  type LigneNomenclature,
  type Nomenclature,
} from "../domain/nomenclature";

export interface Reprise {
  /** The same lines, with the survey's flag of the lines that they are or replace. */
  readonly nomenclature: Nomenclature;
  /** Codes that the survey follows now, in the order of the lines. */
  readonly suivis: readonly string[];
  /** Codes that the survey followed and that no line is or replaces. */
  readonly perdus: readonly string[];
}

/** For a nomenclature that does not say what the survey follows: what it followed in the published one. */
export function carryEnquete(nomenclature: Nomenclature, publiee: Nomenclature): Reprise {
  const followed = new Set(publiee.lignes.filter(isFollowed).map(codeOf));
  const lignes = nomenclature.lignes.map((ligne) => ({
    ...ligne,
    enquete: [ligne.code, ...ligne.remplace].some((code) => followed.has(code)),
  }));
  const kept = new Set(lignes.flatMap(({ code, remplace }) => [code, ...remplace]));
  return {
    nomenclature: indexNomenclature(lignes),
    suivis: lignes.filter(isFollowed).map(codeOf),
    perdus: [...followed].filter((code) => !kept.has(code)),
  };
}

const isFollowed = ({ enquete }: LigneNomenclature): boolean => enquete;
const codeOf = ({ code }: LigneNomenclature): string => code;
