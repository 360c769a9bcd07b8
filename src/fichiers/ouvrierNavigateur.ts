import type { FichierChoisi } from "../application/portsFichiers";
import { createLecteurFichiers, type Ouvrier } from "./lecteurFichiers";
import { attendUnRecu, BLOC_RECU, type ReponseOuvrier } from "./etapes";

/** The browser's worker, a script of the same site; null where the page may start none. */
function ouvrierNavigateur(): Ouvrier | null {
  const worker = demarrer();
  return (
    worker && {
      lire(fichier: FichierChoisi, entendre, echouer) {
        worker.onmessage = ({ data }: MessageEvent<ReponseOuvrier>) => {
          entendre(data);
          if (attendUnRecu(data)) worker.postMessage(BLOC_RECU);
        };
        worker.onerror = (event) => echouer(event.message);
        worker.onmessageerror = () => echouer("an answer that cannot be read");
        worker.postMessage(fichier);
      },
      arreter: () => worker.terminate(),
    }
  );
}

function demarrer(): Worker | null {
  try {
    return new Worker(new URL("./lecture.worker.ts", import.meta.url));
  } catch {
    // A page in a sandbox, or an old browser: the file is read in slices.
    return null;
  }
}

/** Reads the files that a person chooses in the pane. */
export const lecteurNavigateur = createLecteurFichiers(ouvrierNavigateur);

/** Whether a thread beside the page starts and answers. Never rejects. */
export async function startsThread(): Promise<boolean> {
  const ouvrier = ouvrierNavigateur();
  if (!ouvrier) return false;
  const answer = new Promise<boolean>((resolve) => {
    const essai = { nom: "essai.csv", octets: new TextEncoder().encode("a;b") };
    ouvrier.lire(
      essai,
      () => resolve(true),
      () => resolve(false),
    );
  });
  return answer.finally(() => ouvrier.arreter());
}
