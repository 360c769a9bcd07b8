import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { FichierChoisi } from "../application/portsFichiers";
import type { Ouvrier } from "./lecteurFichiers";
import { repondre, type ReponseOuvrier } from "./lecture";

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
      worker.on("message", (reponse: ReponseOuvrier) => entendre(reponse));
      worker.on("error", echouer);
      worker.ref();
      worker.postMessage(fichier);
    },
    arreter: () => void worker.terminate(),
  };
}

if (!isMainThread && workerData === ROLE) {
  parentPort?.on("message", (fichier: FichierChoisi) => {
    void repondre(fichier, (reponse) => parentPort?.postMessage(reponse));
  });
}
