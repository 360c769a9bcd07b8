import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  proprietairesOf,
  type BilanConsolidation,
  type FichierRetenu,
} from "../application/consolidation";
import { type FolderContent, writeWholeFolder } from "../classeur/cli/ecriture";
import type { LigneMesuree } from "../domain/consolidation/mesures";
import { fromSerial, toSerial } from "../domain/dates";
import type { Nomenclature } from "../domain/nomenclature";
import { moisKey } from "../domain/periode";
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

/**
 * Writes the counted rows, without anything that could tell whose they are, as Parquet files by year and
 * département: `annee=2026/departement=2A/lignes.parquet`, which DuckDB, Spark and Trino read as two
 * columns more. Of a month that several files of a department tell, the rows of the one that counts are
 * written. Gives how many. Throws ErreurUsage where the folder holds anything else.
 */
export async function writeParquet(
  folder: string,
  fichiers: readonly FichierAvecLignes[],
  bilan: Pick<BilanConsolidation, "ajouts">,
  nomenclature: Nomenclature,
): Promise<number> {
  // An ES module: it cannot be required.
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  let nombre = 0;
  writeWholeFolder(
    folder,
    (temporary) => {
      for (const [partition, lignes] of partitionsOf(fichiers, bilan)) {
        const place = join(temporary, partition);
        mkdirSync(place, { recursive: true });
        const columnData = colonnesOf(lignes, nomenclature);
        const bytes = parquetWriteBuffer({
          columnData,
          rowGroupSize: 100_000,
          createdBy: "Suivi SI SIAO",
        });
        writeFileSync(join(place, "lignes.parquet"), new Uint8Array(bytes));
        nombre += lignes.length;
      }
    },
    PARQUET,
  );
  return nombre;
}

function partitionsOf(
  fichiers: readonly FichierAvecLignes[],
  bilan: Pick<BilanConsolidation, "ajouts">,
): [string, LigneMesuree[]][] {
  const proprietaire = proprietairesOf(fichiers, bilan);
  const partitions = new Map<string, LigneMesuree[]>();
  for (const fichier of fichiers) {
    const { departement, lignes } = fichier;
    for (const ligne of lignes ? lignesOf(lignes) : []) {
      if (proprietaire(departement, moisKey(ligne.jour)) !== fichier) continue;
      const annee = fromSerial(ligne.jour).year;
      const partition = join(`annee=${annee}`, `departement=${departement}`);
      const known = partitions.get(partition);
      if (known) known.push(ligne);
      else partitions.set(partition, [ligne]);
    }
  }
  return [...partitions].sort(([a], [b]) => (a < b ? -1 : 1));
}

function colonnesOf(lignes: readonly LigneMesuree[], { parCode }: Nomenclature) {
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
    column("mois", "STRING", ({ jour }) => moisKey(jour)),
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
