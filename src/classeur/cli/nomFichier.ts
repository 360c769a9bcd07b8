import { normalizeLibelle } from "../../domain/libelles";
import type { Departement } from "../departements";

/** `suivi-2A-corse-du-sud.xlsx`: sorted by code, and safe on any disk, in any mail or archive. */
export function fileNameOf({ code, nom }: Departement): string {
  const slug = normalizeLibelle(nom).replace(/[^a-z0-9]+/g, "-");
  return `suivi-${code}-${slug}.xlsx`;
}

export const NOM_SANS_DEPARTEMENT = "suivi.xlsx";
export const NOM_ARCHIVE = "suivi-departements.zip";

/** Whether a file is one that the command may have left in the folder of all departments. */
export function isOurs(fileName: string): boolean {
  return /^suivi-[^/\\]*\.(xlsx|zip)$/.test(fileName);
}
