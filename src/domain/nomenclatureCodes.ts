import { normalizeLibelle } from "./libelles";
import { createNormaliseur, type Sollicitation } from "./resultats/sollicitation";
import type { LigneNomenclature, Nomenclature } from "./nomenclature";

/** The lines that can be chosen. */
export function lignesEnVigueur({ lignes }: Nomenclature): LigneNomenclature[] {
  return lignes.filter(({ retiree }) => !retiree);
}

/**
 * The codes whose rows count under a line: its own, then those that it replaces, even through others.
 * A code that is itself in force counts under its own line alone.
 */
export function codesComptes({ parCode }: Nomenclature, code: string): readonly string[] {
  const codes = new Set([code]);
  // A set is walked through to what is added meanwhile.
  for (const one of codes) {
    for (const former of parCode.get(one)?.remplace ?? [])
      if (parCode.get(former)?.retiree !== false) codes.add(former);
  }
  return [...codes];
}

/** The lines under which all rows with a known code are counted: those in force, and those retired without a successor. */
export function lignesComptees(nomenclature: Nomenclature): LigneNomenclature[] {
  const enVigueur = lignesEnVigueur(nomenclature);
  const repris = new Set(enVigueur.flatMap(({ code }) => codesComptes(nomenclature, code)));
  const sansSuite = nomenclature.lignes.filter(({ code }) => !repris.has(code));
  return [...enVigueur, ...sansSuite];
}

/** The line under which a code counts. */
export interface Successeur {
  readonly code: string;
  /** False: the code counts under itself, for want of one line that takes its place. */
  readonly certain: boolean;
}

/** Gives the line under which a code counts: its own while it is in force, else the one that replaces it. */
export function createLecteurDeSuccession(
  nomenclature: Nomenclature,
): (code: string) => Successeur {
  const lignes = lignesComptees(nomenclature);
  const successeurs = new Map<string, Set<string>>();
  for (const ligne of lignes)
    for (const code of codesComptes(nomenclature, ligne.code)) {
      const known = successeurs.get(code) ?? new Set();
      successeurs.set(code, known.add(ligne.code));
    }
  const enVigueur = new Set(lignes.filter(({ retiree }) => !retiree).map(({ code }) => code));
  return (code) => {
    const [one, other] = successeurs.get(code) ?? [];
    const certain = one !== undefined && other === undefined && enVigueur.has(one);
    return certain ? { code: one, certain } : { code, certain: false };
  };
}

export type LecteurDeCodes = (
  row: Pick<Sollicitation, "code" | "thematique" | "motif" | "sousMotif">,
) => string | null;

/**
 * Gives the code of a row: its own where this nomenclature knows it, or knows a line that replaces
 * it; else the one that its labels say, whatever their spelling; null for an unknown motif. Lines in
 * force come before retired ones, and labels before their synonyms.
 */
export function createLecteurDeCodes(nomenclature: Nomenclature): LecteurDeCodes {
  const connus = codesConnus(nomenclature);
  const parLibelles = codesParLibelles(nomenclature);
  const normaliser = createNormaliseur();
  return ({ code, thematique, motif, sousMotif }) => {
    if (connus.has(code)) return code;
    const cle = cleOf([thematique, motif, sousMotif].map(normaliser));
    return parLibelles.get(cle) ?? null;
  };
}

function codesConnus({ lignes }: Nomenclature): ReadonlySet<string> {
  return new Set(lignes.flatMap(({ code, remplace }) => [code, ...remplace]));
}

function codesParLibelles(nomenclature: Nomenclature): ReadonlyMap<string, string> {
  const lignes = [...new Set([...lignesEnVigueur(nomenclature), ...nomenclature.lignes])];
  const codes = new Map<string, string>();
  for (const libelles of [ownLabels, synonyms])
    for (const ligne of lignes)
      for (const sousMotif of libelles(ligne)) {
        const cle = cleOf([ligne.thematique, ligne.motif, sousMotif].map(normalizeLibelle));
        if (!codes.has(cle)) codes.set(cle, ligne.code);
      }
  return codes;
}

const ownLabels = ({ sousMotif }: LigneNomenclature): readonly string[] => [sousMotif];
const synonyms = ({ synonymes }: LigneNomenclature): readonly string[] => synonymes;

const cleOf = (libelles: readonly string[]): string => libelles.join("\u0000");
