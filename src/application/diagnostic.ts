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
 * Excel answers one thing after the other: as long as it owes one probe its answer, those that ask it would
 * each wait in vain.
 */
interface Attente {
  /** Ends with that answer; null while Excel owes none. */
  reponse: Promise<void> | null;
  /** The answer did not come either while the next probe waited for it. */
  perdue: boolean;
}

/**
 * Asks every probe that needs nobody. A probe that fails costs itself alone; while one goes without an
 * answer, those that ask Excel too wait for it once more, and then are left out with that reason.
 * DIAGNOSTIC_AUTRE_CLASSEUR, with nothing touched, where the open workbook is not for it;
 * LECTURE_INTERROMPUE when it is called off, and what probes left is taken away.
 */
export async function executeDiagnostic(
  ports: DiagnosticPorts & HorlogePorts,
  { onProgress, signal }: LectureOptions = {},
): Promise<readonly Resultat[]> {
  await requireDiagnostic(ports);
  const resultats: Resultat[] = [];
  const attente: Attente = { reponse: null, perdue: false };
  try {
    for (const key of SONDES_SEULES) {
      if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
      onProgress?.(resultats.length, SONDES_SEULES.length);
      const isRetenue = key in ports.excel && !(await isFree(ports, attente));
      resultats.push(isRetenue ? retenueOf(key) : await executeSonde(ports, key, attente));
    }
  } finally {
    const cleared = clear(ports);
    // Excel would take the bench away after its answer, for which nobody waits.
    if (attente.reponse === null) await cleared;
  }
  return resultats;
}

/** Asks one probe that a person has helped with, and takes away what it left. */
export async function executeSondeAidee(
  ports: DiagnosticPorts & HorlogePorts,
  key: SondeAutomatique,
): Promise<Resultat> {
  const resultat = await executeSonde(ports, key, { reponse: null, perdue: false });
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
  attente: Attente,
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
    const asked = sondeurs[key]();
    const constat = await Promise.race([asked, silence]);
    const elapsed = clock.now() - start;
    if (constat !== "silence") return resultatOf(key, constat, elapsed);
    if (key in excel) awaitLate(asked, attente);
    return echecOf(key, "sans réponse", elapsed);
  } catch (error: unknown) {
    const code = codeOf(error);
    return echecOf(key, code, clock.now() - start);
  } finally {
    stop();
  }
}

/** Notes that Excel owes an answer, until it comes, whatever it is. */
function awaitLate(asked: Promise<unknown>, attente: Attente): void {
  const answered = (): void => {
    attente.reponse = null;
    attente.perdue = false;
  };
  attente.reponse = asked.then(answered, answered);
}

/** Whether Excel owes no answer; the first that asks waits for one that is owed. */
async function isFree({ scheduler }: HorlogePorts, attente: Attente): Promise<boolean> {
  if (attente.reponse === null || attente.perdue) return attente.reponse === null;
  let stop = (): void => undefined;
  const silence = new Promise<void>((resolve) => {
    stop = scheduler.after(PATIENCE_MS, resolve);
  });
  const isAnswered = await Promise.race([
    attente.reponse.then(() => true),
    silence.then(() => false),
  ]);
  stop();
  attente.perdue = !isAnswered;
  return isAnswered;
}

/** A probe that was not asked: Excel owes the answer to one before it. */
function retenueOf(sonde: SondeKey): Resultat {
  const precision = "non posée : une sonde précédente est restée sans réponse";
  return { sonde, verdict: "nonVerifiable", issue: null, precision, millisecondes: 0 };
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
