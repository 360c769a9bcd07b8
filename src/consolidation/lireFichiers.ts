import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { readNomenclatureNationale } from "../classeur/sources";
import type { FichierDepartement } from "../domain/consolidation/fichierDepartement";
import type { LigneMesuree } from "../domain/consolidation/mesures";
import { SuiviError } from "../domain/erreurs";
import { CODE_DE_NODE, inflateByNode } from "../fichiers/codeDeNode";
import { erreurDuRefus, lireDepartement, type Refus, refusDe } from "../fichiers/departement";
import { buffersOf, CollecteurDeLignes, type LignesEnColonnes } from "./lignesEnColonnes";

/** What became of a file: read, or refused with a reason. */
export type FichierDuDossier =
  | {
      readonly chemin: string;
      readonly lu: FichierDepartement;
      readonly lignes: LignesEnColonnes | null;
    }
  | { readonly chemin: string; readonly erreur: unknown };

export interface LectureDuDossier {
  /** The repository, whose nomenclature rows count under. */
  readonly root: string;
  /** Excel serial day. */
  readonly today: number;
  /** Whether the counted rows are wanted, beside the measures. */
  readonly avecLignes: boolean;
  /** Called after each file. */
  readonly onFichier: () => void;
}

/** A workbook of 100,000 rows takes some seconds; one that takes so long is ended. */
const SECONDES_MAX = 60;
const MO_MAX = 700;
const MO_JEUNES = 128;
const ROLE = "consolidation de fichiers";

type Donnees = Pick<LectureDuDossier, "root" | "today" | "avecLignes"> & {
  readonly role: typeof ROLE;
};

type Reponse =
  | { readonly lu: FichierDepartement; readonly lignes: LignesEnColonnes | null }
  | Refus;

/**
 * Reads files on as many threads as there are processors, each file whole on one; gives them in the order
 * of `chemins`. A file whose thread dies, or that takes more than a minute, is refused, and the others go on.
 */
export async function lireFichiers(
  chemins: readonly string[],
  lecture: LectureDuDossier,
): Promise<readonly FichierDuDossier[]> {
  const lus: FichierDuDossier[] = [];
  let prochain = 0;
  const fil = async (): Promise<void> => {
    let ouvrier: Worker | null = null;
    while (prochain < chemins.length) {
      const place = prochain;
      prochain += 1;
      const chemin = chemins[place] ?? "";
      ouvrier ??= demarrer(lecture);
      try {
        lus[place] = await demander(ouvrier, chemin);
      } catch (erreur: unknown) {
        lus[place] = { chemin, erreur };
        await ouvrier.terminate();
        ouvrier = null;
      }
      lecture.onFichier();
    }
    await ouvrier?.terminate();
  };
  const fils = Math.min(availableParallelism(), chemins.length);
  await Promise.all(Array.from({ length: fils }, fil));
  return lus;
}

function demarrer({ root, today, avecLignes }: LectureDuDossier): Worker {
  const donnees: Donnees = { role: ROLE, root, today, avecLignes };
  return new Worker(__filename, {
    workerData: donnees,
    // What a file leaves behind goes at once: little of it has to be copied meanwhile.
    resourceLimits: { maxOldGenerationSizeMb: MO_MAX, maxYoungGenerationSizeMb: MO_JEUNES },
    // This file is TypeScript, as whatever runs it.
    execArgv: ["--require", "tsx/cjs"],
  });
}

/** Rejects when the thread is of no more use. */
function demander(ouvrier: Worker, chemin: string): Promise<FichierDuDossier> {
  const nom = basename(chemin);
  return new Promise((resolve, reject) => {
    const horloge = setTimeout(
      () =>
        finir(() => reject(new SuiviError("FICHIER_TROP_LONG", { nom, secondes: SECONDES_MAX }))),
      SECONDES_MAX * 1000,
    );
    const finir = (conclure: () => void): void => {
      clearTimeout(horloge);
      for (const event of ["message", "error", "exit"]) ouvrier.removeAllListeners(event);
      conclure();
    };
    ouvrier.on("message", (reponse: Reponse) =>
      finir(() =>
        resolve(
          "lu" in reponse ? { chemin, ...reponse } : { chemin, erreur: erreurDuRefus(reponse) },
        ),
      ),
    );
    ouvrier.on("error", (cause: unknown) => finir(() => reject(erreurDuFil(nom, cause))));
    ouvrier.on("exit", () => finir(() => reject(new SuiviError("FICHIER_ILLISIBLE", { nom }))));
    ouvrier.postMessage(chemin);
  });
}

function erreurDuFil(nom: string, cause: unknown): SuiviError {
  const isTooLarge =
    cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isTooLarge
    ? new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: `plus de ${MO_MAX} Mo de mémoire` })
    : new SuiviError("FICHIER_ILLISIBLE", { nom }, { cause });
}

/** On a thread: reads one file after the other. */
function ecouter({ root, today, avecLignes }: Donnees): void {
  const { nomenclature } = readNomenclatureNationale(root);
  inflateByNode();
  const lire = async (chemin: string): Promise<Reponse> => {
    const fichier = { nom: basename(chemin), octets: new Uint8Array(await readFile(chemin)) };
    const collecteur = new CollecteurDeLignes();
    const visite = (ligne: LigneMesuree): void => collecteur.ajouter(ligne);
    const lecture = { nomenclature, today, ...(avecLignes ? { visite } : {}) };
    const lu = await lireDepartement(fichier, lecture, CODE_DE_NODE);
    return { lu, lignes: avecLignes ? collecteur.rendre() : null };
  };
  parentPort?.on("message", (chemin: string) => {
    lire(chemin).then(
      (reponse) =>
        parentPort?.postMessage(
          reponse,
          "lu" in reponse && reponse.lignes ? buffersOf(reponse.lignes) : [],
        ),
      (error: unknown) => parentPort?.postMessage(refusDe(error, basename(chemin))),
    );
  });
}

const donnees: unknown = workerData;
if (!isMainThread && isDonnees(donnees)) ecouter(donnees);

function isDonnees(value: unknown): value is Donnees {
  return typeof value === "object" && value !== null && "role" in value && value.role === ROLE;
}
