import { type Departement, DEPARTEMENTS } from "./departements.built";
import { normalizeLibelle } from "./libelles";

/** « la Réunion » or « Réunion ». */
const ARTICLE = /^(la|le|les) |^l'/;

const PAR_ECRITURE: ReadonlyMap<string, Departement> = new Map(
  DEPARTEMENTS.flatMap((departement) => [
    [ecritureOf(departement.code), departement],
    [ecritureOf(departement.nom), departement],
  ]),
);

/**
 * The department that a person means: by its code (`2a`, `1` for 01) or its name, whatever its
 * accents, case, hyphens and article. Null when there is none.
 */
export function findDepartement(text: string): Departement | null {
  const ecriture = ecritureOf(text);
  return PAR_ECRITURE.get(ecriture) ?? PAR_ECRITURE.get(ecriture.padStart(2, "0")) ?? null;
}

function ecritureOf(text: string): string {
  return normalizeLibelle(text.replace(/-/g, " ")).replace(ARTICLE, "");
}
