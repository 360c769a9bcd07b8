import type { FichierChoisi } from "../application/portsFichiers";
import { SuiviError, type SuiviErrorCode, type SuiviErrorDetails } from "../domain/erreurs";
import type { Etape, FinDeLecture, LectureDeFichier } from "./etapes";
import { readXlsx } from "./readXlsx";
import { reconnaitreFormat } from "./reconnaitreFormat";

/** Starts the reading of a file of any kind that is read; throws SuiviError for the others. */
export async function lectureOf({ nom, octets }: FichierChoisi): Promise<LectureDeFichier> {
  const format = reconnaitreFormat(nom, octets);
  switch (format.kind) {
    case "xlsx":
      return readXlsx(nom, octets);
    case "texte":
      // A library that few files need comes with the first of them.
      return (await import("./readTexte")).readTexte(nom, format.texte);
    case "autre":
      return (await import("./readAutre")).readAutre(nom, octets);
  }
}

/** What a worker says to the page that gave it a file. */
export type ReponseOuvrier =
  | Etape
  | { readonly kind: "fin"; readonly fin: FinDeLecture }
  | {
      readonly kind: "erreur";
      /** Null for an error that is no refusal. */
      readonly code: SuiviErrorCode | null;
      readonly details: SuiviErrorDetails;
      readonly message: string;
    };

/** The worker's side: reads the file, and tells each step. Never throws. */
export async function repondre(
  fichier: FichierChoisi,
  dire: (reponse: ReponseOuvrier) => void,
): Promise<void> {
  // First of all that the thread has started: what goes wrong from here on lies in the file.
  dire({ kind: "pause" });
  try {
    const lecture = await lectureOf(fichier);
    for (;;) {
      const { done, value } = lecture.next();
      if (done) {
        dire({ kind: "fin", fin: value });
        return;
      }
      if (value.kind !== "pause") dire(value);
    }
  } catch (error: unknown) {
    const message = error instanceof Error ? error.message : String(error);
    const { code, details } =
      error instanceof SuiviError ? error : { code: null, details: { nom: fichier.nom } };
    dire({ kind: "erreur", code, details, message });
  }
}
