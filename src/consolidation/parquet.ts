import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  proprietairesOf,
  type BilanConsolidation,
  type FichierRetenu,
} from "../application/consolidation";
import { type FolderContent, writeWholeFolder } from "../classeur/cli/ecriture";
import { createLecteurDeMois, type LigneMesuree } from "../domain/consolidation/mesures";
import { toSerial } from "../domain/dates";
import type { Nomenclature } from "../domain/nomenclature";
import { moisKeysOf } from "../domain/periode";
import { lignesOf, type LignesEnColonnes } from "./lignesEnColonnes";

/** A file that counts, and the rows that were counted; null for an extract, which has none. */
export interface FichierAvecLignes extends FichierRetenu {
  readonly lignes: LignesEnColonnes | null;
}

/** What the folder may hold already: it is replaced. */
export const PARQUET: FolderContent = {
  isOurs: (name) => /^annee=\d{4}$/.test(name),
  contenu: "des lignes en Parquet",
};

const EPOQUE = toSerial({ year: 1970, month: 1, day: 1 });

/** What a file gives to the Parquet files: its rows of the months for which it is the one that counts. */
export interface Apport {
  readonly departement: string;
  readonly mois: readonly string[];
  readonly lignes: LignesEnColonnes;
}

/** Of a month that several files of a department tell, the rows of the one that counts are written. */
export function apportsOf(
  fichiers: readonly FichierAvecLignes[],
  bilan: Pick<BilanConsolidation, "ajouts">,
): Apport[] {
  const proprietaire = proprietairesOf(fichiers, bilan);
  return fichiers.flatMap((fichier): Apport[] => {
    const { departement, lu, lignes } = fichier;
    if (!lignes || !lu.periode) return [];
    const mois = moisKeysOf(lu.periode).filter((key) => proprietaire(departement, key) === fichier);
    return [{ departement, mois, lignes }];
  });
}

/** One Parquet file: its folder, within the one of all. */
export interface PartieParquet {
  readonly dossier: string;
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly lignes: number;
}

/**
 * The counted rows, without anything that could tell whose they are, as Parquet files by year and
 * département: `annee=2026/departement=2A/lignes.parquet`, which DuckDB, Spark and Trino read as two
 * columns more.
 */
export async function encodeParquet(
  apports: readonly Apport[],
  nomenclature: Nomenclature,
): Promise<PartieParquet[]> {
  // An ES module: it cannot be required.
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  return partitionsOf(apports).map(([dossier, lignes]) => {
    const columnData = colonnesOf(lignes, nomenclature);
    const octets = parquetWriteBuffer({
      columnData,
      rowGroupSize: 100_000,
      createdBy: "Suivi SI SIAO",
    });
    return { dossier, octets: new Uint8Array(octets), lignes: lignes.length };
  });
}

/** Writes them; gives how many rows they have. Throws ErreurUsage where the folder holds anything else. */
export function writeParquet(folder: string, parties: readonly PartieParquet[]): number {
  writeWholeFolder(
    folder,
    (temporary) => {
      for (const { dossier, octets } of parties) {
        const place = join(temporary, dossier);
        mkdirSync(place, { recursive: true });
        writeFileSync(join(place, "lignes.parquet"), octets);
      }
    },
    PARQUET,
  );
  return parties.reduce((sum, { lignes }) => sum + lignes, 0);
}

function partitionsOf(apports: readonly Apport[]): [string, LigneMesuree[]][] {
  const moisDuJour = createLecteurDeMois();
  const partitions = new Map<string, LigneMesuree[]>();
  for (const { departement, mois, lignes } of apports) {
    const siens = new Set(mois);
    for (const ligne of lignesOf(lignes)) {
      const key = moisDuJour(ligne.jour);
      if (!siens.has(key)) continue;
      const partition = join(`annee=${key.slice(0, 4)}`, `departement=${departement}`);
      const known = partitions.get(partition);
      if (known) known.push(ligne);
      else partitions.set(partition, [ligne]);
    }
  }
  return [...partitions].sort(([a], [b]) => (a < b ? -1 : 1));
}

function colonnesOf(lignes: readonly LigneMesuree[], { parCode }: Nomenclature) {
  const moisDuJour = createLecteurDeMois();
  const column = <T>(
    name: string,
    type: "STRING" | "INT32" | "BOOLEAN" | "DOUBLE",
    of: (ligne: LigneMesuree) => T,
  ) => ({
    ...{ name, type, nullable: false },
    data: lignes.map(of),
  });
  const libelle =
    (key: "thematique" | "motif" | "sousMotif") =>
    (ligne: LigneMesuree): string =>
      parCode.get(ligne.code)?.[key] ?? "";
  return [
    // Days since 1970: a date is `DATE '1970-01-01' + jour`.
    column("jour", "INT32", ({ jour }) => jour - EPOQUE),
    column("mois", "STRING", ({ jour }) => moisDuJour(jour)),
    column("code", "STRING", ({ code }) => code),
    column("code_origine", "STRING", ({ codeOrigine }) => codeOrigine),
    column("thematique", "STRING", libelle("thematique")),
    column("motif", "STRING", libelle("motif")),
    column("sous_motif", "STRING", libelle("sousMotif")),
    column("email", "BOOLEAN", ({ email }) => email),
    column("appel", "INT32", ({ premiere }) => Number(premiere)),
    column("appel_mesure", "INT32", ({ mesuree }) => Number(mesuree)),
    { ...column("secondes", "DOUBLE", ({ secondes }) => secondes), nullable: true },
    column("duree_illisible", "BOOLEAN", ({ dureeIllisible }) => dureeIllisible),
    column("resolue", "BOOLEAN", ({ resolue }) => resolue),
    column("escaladee", "BOOLEAN", ({ escaladee }) => escaladee),
  ];
}
