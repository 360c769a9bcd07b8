import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { consolidateFichiers, type EtatDeFichier, etatOf } from "../application/consolidation";
import { readCalendrier } from "../classeur/cli/calendrier";
import type { Contexte } from "../classeur/cli/contexte";
import { NOM_NATIONAL, refuseForeign, writeWhole } from "../classeur/cli/ecriture";
import { echecOf } from "../classeur/cli/erreurs";
import { ErreurUsage } from "../classeur/cli/motsTapes";
import { startProgression } from "../classeur/cli/progression";
import { buildTableauDeBord } from "../classeur/national/tableauDeBord";
import { readNomenclatureNationale } from "../classeur/sources";
import { trimestreOf } from "../domain/periode";
import { GENRES_TEXTES } from "../messages/controle";
import { AIDE, type Demande, readDemande } from "./demande";
import { type FichierDuDossier, lireFichiers } from "./lireFichiers";
import { mesuresCsv } from "./mesuresCsv";
import { apportsOf, type FichierAvecLignes, PARQUET, writeParquet } from "./parquet";
import { encodeParquetAPart } from "./parquetAPart";
import { ligneDeRapport, type Rapport, texteOf } from "./rapport";

/**
 * Runs `npm run consolidation` on the words typed after it. Gives the exit code: 0; 3 when files were
 * refused or have to be looked at; 2 when the command was mistyped; 1 when what it reads or writes fails.
 * Throws what nobody foresaw.
 */
export async function runConsolidation(
  argv: readonly string[],
  contexte: Contexte,
): Promise<0 | 1 | 2 | 3> {
  const { stdout, stderr } = contexte;
  try {
    const demande = readDemande(argv, contexte.today);
    if (demande.aide) {
      stdout.write(AIDE);
      return 0;
    }
    const rapport = await consolidate(demande, contexte);
    stdout.write(demande.json ? `${JSON.stringify(rapport, null, 2)}\n` : texteOf(rapport));
    const isWhole = rapport.fichiers.every(({ etat }) => etat !== "refuse" && etat !== "aVerifier");
    return isWhole ? 0 : 3;
  } catch (error: unknown) {
    const echec = echecOf(error, "consolidation");
    if (!echec) throw error;
    stderr.write(`${echec.message}\n`);
    return echec.exitCode;
  }
}

async function consolidate(demande: Demande, { root, dist, stderr }: Contexte): Promise<Rapport> {
  const { nomenclature, version, retraits } = readNomenclatureNationale(root);
  const calendrier = demande.calendrier === null ? [] : readCalendrier(demande.calendrier);
  const dossier = resolve(demande.dossier);
  const sortie = resolve(demande.sortie ?? join(dist, "consolidation", NOM_NATIONAL));
  const mesures = demande.mesures === null ? null : resolve(demande.mesures);
  const parquet = demande.parquet === null ? null : resolve(demande.parquet);
  if (parquet !== null) refuseForeign(parquet, PARQUET);
  const chemins = filesOf(dossier, [sortie, mesures, parquet]);
  const today = demande.date;
  const fichiers = await lireAvecProgression(chemins, stderr, {
    ...{ root, today, avecLignes: parquet !== null },
  });
  const etats = fichiers.map((fichier): EtatDeFichier =>
    "lu" in fichier ? etatOf(fichier.lu) : { etat: "refuse", erreur: fichier.erreur },
  );
  const retenus = etats.map((etat, place): FichierAvecLignes | null => {
    const fichier = fichiers[place];
    return etat.etat === "lu" && fichier && "lu" in fichier
      ? { lu: etat.lu, departement: etat.departement, lignes: fichier.lignes }
      : null;
  });
  const comptes = retenus.filter((fichier) => fichier !== null);
  // The day alone: the same files on the same day give the same bytes.
  const bilan = consolidateFichiers({ mesures: [], fichiers: [], enquetes: [] }, comptes, {
    instant: today,
    titreOf: (genre) => GENRES_TEXTES[genre].titre,
  });
  const { tables } = bilan;
  const encode = parquet === null ? null : encodeParquetAPart(root, apportsOf(comptes, bilan));
  const periode = demande.periode ?? trimestreOf(today);
  const classeur = buildTableauDeBord({
    nomenclature,
    version,
    retraits,
    today,
    periode,
    calendrier,
    ...tables,
  });
  const lignesParquet =
    parquet === null || encode === null ? null : writeParquet(parquet, await encode);
  if (mesures !== null) writeWhole(mesures, mesuresCsv(tables.mesures));
  writeWhole(sortie, classeur);
  const lignes = etats.map((etat, place) => {
    const retenu = retenus[place];
    const ajout = retenu ? (bilan.ajouts[comptes.indexOf(retenu)] ?? null) : null;
    return ligneDeRapport(relative(dossier, chemins[place] ?? ""), etat, ajout);
  });
  const kept = lignes.filter(({ etat }) => etat === "ajoute");
  const sum = (key: "lignes" | "comptees" | "misesAPart"): number =>
    kept.reduce((total, ligne) => total + ligne[key], 0);
  return {
    fichiers: lignes,
    departements: new Set(tables.fichiers.map(({ departement }) => departement)).size,
    ...{ lignes: sum("lignes"), comptees: sum("comptees"), misesAPart: sum("misesAPart") },
    mesures: tables.mesures.length,
    ecrits: [sortie, mesures, parquet].filter((path) => path !== null),
    lignesParquet,
  };
}

/** Files of the folder and of those within, in the order of their paths; neither what the command writes nor what programs leave behind. */
function filesOf(dossier: string, ecrits: readonly (string | null)[]): string[] {
  const files = readdirSync(dossier, { recursive: true, encoding: "utf8" })
    .filter((name) => !/^(~\$|\.)/.test(basename(name)))
    .map((name) => join(dossier, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => !ecrits.some((ecrit) => ecrit !== null && isWithin(path, ecrit)))
    .sort();
  if (files.length === 0) throw new ErreurUsage(`Le dossier ${dossier} n'a aucun fichier.`);
  return files;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith("..") && way !== path);
}

async function lireAvecProgression(
  chemins: readonly string[],
  stderr: NodeJS.WritableStream,
  lecture: Omit<Parameters<typeof lireFichiers>[1], "onFichier">,
): Promise<readonly FichierDuDossier[]> {
  const progression = startProgression(stderr, chemins.length, "fichiers");
  try {
    return await lireFichiers(chemins, { ...lecture, onFichier: () => progression.advance() });
  } finally {
    progression.stop();
  }
}
