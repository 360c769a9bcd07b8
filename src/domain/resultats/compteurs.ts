import { CANAL_EMAIL } from "../historique";
import { normalizeLibelle } from "../libelles";
import { moisKey } from "../periode";
import type { Chiffres, Sollicitation, SollicitationComptee } from "./chiffres";
import type { Normaliseur } from "./normaliseur";

/**
 * The definitions of product.md as counters. Rows are added as `visitByAppel` gives them: those of
 * one call one after the other, with its number, null for an e-mail.
 */

const EMAIL = normalizeLibelle(CANAL_EMAIL);
const OUI = "oui";

/** An empty canal counts as a phone call (product.md, column 11). */
export function isAppel({ canal }: Pick<Sollicitation, "canal">, normaliser: Normaliseur): boolean {
  return normaliser(canal) !== EMAIL;
}

export interface CompteurAppels {
  add(appel: number | null): void;
  total(): number;
}

/** Distinct calls; e-mails are none. */
export function createCompteurAppels(): CompteurAppels {
  let last: number | null = null;
  let total = 0;
  return {
    add(appel) {
      if (appel === null || appel === last) return;
      last = appel;
      total += 1;
    },
    total: () => total,
  };
}

export interface CompteurChiffres {
  add(row: SollicitationComptee, appel: number | null): void;
  chiffres(): Chiffres;
}

export function createCompteurChiffres(normaliser: Normaliseur): CompteurChiffres {
  const appels = createCompteurAppels();
  const lignes = { toutes: 0, appels: 0, resolues: 0, escaladees: 0 };
  let secondes = 0;
  const part = (count: number): number | null =>
    lignes.appels === 0 ? null : count / lignes.appels;
  return {
    add(row, appel) {
      lignes.toutes += 1;
      if (appel === null) return;
      lignes.appels += 1;
      appels.add(appel);
      secondes += row.dureeSecondes ?? 0;
      if (normaliser(row.resolu) === OUI) lignes.resolues += 1;
      if (normaliser(row.escalade) === OUI) lignes.escaladees += 1;
    },
    chiffres: () => ({
      sollicitations: lignes.toutes,
      appels: appels.total(),
      dureeMoyenne: lignes.appels === 0 ? null : secondes / appels.total(),
      tauxResolution: part(lignes.resolues),
      tauxEscalade: part(lignes.escaladees),
    }),
  };
}

export interface CompteurMois {
  /** `date`: a serial day, with or without a time. */
  add(date: number, appel: number | null): void;
  /** Calls by month (`2026-11`), in order; months without a call are absent. */
  parMois(): Map<string, number>;
}

export function createCompteurMois(): CompteurMois {
  const parJour = new Map<number, CompteurAppels>();
  const parMois = new Map<string, CompteurAppels>();
  /** Thousands of rows share a day: its month is worked out once. */
  const ofJour = (jour: number): CompteurAppels => {
    const mois = moisKey(jour);
    const compteur = parMois.get(mois) ?? createCompteurAppels();
    parMois.set(mois, compteur);
    parJour.set(jour, compteur);
    return compteur;
  };
  return {
    add(date, appel) {
      if (appel === null) return;
      const jour = Math.floor(date);
      (parJour.get(jour) ?? ofJour(jour)).add(appel);
    },
    parMois: () =>
      new Map(
        [...parMois]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([mois, compteur]) => [mois, compteur.total()]),
      ),
  };
}
