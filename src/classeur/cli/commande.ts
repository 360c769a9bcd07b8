import { join, resolve } from "node:path";
import { readComplement, readNomenclatureNationale, readNomenclaturePubliee } from "../sources";
import type { Contexte } from "./contexte";
import { AIDE, type Demande, readDemande, readNomenclatureDemandee } from "./demande";
import { readCalendrier } from "./calendrier";
import { echecOf } from "./erreurs";
import { type Departement, DEPARTEMENTS } from "../../domain/departements.built";
import { buildTableauDeBord } from "../national/tableauDeBord";
import { buildSuivi, type SuiviOptions } from "../suivi";
import {
  fileNameOf,
  NOM_ARCHIVE,
  NOM_DIAGNOSTIC,
  NOM_NATIONAL,
  NOM_SANS_DEPARTEMENT,
  writeWhole,
  writeWholeFolder,
} from "./ecriture";
import { type Progression, startProgression } from "./progression";
import { zipSync } from "fflate";
import { fromSerial } from "../../domain/dates";

/**
 * Runs `npm run classeur` on the words typed after it. Gives the exit code: 0; 2 when the command was
 * mistyped; 1 when what it reads or writes fails. Throws what nobody foresaw.
 */
export function runCommande(argv: readonly string[], contexte: Contexte): 0 | 1 | 2 {
  try {
    const demande = readDemande(argv, contexte.today);
    if (demande.aide) contexte.stdout.write(AIDE);
    else fabricate(demande, contexte);
    return 0;
  } catch (error) {
    const echec = echecOf(error);
    if (!echec) throw error;
    contexte.stderr.write(`${echec.message}\n`);
    return echec.exitCode;
  }
}

function fabricate(demande: Demande, { root, dist, stdout }: Contexte): void {
  const publiee = readNomenclaturePubliee(root);
  const demandee = readNomenclatureDemandee(demande, publiee);
  const { nomenclature, version, remarque } = demandee;
  const complement = demande.volet && readComplement(root, demande.volet);
  const today = demande.date;
  const calendrier = demande.calendrier === null ? [] : readCalendrier(demande.calendrier);
  if (demande.departement === "national") {
    const path = resolve(demande.sortie ?? join(dist, NOM_NATIONAL));
    const suivante = demande.nomenclature ? demandee : null;
    const bytes = buildTableauDeBord({
      ...readNomenclatureNationale(root, suivante),
      ...{ today, calendrier },
    });
    writeWhole(path, bytes);
    stdout.write(`${describe({ path, nombreClasseurs: 1, taille: bytes.length })}\n`);
    return;
  }
  const diagnostic = demande.departement === "diagnostic";
  const commun = {
    ...{ nomenclature, version, today, calendrier, diagnostic },
    ...(complement ? { complement } : {}),
  };
  if (remarque) stdout.write(`${remarque}\n`);
  const departement = demande.departement === "diagnostic" ? null : demande.departement;
  const sortie = demande.sortie ?? (diagnostic ? join(dist, NOM_DIAGNOSTIC) : null);
  const ecrits = write(departement, sortie, commun, dist, stdout);
  for (const ecrit of ecrits) stdout.write(`${describe(ecrit)}\n`);
  stdout.write(`Nomenclature ${version.numero} : ${nomenclature.lignes.length} lignes\n`);
}

function write(
  departement: Departement | "tous" | null,
  sortie: string | null,
  commun: Commun,
  dist: string,
  stdout: NodeJS.WritableStream,
): Ecrit[] {
  if (departement === "tous") {
    return writeAll(resolve(sortie ?? join(dist, "classeurs")), commun, stdout);
  }
  const path = resolve(sortie ?? join(dist, usualName(departement)));
  return [writeOne(path, commun, departement)];
}

function describe({ path, nombreClasseurs, taille }: Ecrit): string {
  const combien = nombreClasseurs > 1 ? `${nombreClasseurs} classeurs, ` : "";
  return `${path} : ${combien}${inKo(taille)}`;
}

function inKo(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).replace(".", ",")} Ko`;
}

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
function writeOne(path: string, commun: Commun, departement: Departement | null): Ecrit {
  const bytes = buildOne(commun, departement);
  writeWhole(path, bytes);
  return { path, nombreClasseurs: 1, taille: bytes.length };
}

/** The usual file name of that workbook. */
function usualName(departement: Departement | null): string {
  return departement ? fileNameOf(departement) : NOM_SANS_DEPARTEMENT;
}

/**
 * Writes every department's workbook into `folder`, which then holds these and their zip alone.
 * Gives the folder's workbooks, then the zip.
 */
function writeAll(folder: string, commun: Commun, stream: NodeJS.WritableStream): Ecrit[] {
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

/**
 * A zip of files that are compressed already, dated of a serial day so that the same files give the
 * same bytes. Not fflate's streaming Zip: it would put the sizes after the data, and several unzip
 * tools refuse that for stored files. All files together weigh less than Node itself.
 */
function zipStored(files: Readonly<Record<string, Uint8Array>>, day: number): Uint8Array {
  const { year, month, day: dayOfMonth } = fromSerial(day);
  // A zip holds a local time; noon exists on every day of every time zone.
  return zipSync({ ...files }, { level: 0, mtime: new Date(year, month - 1, dayOfMonth, 12) });
}
