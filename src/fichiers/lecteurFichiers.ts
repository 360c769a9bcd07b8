import type {
  FichierChoisi,
  LecteurFichiers,
  OptionsDeFichier,
} from "../application/portsFichiers";
import { SuiviError } from "../domain/erreurs";
import type { FichierLu } from "../domain/importation/fichierLu";
import { Assemblage, type Etape, type ReponseOuvrier } from "./etapes";

/** Another thread that reads one file. */
export interface Ouvrier {
  /** Gives it the file; each answer comes to `entendre`, a fault of the thread itself to `echouer`. */
  lire(
    fichier: FichierChoisi,
    entendre: (reponse: ReponseOuvrier) => void,
    echouer: (cause: unknown) => void,
  ): void;
  /** Ends it, whatever it is doing. */
  arreter(): void;
}

/** A file of 100,000 rows takes some seconds. */
const SECONDES_MAX = 30;
/** How long a reading in slices holds the thread, in milliseconds. */
const TRANCHE = 12;

/**
 * Reads files in another thread, ended by the signal or after half a minute; in slices on this one where
 * `creerOuvrier` is absent or gives none, or where the thread does not start. The code that reads comes
 * with the first file.
 */
export function createLecteurFichiers(
  creerOuvrier?: () => Ouvrier | null,
  secondes = SECONDES_MAX,
): LecteurFichiers {
  return {
    async read(fichier, options = {}) {
      if (options.signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
      const ouvrier = creerOuvrier?.() ?? null;
      return ouvrier
        ? lireAilleurs(ouvrier, fichier, options, secondes)
        : lireParTranches(fichier, options, secondes);
    },
  };
}

/** For tests and commands: on this thread, in slices. */
export const lecteurParTranches = createLecteurFichiers();

function lireAilleurs(
  ouvrier: Ouvrier,
  fichier: FichierChoisi,
  options: OptionsDeFichier,
  secondes: number,
): Promise<FichierLu> {
  const { signal } = options;
  const assemblage = new Assemblage();
  return new Promise<FichierLu>((resolve, reject) => {
    const interrompre = (): void => finir(() => reject(new SuiviError("LECTURE_INTERROMPUE")));
    const horloge = setTimeout(
      () => finir(() => reject(tropLong(fichier, secondes))),
      secondes * 1000,
    );
    const finir = (conclure: () => void): void => {
      clearTimeout(horloge);
      signal?.removeEventListener("abort", interrompre);
      ouvrier.arreter();
      conclure();
    };
    signal?.addEventListener("abort", interrompre);
    let aCommence = false;
    const entendre = (reponse: ReponseOuvrier): void => {
      aCommence = true;
      if (signal?.aborted) return;
      if (reponse.kind === "fin") finir(() => resolve(assemblage.finir(reponse.fin)));
      else if (reponse.kind === "erreur") finir(() => reject(erreurDe(reponse)));
      else avancer(assemblage, reponse, options);
    };
    const echouer = (cause: unknown): void =>
      finir(() => {
        // Its script was kept from loading: by a policy of the page, or the network.
        if (!aCommence) resolve(lireParTranches(fichier, options, secondes));
        else reject(new SuiviError("FICHIER_ILLISIBLE", { nom: fichier.nom }, { cause }));
      });
    ouvrier.lire(fichier, entendre, echouer);
  });
}

async function lireParTranches(
  fichier: FichierChoisi,
  options: OptionsDeFichier,
  secondes: number,
): Promise<FichierLu> {
  const { lectureOf } = await import("./lecture");
  const lecture = await lectureOf(fichier);
  const assemblage = new Assemblage();
  const debut = performance.now();
  let tranche = debut;
  for (;;) {
    const { done, value } = lecture.next();
    if (done) return assemblage.finir(value);
    avancer(assemblage, value, options);
    const now = performance.now();
    if (now - tranche < TRANCHE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (options.signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
    if (now - debut > secondes * 1000) throw tropLong(fichier, secondes);
    tranche = performance.now();
  }
}

function avancer(assemblage: Assemblage, etape: Etape, { onFeuille }: OptionsDeFichier): void {
  assemblage.ajouter(etape);
  if (etape.kind !== "feuille") return;
  const { nom, rang, total } = etape;
  onFeuille?.({ feuille: nom, rang, total });
}

function erreurDe({ code, details, message }: Extract<ReponseOuvrier, { kind: "erreur" }>): Error {
  return code === null ? new Error(message) : new SuiviError(code, details);
}

function tropLong({ nom }: FichierChoisi, secondes: number): SuiviError {
  return new SuiviError("FICHIER_TROP_LONG", { nom, secondes });
}
