import type { Nomenclature } from "../nomenclature";

/** A version of the nomenclature, by its number (`2025.2`) and the serial day of its publication. */
export interface VersionNomenclature {
  readonly numero: string;
  readonly date: number;
}

export interface NomenclatureDatee {
  readonly version: VersionNomenclature;
  readonly nomenclature: Nomenclature;
}

/** The order of publication: `2025.10` comes after `2025.9`. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
