import type { LecteurDepartements } from "../application/portsConsolidation";
import type { ReponseDepartement } from "./departement";
import { createLecteurDepartements, type OuvrierDepartements } from "./lecteurDepartements";

/** The browser's worker, a script of the same site; null where the page may start none. */
function ouvrierNavigateur(): OuvrierDepartements | null {
  const worker = demarrer();
  return (
    worker && {
      demander(demande, entendre, echouer) {
        worker.onmessage = ({ data }: MessageEvent<ReponseDepartement>) => entendre(data);
        worker.onerror = (event) => echouer(event.message);
        worker.onmessageerror = () => echouer("an answer that cannot be read");
        worker.postMessage(demande);
      },
      arreter: () => worker.terminate(),
    }
  );
}

function demarrer(): Worker | null {
  try {
    return new Worker(new URL("./departement.worker.ts", import.meta.url));
  } catch {
    // A page in a sandbox, or an old browser: the file is read in slices.
    return null;
  }
}

/** Reads the departments' files that a person chooses in the pane. */
export const createDepartementsNavigateur = (sansOuvrier: LecteurDepartements) =>
  createLecteurDepartements(ouvrierNavigateur, sansOuvrier);
