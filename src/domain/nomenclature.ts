import { SuiviError } from "./erreurs";
import type { Niveau } from "./historique";
import { normalizeLibelle } from "./libelles";

/** What the nomenclature says of a line's level; for `1/2` the référent chooses, 1 by default. */
export type NiveauNomenclature = "1" | "2" | "1/2";

export interface LigneNomenclature {
  readonly code: string;
  readonly niveau: NiveauNomenclature;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  /** Codes of the lines of an earlier version that this one replaces. */
  readonly remplace: readonly string[];
  /** Followed by the survey. */
  readonly enquete: boolean;
  readonly synonymes: readonly string[];
  /** Its rows keep their meaning, but it can no longer be chosen. */
  readonly retiree: boolean;
}

/** A checked list of lines with its indexes; lines keep their order. */
export interface Nomenclature {
  /** The retired ones too. */
  readonly lignes: readonly LigneNomenclature[];
  /** thematique → motif → lines that can be chosen. */
  readonly arbre: ReadonlyMap<string, ReadonlyMap<string, readonly LigneNomenclature[]>>;
  readonly parCode: ReadonlyMap<string, LigneNomenclature>;
  /** Its number, where the workbook that it was read from says it. */
  readonly version?: string;
}

/** Indexes lines that `checkNomenclature` accepts; throws NOMENCLATURE_ABSENTE when there is none. */
export function indexNomenclature(lignes: readonly LigneNomenclature[]): Nomenclature {
  if (lignes.length === 0) throw new SuiviError("NOMENCLATURE_ABSENTE");
  const arbre = new Map<string, Map<string, LigneNomenclature[]>>();
  for (const ligne of lignes) {
    if (ligne.retiree) continue;
    const motifs = getOrCreate(
      arbre,
      ligne.thematique,
      () => new Map<string, LigneNomenclature[]>(),
    );
    getOrCreate(motifs, ligne.motif, (): LigneNomenclature[] => []).push(ligne);
  }
  return { lignes, arbre, parCode: new Map(lignes.map((ligne) => [ligne.code, ligne])) };
}

/** The value of a key, created first when there is none. */
export function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const existing = map.get(key);
  if (existing !== undefined) return existing;
  const created = create();
  map.set(key, created);
  return created;
}

/** First list of the cascade. */
export function thematiquesOf(nomenclature: Nomenclature): string[] {
  return [...nomenclature.arbre.keys()];
}

/** Second list: the motifs of a thematique, empty when it is unknown. */
export function motifsOf(nomenclature: Nomenclature, thematique: string): string[] {
  return [...(nomenclature.arbre.get(thematique)?.keys() ?? [])];
}

/** Third list: the lines (sous-motifs) of a motif, empty when the pair is unknown. */
export function sousMotifsOf(
  nomenclature: Nomenclature,
  thematique: string,
  motif: string,
): readonly LigneNomenclature[] {
  return nomenclature.arbre.get(thematique)?.get(motif) ?? [];
}

/** The level that a row gets: the nomenclature's, or the référent's choice where it leaves one. */
export function niveauOf(ligne: LigneNomenclature, choisi?: Niveau): Niveau {
  if (ligne.niveau === "1/2") return choisi ?? "Niveau 1";
  return ligne.niveau === "2" ? "Niveau 2" : "Niveau 1";
}

/**
 * Turns raw lines into checked ones; every fault is reported, and a faulty line gives no line.
 * `autres` are faults that somebody else found: what only matters to a version about to be published
 * (`publicationFaults`) is not looked for here, so that an old label never stops a référent.
 */
export function checkNomenclature(
  nonVerifiees: readonly LigneNonVerifiee[],
  autres: readonly NomenclatureFault[] = [],
): {
  lignes: LigneNomenclature[];
  faults: NomenclatureFault[];
} {
  const faults = [
    ...autres,
    ...nonVerifiees.flatMap((nonVerifiee, at) => faultsOfLine(nonVerifiee, at + 1)),
    ...duplicates(nonVerifiees, "code", "codeDouble", codeKey),
    ...duplicates(nonVerifiees, "sousMotif", "tripleDouble", tripleKey),
  ];
  const faulty = new Set(faults.map((fault) => fault.ligne));
  const lignes = nonVerifiees.filter((_, index) => !faulty.has(index + 1)).map(toLigne);
  return { lignes, faults: faults.sort((a, b) => a.ligne - b.ligne) };
}

