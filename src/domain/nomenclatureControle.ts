import { normalizeLibelle } from "./libelles";
import type { LigneNomenclature, NiveauNomenclature } from "./nomenclature";

/** A line as it comes from a CSV file or from the sheet, before any check. */
export interface LigneBrute {
  readonly code: string;
  readonly niveau: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly remplace: string;
  readonly enquete: string;
  readonly synonymes: string;
}

export type NomenclatureFaultKind =
  | "codeManquant"
  | "codeDouble"
  | "tripleDouble"
  | "libelleVide"
  | "libelleTropLong"
  | "niveauInvalide";

/** `ligne` is 1-based, counted on the data lines (the header is not one). */
export interface NomenclatureFault {
  readonly ligne: number;
  readonly colonne: keyof LigneBrute;
  readonly kind: NomenclatureFaultKind;
  readonly valeur: string;
}

/** Labels must fit a list of Excel (255 characters). */
const LIBELLE_MAX_LENGTH = 255;
const LIBELLES = ["thematique", "motif", "sousMotif"] as const;

/** Turns raw lines into checked ones; every fault is reported, and a faulty line gives no line. */
export function checkNomenclature(brutes: readonly LigneBrute[]): {
  lignes: LigneNomenclature[];
  faults: NomenclatureFault[];
} {
  const faults = brutes.flatMap((brute, index) => faultsOfLine(brute, index + 1));
  faults.push(...duplicates(brutes, "code", "codeDouble", (brute) => brute.code.trim()));
  faults.push(...duplicates(brutes, "sousMotif", "tripleDouble", tripleKey));
  const faulty = new Set(faults.map((fault) => fault.ligne));
  const lignes = brutes.filter((_, index) => !faulty.has(index + 1)).map(toLigne);
  return { lignes, faults: faults.sort((a, b) => a.ligne - b.ligne) };
}

function faultsOfLine(brute: LigneBrute, ligne: number): NomenclatureFault[] {
  const faults: NomenclatureFault[] = [];
  const add = (colonne: keyof LigneBrute, kind: NomenclatureFaultKind): void => {
    faults.push({ ligne, colonne, kind, valeur: brute[colonne] });
  };
  if (brute.code.trim() === "") add("code", "codeManquant");
  if (!isNiveau(brute.niveau.trim())) add("niveau", "niveauInvalide");
  for (const colonne of LIBELLES) {
    if (brute[colonne].trim() === "") add(colonne, "libelleVide");
    if (brute[colonne].length > LIBELLE_MAX_LENGTH) add(colonne, "libelleTropLong");
  }
  return faults;
}

function duplicates(
  brutes: readonly LigneBrute[],
  colonne: keyof LigneBrute,
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

const tripleKey = (brute: LigneBrute): string =>
  LIBELLES.map((colonne) => normalizeLibelle(brute[colonne])).join("|");

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
  };
}

const splitList = (list: string): string[] =>
  list
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
