import type { Departement } from "../../domain/departements.built";
import { normalizeLibelle } from "../../domain/libelles";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ErreurUsage } from "./motsTapes";

/** Ends the name of what is being written. */
const EN_COURS = ".en-cours";

/** The path that a temporary one stands for. */
export function withoutMark(path: string): string {
  return path.replace(EN_COURS, "");
}

/** Writes a file that is never seen half done: under a temporary name, then renamed. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = path + EN_COURS;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Fills a folder with what `fill` writes and nothing else. It is filled under a temporary name; the
 * earlier folder stays as it was if that fails. Throws ErreurUsage where the folder holds what this
 * command did not write: it would be lost.
 */
export function writeWholeFolder(
  folder: string,
  fill: (temporary: string) => void,
  content: FolderContent = CLASSEURS,
): void {
  refuseForeign(folder, content);
  const temporary = folder + EN_COURS;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  try {
    fill(temporary);
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** `suivi-2A-corse-du-sud.xlsx`: sorted by code, and safe on any disk, in any mail or archive. */
export function fileNameOf({ code, nom }: Departement): string {
  const slug = normalizeLibelle(nom).replace(/[^a-z0-9]+/g, "-");
  return `suivi-${code}-${slug}.xlsx`;
}

export const NOM_SANS_DEPARTEMENT = "suivi.xlsx";
export const NOM_DIAGNOSTIC = "diagnostic.xlsx";
export const NOM_NATIONAL = "tableau-de-bord-national.xlsx";
export const NOM_ARCHIVE = "suivi-departements.zip";

/** Throws ErreurUsage where a folder holds what the command did not write. */
export function refuseForeign(folder: string, { isOurs, contenu }: FolderContent): void {
  const foreign = existsSync(folder)
    ? readdirSync(folder).find((name) => !isOurs(name))
    : undefined;
  if (foreign !== undefined)
    throw new ErreurUsage(
      `Le dossier ${folder} contient autre chose que ${contenu} (${foreign}) : il n'est pas remplacé.`,
    );
}

/** What a command leaves in a folder, and what that is called in French. */
export interface FolderContent {
  readonly isOurs: (name: string) => boolean;
  readonly contenu: string;
}

const CLASSEURS: FolderContent = {
  isOurs: (name) => /^suivi-[^/\\]*\.(xlsx|zip)$/.test(name),
  contenu: "des classeurs de suivi",
};
