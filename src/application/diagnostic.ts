import { VERSION_CLASSEUR } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { type Rapport, type Resultat, resultatOf } from "../domain/diagnostic/rapport";
import {
  type Constat,
  SONDE_KEYS,
  type SondeAutomatique,
  type SondeKey,
  sondeOf,
  type SondeQuestion,
} from "../domain/diagnostic/sondes";
import type { Clock, Scheduler } from "./ports";
import type { DiagnosticPorts } from "./portsDiagnostic";
import type { LectureOptions } from "./latePorts";

/** « Vérifier ce poste »: asks every probe of the table, one after the other. */

interface HorlogePorts {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

/** How long a probe may take before the next is asked; one that waits for somebody else waits longer. */
const PATIENCE_MS = 30_000;
const PATIENCE_PERSONNE_MS = 75_000;

/** The host cannot be asked: it lacks the function, or the stand-in does. */
const ABSENT = ["NotImplemented", "ApiNotFound", "ApiNotAvailable", "UnsupportedOperation"];

/** Those that need nobody, in the order of the table. */
export const SONDES_SEULES = SONDE_KEYS.filter(
  (key): key is SondeAutomatique => sondeOf(key).groupe !== "personne",
);

/** Those that a person helps with. */
export const SONDES_AIDEES = SONDE_KEYS.filter((key) => sondeOf(key).groupe === "personne");

export const isQuestion = (key: SondeKey): key is SondeQuestion =>
  sondeOf(key).question !== undefined;

/**
 * Asks every probe that needs nobody. A probe that fails or does not answer costs itself alone.
 * DIAGNOSTIC_AUTRE_CLASSEUR, with nothing touched, where the open workbook is not for it;
 * LECTURE_INTERROMPUE when it is called off, and what probes left is taken away.
 */
export async function executeDiagnostic(
  ports: DiagnosticPorts & HorlogePorts,
  { onProgress, signal }: LectureOptions = {},
): Promise<readonly Resultat[]> {
  await requireDiagnostic(ports);
  const resultats: Resultat[] = [];
  try {
    for (const key of SONDES_SEULES) {
      if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
      onProgress?.(resultats.length, SONDES_SEULES.length);
      resultats.push(await executeSonde(ports, key));
    }
  } finally {
    await clear(ports);
  }
  return resultats;
}

/** Asks one probe that a person has helped with, and takes away what it left. */
export async function executeSondeAidee(
  ports: DiagnosticPorts & HorlogePorts,
  key: SondeAutomatique,
): Promise<Resultat> {
  const resultat = await executeSonde(ports, key);
  await clear(ports);
  return resultat;
}

/** What was found counts for more than a clean sheet in a workbook to throw away: a cell may be open for typing. */
function clear({ classeur }: DiagnosticPorts): Promise<void> {
  return classeur.clear().catch(() => undefined);
}

/** Asks one probe. Never rejects: what goes wrong is what it found. */
async function executeSonde(
  { excel, page, clock, scheduler }: DiagnosticPorts & HorlogePorts,
  key: SondeAutomatique,
): Promise<Resultat> {
  const sondeurs: Readonly<Record<SondeAutomatique, () => Promise<Constat>>> = {
    ...excel,
    ...page,
  };
  const patience = sondeOf(key).groupe === "personne" ? PATIENCE_PERSONNE_MS : PATIENCE_MS;
  const start = clock.now();
  let stop = (): void => undefined;
  const silence = new Promise<"silence">((resolve) => {
    stop = scheduler.after(patience, () => resolve("silence"));
  });
  try {
    const constat = await Promise.race([sondeurs[key](), silence]);
    const elapsed = clock.now() - start;
    if (constat !== "silence") return resultatOf(key, constat, elapsed);
    return echecOf(key, "sans réponse", elapsed);
  } catch (error: unknown) {
    const code = codeOf(error);
    return echecOf(key, code, clock.now() - start);
  } finally {
    stop();
  }
}

/** What a person answered. */
export function reponseOf(key: SondeQuestion, oui: boolean): Resultat {
  return resultatOf(key, { issue: oui ? "oui" : "non" }, 0);
}

export function rapportOf(
  { classeur }: Pick<DiagnosticPorts, "classeur">,
  resultats: readonly Resultat[],
  jour: string,
): Rapport {
  return { poste: classeur.readPoste(), modele: VERSION_CLASSEUR, jour, resultats };
}

async function requireDiagnostic({ classeur }: DiagnosticPorts): Promise<void> {
  if (!(await classeur.isDiagnostic())) throw new SuiviError("DIAGNOSTIC_AUTRE_CLASSEUR");
}

function echecOf(sonde: SondeKey, code: string, millisecondes: number): Resultat {
  const verdict = ABSENT.includes(code) ? "nonVerifiable" : "signaler";
  return { sonde, verdict, issue: null, precision: code, millisecondes };
}

/** The host's own code where there is one: it is what tells. */
function codeOf(error: unknown): string {
  if (error instanceof SuiviError) return String(error.details["codeExcel"] ?? error.code);
  return error instanceof Error ? error.name : String(error);
}
