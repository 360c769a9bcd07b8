import { join } from "node:path";
import { type Departement, DEPARTEMENTS } from "../departements";
import { buildSuivi, type SuiviOptions } from "../suivi";
import { zipStored } from "./archive";
import { writeWhole, writeWholeFolder } from "./ecriture";
import { fileNameOf, NOM_ARCHIVE, NOM_SANS_DEPARTEMENT } from "./nomFichier";
import { type Progression, startProgression } from "./progression";

/** What every workbook of one run has in common. */
export type Commun = Omit<SuiviOptions, "departement">;

/** A file, or a folder of files, that was written. */
export interface Ecrit {
  readonly path: string;
  readonly nombreClasseurs: number;
  /** In bytes, all together. */
  readonly taille: number;
}

/** Writes one workbook, filled with its department if it has one. */
export function writeOne(path: string, commun: Commun, departement: Departement | null): Ecrit {
  const bytes = buildOne(commun, departement);
  writeWhole(path, bytes);
  return { path, nombreClasseurs: 1, taille: bytes.length };
}

/** The usual file name of that workbook. */
export function usualName(departement: Departement | null): string {
  return departement ? fileNameOf(departement) : NOM_SANS_DEPARTEMENT;
}

/**
 * Writes every department's workbook into `folder`, which then holds these and their zip alone.
 * Gives the folder's workbooks, then the zip.
 */
export function writeAll(folder: string, commun: Commun, stream: NodeJS.WritableStream): Ecrit[] {
  const nombreClasseurs = DEPARTEMENTS.length;
  let taille = 0;
  let tailleArchive = 0;
  writeWholeFolder(folder, (temporary) => {
    const files = writeEach(temporary, commun, startProgression(stream, nombreClasseurs));
    const archive = zipStored(files, commun.today);
    writeWhole(join(temporary, NOM_ARCHIVE), archive);
    taille = Object.values(files).reduce((sum, { length }) => sum + length, 0);
    tailleArchive = archive.length;
  });
  return [
    { path: folder, nombreClasseurs, taille },
    { path: join(folder, NOM_ARCHIVE), nombreClasseurs, taille: tailleArchive },
  ];
}

/** Gives what it wrote, by file name. */
function writeEach(
  folder: string,
  commun: Commun,
  progression: Progression,
): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  try {
    for (const departement of DEPARTEMENTS) {
      const name = fileNameOf(departement);
      files[name] = buildOne(commun, departement);
      writeWhole(join(folder, name), files[name]);
      progression.advance();
    }
  } finally {
    progression.stop();
  }
  return files;
}

function buildOne(commun: Commun, departement: Departement | null): Uint8Array {
  return buildSuivi(departement ? { ...commun, departement: departement.nom } : commun);
}
