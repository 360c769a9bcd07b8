// This one file of the package: its index loads 13 MB of communes as well.
import departements from "@etalab/decoupage-administratif/data/departements.json";

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
