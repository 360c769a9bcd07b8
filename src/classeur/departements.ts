// This one file of the package: its index loads 13 MB of communes as well.
import departements from "@etalab/decoupage-administratif/data/departements.json";
import { normalizeLibelle } from "../domain/libelles";

export interface Departement {
  /** `01`, `2A`, `974`. */
  readonly code: string;
  /** `Corse-du-Sud`. */
  readonly nom: string;
}

/** « la Réunion » or « Réunion ». */
const ARTICLE = /^(la|le|les) |^l'/;

/** The package lists the overseas collectivities with the departments. */
const COLLECTIVITE_OUTRE_MER = "com";

/** The 101 departments, sorted by code. */
export const DEPARTEMENTS: readonly Departement[] = departements
  .filter(({ zone }) => zone !== COLLECTIVITE_OUTRE_MER)
  .map(({ code, nom }) => ({ code, nom }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const PAR_ECRITURE: ReadonlyMap<string, Departement> = new Map(
  DEPARTEMENTS.flatMap((departement) => [
    [normalizeLibelle(departement.code), departement],
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

function ecritureOf(nom: string): string {
  return normalizeLibelle(nom.replace(/-/g, " ")).replace(ARTICLE, "");
}
