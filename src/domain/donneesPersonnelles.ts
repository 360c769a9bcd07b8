import { findNoms } from "./donneesPersonnellesNoms";
import {
  findEmails,
  findNirs,
  findTelephonesEtrangers,
  findTelephonesFrancais,
} from "./donneesPersonnellesNumeros";

/** What no free text should hold (product.md, RGPD): it is pointed at, never refused. */

export type DonneePersonnelleKind = "email" | "nir" | "telephone" | "nom";

/** A stretch of a text, in UTF-16 units. */
export interface Etendue {
  readonly debut: number;
  /** The first unit after it. */
  readonly fin: number;
}

export interface DonneePersonnelle extends Etendue {
  readonly kind: DonneePersonnelleKind;
}

/** What stands in the place of what was taken away. */
const REMPLACEMENTS: Readonly<Record<DonneePersonnelleKind, string>> = {
  email: "[e-mail retiré]",
  nir: "[numéro de sécurité sociale retiré]",
  telephone: "[téléphone retiré]",
  nom: "[nom retiré]",
};

/** From the surest to the least sure: what one has found is hidden from the next. */
const FINDERS: readonly (readonly [DonneePersonnelleKind, (text: string) => readonly Etendue[]])[] =
  [
    ["email", findEmails],
    ["nir", findNirs],
    ["telephone", findTelephonesFrancais],
    ["telephone", findTelephonesEtrangers],
    ["nom", findNoms],
  ];

/**
 * Telephone numbers, e-mail addresses, social security numbers (NIR) and likely names of a text, in its
 * order, never overlapping. Names are a guess: after a civility, or beside a common first name.
 */
export function findDonneesPersonnelles(text: string): DonneePersonnelle[] {
  const found: DonneePersonnelle[] = [];
  let rest = text;
  let before: number;
  // Once something is hidden, its neighbours may read otherwise.
  do {
    before = found.length;
    for (const [kind, find] of FINDERS) {
      for (const etendue of find(rest)) {
        found.push({ kind, ...etendue });
        rest = hide(rest, etendue);
      }
    }
  } while (found.length > before);
  return found.sort((a, b) => a.debut - b.debut);
}

/** Puts a neutral word in the place of each stretch; they do not overlap. The rest is unchanged. */
export function retirerDonnees(text: string, donnees: readonly DonneePersonnelle[]): string {
  return [...donnees]
    .sort((a, b) => b.debut - a.debut)
    .reduce(
      (kept, { kind, debut, fin }) => kept.slice(0, debut) + REMPLACEMENTS[kind] + kept.slice(fin),
      text,
    );
}

/** Same length, so that places in the text stay true. */
function hide(text: string, { debut, fin }: Etendue): string {
  return text.slice(0, debut) + "\u0000".repeat(fin - debut) + text.slice(fin);
}
