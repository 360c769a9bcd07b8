import type { Historique } from "./historique";
import type { Anomalie, GenreKey } from "../domain/controle/anomalie";
import { checkInBlocks } from "../domain/controle/controler";
import {
  type HistoriqueLu,
  type ChangementLigne,
  texteDe,
  type LigneLue,
} from "../domain/historiqueLu";
import { localDayOf } from "../domain/dates";
import { SuiviError } from "../domain/erreurs";
import type { Nomenclature } from "../domain/nomenclature";
import type { Clock, IdGenerator } from "./ports";
import { type Plan, planOf, inverseOf } from "../domain/controle/reparations";
import { COLONNES_SAISIES } from "../domain/historique";
import type { EntreeJournal } from "../domain/journal";
import { type JournalPorts, addToJournal } from "./journal";

export interface VerificationPorts {
  readonly historique: Historique;
  readonly readNomenclature: () => Promise<Nomenclature>;
  readonly clock: Clock;
  /** Lets the pane answer what waits. */
  readonly pause: () => Promise<void>;
}

export type EtapeDeVerification = "lecture" | "controle";

/** For a long work of several steps. */
export interface Avancement<E extends string> {
  /** Called after each block of a step: rows done so far, and in all. */
  readonly onProgress?: (etape: E, faites: number, total: number) => void;
  /** Stops before the next block; rejects with LECTURE_INTERROMPUE. */
  readonly signal?: AbortSignal;
}

/** What a history holds that is wrong. */
export interface Verification {
  /** From top to bottom. */
  readonly anomalies: readonly Anomalie[];
  /** The sheet's number of the row at position 0. */
  readonly premiereLigne: number;
  /** Filled rows that were looked at. */
  readonly lignes: number;
  /** What they were checked against. */
  readonly nomenclature: Nomenclature;
}

/** Rows between two pauses: a few milliseconds of work, even on a slow machine. */
const LIGNES_PAR_BLOC = 100;

/** Reads the whole history and looks for every fault; changes nothing. */
export async function checkHistorique(
  ports: VerificationPorts,
  avancement: Avancement<EtapeDeVerification> = {},
): Promise<Verification> {
  const nomenclature = await ports.readNomenclature();
  const { onProgress, signal } = avancement;
  const historique = await ports.historique.readHistorique({
    ...(signal ? { signal } : {}),
    onProgress: (faites, total) => onProgress?.("lecture", faites, total),
  });
  return {
    anomalies: await controler(ports, historique, nomenclature, avancement),
    premiereLigne: historique.premiereLigne,
    lignes: historique.lignes.length + historique.horsTableau.length,
    nomenclature,
  };
}

async function controler(
  { clock, pause }: VerificationPorts,
  historique: HistoriqueLu,
  nomenclature: Nomenclature,
  { onProgress, signal }: Avancement<EtapeDeVerification>,
): Promise<readonly Anomalie[]> {
  const today = localDayOf(clock.now());
  const total = historique.lignes.length + historique.horsTableau.length;
  const blocs = checkInBlocks(historique, nomenclature, { today }, LIGNES_PAR_BLOC);
  for (;;) {
    const { done, value } = blocs.next();
    if (done) return value;
    onProgress?.("controle", value, total);
    await pause();
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites: value });
  }
}

export interface ReparationPorts extends VerificationPorts, JournalPorts {
  readonly ids: IdGenerator;
}

/** What was repaired; `annulerReparations` takes it back. */
export interface Reparations {
  /** Rows that were changed. */
  readonly lignes: number;
  /** How many faults of each kind are repaired. */
  readonly parGenre: ReadonlyMap<GenreKey, number>;
  /** Rows that were taken into the table; they stay there. */
  readonly rattachees: number;
  /** Rows that somebody had changed meanwhile: they were left alone. */
  readonly laissees: number;
  /** All that was written, or may have been. */
  readonly tentes: readonly ChangementLigne[];
  /** Why it stopped before the end, or why the journal does not tell it. */
  readonly erreur: { readonly error: unknown } | null;
}

export type EtapeDeReparation = EtapeDeVerification | "ecriture";

/** What the journal says of it, in French. */
export type EntreeDeReparation = (reparations: Reparations) => Omit<EntreeJournal, "instant">;

/**
 * Repairs the faults that a person chose, each row whole, in one change a row; rows that are no longer
 * as they were read are left alone. What was done is told even where it stopped midway; rejects only
 * while nothing has been written.
 */
