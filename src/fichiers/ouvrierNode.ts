import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { Ouvrier } from "./lecteurFichiers";
import { attendUnRecu, BLOC_RECU, type DemandeOuvrier, type ReponseOuvrier } from "./etapes";
import { CODE_DE_NODE } from "./codeDeNode";
import { Liseur } from "./lecture";

/** What tells a thread of this module from any other that loads it. */
const ROLE = "lecture de fichiers";

/** A worker thread of Node, for commands: as the browser's worker, but it may read one file after another. */
export function ouvrierNode(): Ouvrier {
  const worker = new Worker(__filename, {
    workerData: ROLE,
    // This file is TypeScript, as whatever runs it.
    execArgv: ["--require", "tsx/cjs"],
  });
  // A command may end while its threads wait.
  worker.unref();
  return {
    lire(fichier, entendre, echouer) {
      worker.removeAllListeners();
      worker.on("message", (reponse: ReponseOuvrier) => {
        entendre(reponse);
        if (attendUnRecu(reponse)) worker.postMessage(BLOC_RECU);
      });
      worker.on("error", echouer);
      worker.ref();
      worker.postMessage(fichier);
    },
    arreter: () => void worker.terminate(),
  };
}

if (!isMainThread && workerData === ROLE) {
  const liseur = new Liseur(
    (reponse, buffers) => parentPort?.postMessage(reponse, buffers),
    CODE_DE_NODE,
  );
  parentPort?.on("message", (demande: DemandeOuvrier) => void liseur.entendre(demande));
}
