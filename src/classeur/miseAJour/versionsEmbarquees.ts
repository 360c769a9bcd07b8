import type { NomenclatureDatee } from "../../domain/miseAJour/evolution";
import { indexNomenclature } from "../../domain/nomenclature";
import { readLignesPubliees } from "./lignesPubliees.built";

/** The published versions that ship with the add-in, oldest first. */
export async function readVersionsEmbarquees(): Promise<readonly NomenclatureDatee[]> {
  const publiees = await readLignesPubliees();
  return publiees.map(({ version, lignes }) => ({
    version,
    nomenclature: indexNomenclature(lignes),
  }));
}
