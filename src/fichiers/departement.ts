import type { FichierChoisi } from "../application/portsFichiers";
import type {
  FichierDepartement,
  LectureDepartement,
} from "../domain/consolidation/fichierDepartement";
import { readDepartement } from "../domain/consolidation/lectureDeFichier";
import { SuiviError, type SuiviErrorCode, type SuiviErrorDetails } from "../domain/erreurs";
import { finish } from "../domain/parBlocs";
import { Assemblage } from "./etapes";
import { type CodeTardif, lectureOf } from "./lecture";

/**
 * A department's file, read and counted whole where its bytes are: on a thread of its own, whose answer
 * is some hundreds of sums, not thousands of rows.
 */
export async function lireDepartement(
  fichier: FichierChoisi,
  lecture: LectureDepartement,
  tardif?: CodeTardif,
): Promise<FichierDepartement> {
  const etapes = await lectureOf(fichier, tardif);
  const assemblage = new Assemblage();
  for (;;) {
    const { done, value } = etapes.next();
    if (done) return finish(readDepartement(assemblage.finir(value), fichier.nom, lecture));
    assemblage.ajouter(value);
  }
}

/** An error as it crosses from one thread to another. */
export interface Refus {
  /** Null for an error that is no refusal. */
  readonly code: SuiviErrorCode | null;
  readonly details: SuiviErrorDetails;
  readonly message: string;
}

export function refusDe(error: unknown, nom: string): Refus {
  const message = error instanceof Error ? error.message : String(error);
  const { code, details } = error instanceof SuiviError ? error : { code: null, details: { nom } };
  return { code, details, message };
}

export function erreurDuRefus({ code, details, message }: Refus): Error {
  return code === null ? new Error(message) : new SuiviError(code, details);
}

/** What a thread of the browser is asked. */
export interface DemandeDepartement extends Omit<LectureDepartement, "visite"> {
  readonly fichier: FichierChoisi;
}

/** What it answers: first of all that it has started, then the file, or why not. */
export type ReponseDepartement =
  | { readonly kind: "commence" }
  | { readonly kind: "lu"; readonly lu: FichierDepartement }
  | ({ readonly kind: "refus" } & Refus);
