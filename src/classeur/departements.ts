// This one file of the package: its index loads 13 MB of communes as well.
import departements from "@etalab/decoupage-administratif/data/departements.json";
import { nomDepartementOf } from "../domain/nomsDepartements";

export interface Departement {
  /** `01`, `2A`, `974`. */
  readonly code: string;
  /** `Corse-du-Sud`. */
  readonly nom: string;
}

/** The package lists the overseas collectivities with the departments. */
const COLLECTIVITE_OUTRE_MER = "com";

/** The 101 departments, sorted by code. */
export const DEPARTEMENTS: readonly Departement[] = departements
  .filter(({ zone }) => zone !== COLLECTIVITE_OUTRE_MER)
  .map(({ code, nom }) => ({ code, nom }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

/**
 * The department that a person means: by its code (`2a`, `1` for 01) or its name, whatever its
 * accents, case, hyphens and article. Null when there is none.
 */
export function findDepartement(text: string): Departement | null {
  const wanted = nomDepartementOf(text);
  return DEPARTEMENTS.find(({ nom }) => nom === wanted) ?? null;
}
