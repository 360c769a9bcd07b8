import type { LecteurDepartements, LectureDeDepartement } from "../application/portsConsolidation";
import type { FichierChoisi } from "../application/portsFichiers";
import type { FichierDepartement } from "../domain/consolidation/fichierDepartement";
import { SuiviError } from "../domain/erreurs";
import { type DemandeDepartement, erreurDuRefus, type ReponseDepartement } from "./departement";

/** A thread that reads departments' files, one after the other. */
export interface OuvrierDepartements {
  demander(
    demande: DemandeDepartement,
    entendre: (reponse: ReponseDepartement) => void,
    /** A fault of the thread itself. */
    echouer: (cause: unknown) => void,
  ): void;
  /** Ends it, whatever it is doing. */
  arreter(): void;
}

/** A file of 100,000 rows takes some seconds. */
const SECONDES_MAX = 30;
/** Threads that are kept for the next file. */
const GARDES = 2;

/**
 * Reads and counts files in other threads, each kept for the next file; one is ended by the signal or
 * after half a minute. `sansOuvrier` reads where no thread starts.
 */
export function createLecteurDepartements(
  creerOuvrier: () => OuvrierDepartements | null,
  sansOuvrier: LecteurDepartements,
  secondes = SECONDES_MAX,
): LecteurDepartements {
  const libres: OuvrierDepartements[] = [];
  return {
    async read(fichier, lecture) {
      if (lecture.signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
      const ouvrier = libres.pop() ?? creerOuvrier();
      if (!ouvrier) return sansOuvrier.read(fichier, lecture);
      try {
        const lu = await ask(ouvrier, fichier, lecture, secondes);
        if (libres.length < GARDES) libres.push(ouvrier);
        else ouvrier.arreter();
        return lu;
      } catch (error: unknown) {
        ouvrier.arreter();
        if (!(error instanceof ThreadAbsent)) throw error;
        return sansOuvrier.read(fichier, lecture);
      }
    },
  };
}

/** The thread's script was kept from loading: by a policy of the page, or the network. */
class ThreadAbsent extends Error {}

function ask(
  ouvrier: OuvrierDepartements,
  fichier: FichierChoisi,
  { nomenclature, today, signal }: LectureDeDepartement,
  secondes: number,
): Promise<FichierDepartement> {
  const { nom } = fichier;
  return new Promise((resolve, reject) => {
    let aCommence = false;
    const interrompre = (): void => finir(() => reject(new SuiviError("LECTURE_INTERROMPUE")));
    const horloge = setTimeout(
      () => finir(() => reject(new SuiviError("FICHIER_TROP_LONG", { nom, secondes }))),
      secondes * 1000,
    );
    const finir = (conclure: () => void): void => {
      clearTimeout(horloge);
      signal?.removeEventListener("abort", interrompre);
      conclure();
    };
    signal?.addEventListener("abort", interrompre);
    const entendre = (reponse: ReponseDepartement): void => {
      aCommence = true;
      if (reponse.kind === "lu") finir(() => resolve(reponse.lu));
      else if (reponse.kind === "refus") finir(() => reject(erreurDuRefus(reponse)));
    };
    const echouer = (cause: unknown): void =>
      finir(() =>
        reject(
          aCommence ? new SuiviError("FICHIER_ILLISIBLE", { nom }, { cause }) : new ThreadAbsent(),
        ),
      );
    ouvrier.demander({ fichier, nomenclature, today }, entendre, echouer);
  });
}
