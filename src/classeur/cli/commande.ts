import { join, resolve } from "node:path";
import { readComplement, readNomenclaturePubliee } from "../sources";
import { AIDE } from "./aide";
import { type Demande, readDemande } from "./demande";
import { echecOf } from "./erreurs";
import { type Commun, type Ecrit, usualName, writeAll, writeOne } from "./fabrication";
import { readNomenclatureDemandee } from "./nomenclatureDemandee";

/** Where the command runs, and what it talks to. */
export interface Contexte {
  /** The repository: its nomenclatures and its manifest are read. */
  readonly root: string;
  /** Folder for the files whose place is not asked for. */
  readonly dist: string;
  /** Excel serial day. */
  readonly today: number;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

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
  const { nomenclature, version, remarque } = readNomenclatureDemandee(demande, publiee);
  const complement = demande.volet && readComplement(root, demande.volet);
  const today = demande.date;
  const commun = { nomenclature, version, today, ...(complement ? { complement } : {}) };
  if (remarque) stdout.write(`${remarque}\n`);
  const ecrits = write(demande, commun, dist, stdout);
  for (const ecrit of ecrits) stdout.write(`${describe(ecrit)}\n`);
  stdout.write(`Nomenclature ${version.numero} : ${nomenclature.lignes.length} lignes\n`);
}

function write(
  { departement, sortie }: Demande,
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
