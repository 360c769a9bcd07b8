import { normalizeLibelle } from "./libelles";
import type { LigneNomenclature, NiveauNomenclature } from "./nomenclature";
import {
  type ColonneFautive,
  LIBELLES,
  type LigneBrute,
  type NomenclatureFault,
  type NomenclatureFaultKind,
  RECHERCHE_MAX_LENGTH,
  splitList,
} from "./nomenclatureFautes";

export type {
  ColonneFautive,
  LigneBrute,
  NomenclatureFault,
  NomenclatureFaultKind,
} from "./nomenclatureFautes";

/**
 * Turns raw lines into checked ones; every fault is reported, and a faulty line gives no line.
 * `autres` are faults that somebody else found: what only matters to a version about to be published
 * (`publicationFaults`) is not looked for here, so that an old label never stops a référent.
 */
export function checkNomenclature(
  brutes: readonly LigneBrute[],
  autres: readonly NomenclatureFault[] = [],
): {
  lignes: LigneNomenclature[];
  faults: NomenclatureFault[];
} {
  const faults = [...autres, ...brutes.flatMap((brute, at) => faultsOfLine(brute, at + 1))];
  faults.push(...duplicates(brutes, "code", "codeDouble", codeKey));
  faults.push(...duplicates(brutes, "sousMotif", "tripleDouble", tripleKey));
  const faulty = new Set(faults.map((fault) => fault.ligne));
  const lignes = brutes.filter((_, index) => !faulty.has(index + 1)).map(toLigne);
  return { lignes, faults: faults.sort((a, b) => a.ligne - b.ligne) };
}

function faultsOfLine(brute: LigneBrute, ligne: number): NomenclatureFault[] {
  const faults: NomenclatureFault[] = [];
  const add = (colonne: ColonneFautive, kind: NomenclatureFaultKind): void => {
    faults.push({ ligne, colonne, kind, valeur: brute[colonne] });
  };
  if (brute.code.trim() === "") add("code", "codeManquant");
  if (!isNiveau(brute.niveau.trim())) add("niveau", "niveauInvalide");
  for (const colonne of LIBELLES) {
    if (brute[colonne].trim() === "") add(colonne, "libelleVide");
    if (brute[colonne].trim().length > RECHERCHE_MAX_LENGTH) add(colonne, "libelleTropLong");
  }
  return faults;
}

function duplicates(
  brutes: readonly LigneBrute[],
  colonne: ColonneFautive,
  kind: NomenclatureFaultKind,
  keyOf: (brute: LigneBrute) => string,
): NomenclatureFault[] {
  const seen = new Set<string>();
  return brutes.flatMap((brute, index) => {
    const key = keyOf(brute);
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ ligne: index + 1, colonne, kind, valeur: brute[colonne] }];
  });
}

/** Excel's look-ups do not tell capitals from small letters. */
const codeKey = (brute: LigneBrute): string => brute.code.trim().toLowerCase();

/** None for a retired line: the one that took its place may have its labels. */
const tripleKey = (brute: LigneBrute): string =>
  isRetiree(brute) ? "" : LIBELLES.map((colonne) => normalizeLibelle(brute[colonne])).join("|");

const isRetiree = (brute: LigneBrute): boolean => brute.retiree.trim() !== "";

function isNiveau(niveau: string): niveau is NiveauNomenclature {
  return niveau === "1" || niveau === "2" || niveau === "1/2";
}

function toLigne(brute: LigneBrute): LigneNomenclature {
  const niveau = brute.niveau.trim();
  return {
    code: brute.code.trim(),
    niveau: isNiveau(niveau) ? niveau : "1",
    thematique: brute.thematique.trim(),
    motif: brute.motif.trim(),
    sousMotif: brute.sousMotif.trim(),
    remplace: splitList(brute.remplace),
    enquete: normalizeLibelle(brute.enquete) === "oui",
    synonymes: splitList(brute.synonymes),
    retiree: isRetiree(brute),
  };
}