function faultsOfLine(nonVerifiee: LigneNonVerifiee, ligne: number): NomenclatureFault[] {
  const faults: NomenclatureFault[] = [];
  const add = (colonne: ColonneFautive, kind: NomenclatureFaultKind): void => {
    faults.push({ ligne, colonne, kind, valeur: nonVerifiee[colonne] });
  };
  if (nonVerifiee.code.trim() === "") add("code", "codeManquant");
  if (!isNiveau(nonVerifiee.niveau.trim())) add("niveau", "niveauInvalide");
  for (const colonne of LIBELLES) {
    if (nonVerifiee[colonne].trim() === "") add(colonne, "libelleVide");
    if (nonVerifiee[colonne].trim().length > RECHERCHE_MAX_LENGTH) add(colonne, "libelleTropLong");
  }
  return faults;
}

function duplicates(
  nonVerifiees: readonly LigneNonVerifiee[],
  colonne: ColonneFautive,
  kind: NomenclatureFaultKind,
  keyOf: (nonVerifiee: LigneNonVerifiee) => string,
): NomenclatureFault[] {
  const seen = new Set<string>();
  return nonVerifiees.flatMap((nonVerifiee, index) => {
    const key = keyOf(nonVerifiee);
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ ligne: index + 1, colonne, kind, valeur: nonVerifiee[colonne] }];
  });
}

/** Excel's look-ups do not tell capitals from small letters. */
const codeKey = (nonVerifiee: LigneNonVerifiee): string => nonVerifiee.code.trim().toLowerCase();

/** None for a retired line: the one that took its place may have its labels. */
const tripleKey = (nonVerifiee: LigneNonVerifiee): string =>
  isRetiree(nonVerifiee)
    ? ""
    : LIBELLES.map((colonne) => normalizeLibelle(nonVerifiee[colonne])).join("|");

const isRetiree = (nonVerifiee: LigneNonVerifiee): boolean => nonVerifiee.retiree.trim() !== "";

function isNiveau(niveau: string): niveau is NiveauNomenclature {
  return niveau === "1" || niveau === "2" || niveau === "1/2";
}

function toLigne(nonVerifiee: LigneNonVerifiee): LigneNomenclature {
  const niveau = nonVerifiee.niveau.trim();
  return {
    code: nonVerifiee.code.trim(),
    niveau: isNiveau(niveau) ? niveau : "1",
    thematique: nonVerifiee.thematique.trim(),
    motif: nonVerifiee.motif.trim(),
    sousMotif: nonVerifiee.sousMotif.trim(),
    remplace: splitList(nonVerifiee.remplace),
    enquete: normalizeLibelle(nonVerifiee.enquete) === "oui",
    synonymes: splitList(nonVerifiee.synonymes),
    retiree: isRetiree(nonVerifiee),
  };
}

/** A line as it comes from a CSV file or from the sheet, before any check. */
export interface LigneNonVerifiee {
  readonly code: string;
  readonly niveau: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly remplace: string;
  readonly enquete: string;
  readonly synonymes: string;
  /** The version that retired the line, "" while it is in force. */
  readonly retiree: string;
}

/** A column that can be wrong. */
export type ColonneFautive = Exclude<keyof LigneNonVerifiee, "retiree">;

/** What makes a line unusable, wherever it comes from. */
export type LigneFaultKind =
  | "codeManquant"
  | "codeDouble"
  | "tripleDouble"
  | "libelleVide"
  | "libelleTropLong"
  | "niveauInvalide";

/** What keeps a line from being published: lists, look-ups or the next version would go wrong. */
export type PublicationFaultKind =
  | "codeInvalide"
  | "libelleCaractereInterdit"
  | "libelleDebutInterdit"
  | "synonymeDebutInterdit"
  | "libelleSansLettre"
  | "libelleEcritAutrement"
  | "caractereDeControle"
  | "tripleTropLong"
  | "enqueteInvalide"
  | "remplaceInconnu"
  | "remplaceEnBoucle";

export type NomenclatureFaultKind = LigneFaultKind | PublicationFaultKind;

/** `ligne` is 1-based, counted on the data lines (the header is not one). */
export interface NomenclatureFault {
  readonly ligne: number;
  readonly colonne: ColonneFautive;
  readonly kind: NomenclatureFaultKind;
  readonly valeur: string;
}

/** The three labels of a line, from the widest to the narrowest. */
export const LIBELLES = ["thematique", "motif", "sousMotif"] as const;

/** Excel's limit for a text that MATCH or COUNTIF looks up, and for an item of a list. */
export const RECHERCHE_MAX_LENGTH = 255;

/** The codes of a cell of *remplace*, or the labels of one of *synonymes*. */
export function splitList(list: string): string[] {
  return list
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