export async function repair(
  ports: ReparationPorts,
  choisies: readonly Anomalie[],
  entreeOf: EntreeDeReparation,
  avancement: Avancement<EtapeDeReparation> = {},
): Promise<Reparations> {
  const nouvelId = (): string => ports.ids.next();
  const plan = planOf(choisies, nouvelId);
  const rattachees = plan.rattacher ? await ports.historique.takeInRows() : 0;
  const { retenues, erreur } = await retenir(ports, choisies, plan, avancement);
  const { changements } = plan.rattacher ? planOf(retenues, nouvelId) : plan;
  const { onProgress, signal } = avancement;
  const application = await ports.historique.change(changements, {
    ...(signal ? { signal } : {}),
    onProgress: (faites, total) => onProgress?.("ecriture", faites, total),
  });
  const faits = new Set(application.faits.map(({ avant }) => avant));
  const reparations: Reparations = {
    lignes: faits.size,
    parGenre: comptes(choisies, retenues, faits, rattachees),
    rattachees,
    laissees: application.laisses.length,
    tentes: application.tentes,
    erreur: erreur ?? application.erreur,
  };
  if (faits.size === 0 && rattachees === 0) return reparations;
  const echec = await addToJournal(ports, entreeOf(reparations));
  return { ...reparations, erreur: reparations.erreur ?? echec };
}

interface Retenues {
  readonly retenues: readonly Anomalie[];
  readonly erreur: { readonly error: unknown } | null;
}

/**
 * The chosen faults as they now are: rows that were taken into the table have got formulas, so the
 * history is read again, and what is no longer as it was seen is left out.
 */
async function retenir(
  ports: ReparationPorts,
  choisies: readonly Anomalie[],
  { rattacher }: Plan,
  avancement: Avancement<EtapeDeReparation>,
): Promise<Retenues> {
  if (!rattacher) return { retenues: choisies, erreur: null };
  try {
    const { anomalies } = await checkHistorique(ports, avancement);
    const chosen = new Map(choisies.map((one) => [keyOf(one), one]));
    const retenues = anomalies.flatMap((one) => {
      const choisie = chosen.get(keyOf(one));
      // What only a person could mend keeps what that person chose.
      return choisie ? [{ ...one, reparation: one.reparation ?? choisie.reparation }] : [];
    });
    return { retenues, erreur: null };
  } catch (error: unknown) {
    return { retenues: [], erreur: { error } };
  }
}

function keyOf({ genre, position, ligne }: Anomalie): string {
  const saisie = ligne ? COLONNES_SAISIES.map((colonne) => texteDe(ligne.cellules[colonne])) : [];
  return [genre, position, ...saisie].join("\u0000");
}

function comptes(
  choisies: readonly Anomalie[],
  retenues: readonly Anomalie[],
  faits: ReadonlySet<ChangementLigne["avant"]>,
  rattachees: number,
): ReadonlyMap<GenreKey, number> {
  const repaired = retenues.filter(({ ligne }) => ligne && faits.has(ligne));
  const attached = choisies.filter(({ genre }) => genre === "horsTableau" && rattachees > 0);
  const counts = new Map<GenreKey, number>();
  for (const { genre } of [...repaired, ...attached])
    counts.set(genre, (counts.get(genre) ?? 0) + 1);
  return counts;
}

export interface AnnulationPorts extends JournalPorts {
  readonly historique: Historique;
}

export type EtapeDAnnulation = "lecture" | "ecriture";

/** What came of taking repairs back. */
export interface BilanDAnnulation {
  /** Rows that are as before the repair again. */
  readonly rendues: number;
  /** Rows that somebody has changed since, as they were before the repair: they were left alone. */
  readonly modifiees: readonly LigneLue[];
  /** The sheet's number of the row at position 0. */
  readonly premiereLigne: number;
  /** Why it stopped before the end (doing it again goes on), or why the journal does not tell it. */
  readonly erreur: { readonly error: unknown } | null;
}

/**
 * Gives repaired rows their former contents, where nobody has changed them since. Done again, it only
 * does what is left. Rejects only while nothing has been written.
 */
export async function undoRepairs(
  ports: AnnulationPorts,
  { tentes }: Pick<Reparations, "tentes">,
  entreeOf: (rendues: number) => Omit<EntreeJournal, "instant">,
  { onProgress, signal }: Avancement<EtapeDAnnulation> = {},
): Promise<BilanDAnnulation> {
  const options = signal ? { signal } : {};
  const lu = await ports.historique.readHistorique({
    ...options,
    onProgress: (faites, total) => onProgress?.("lecture", faites, total),
  });
  const { changements, modifiees } = inverseOf(tentes, lu);
  const application = await ports.historique.change(changements, {
    ...options,
    onProgress: (faites, total) => onProgress?.("ecriture", faites, total),
  });
  const bilan = {
    rendues: application.faits.length,
    premiereLigne: lu.premiereLigne,
    modifiees: [...modifiees, ...application.laisses.map(({ avant }) => avant)],
    erreur: application.erreur,
  };
  if (bilan.rendues === 0) return bilan;
  const echec = await addToJournal(ports, entreeOf(bilan.rendues));
  return { ...bilan, erreur: bilan.erreur ?? echec };
}
