import type { Anomalie } from "../../domain/controle/anomalie";
import type { GenreKey } from "../../domain/controle/anomalie";
import { type ChangementLigne, texteDe } from "../../domain/historiqueLu";
import { type Plan, planOf } from "../../domain/controle/reparations";
import { COLONNES_SAISIES } from "../../domain/historique";
import type { EntreeJournal } from "../../domain/journal";
import type { IdGenerator } from "../ports";
import { type JournalPorts, noter } from "./noter";
import {
  type Avancement,
  type EtapeDeVerification,
  type VerificationPorts,
  verifierHistorique,
} from "./verifierHistorique";

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
export type Noter = (reparations: Reparations) => Omit<EntreeJournal, "instant">;

/**
 * Repairs the faults that a person chose, each row whole, in one change a row; rows that are no longer
 * as they were read are left alone. What was done is told even where it stopped midway; rejects only
 * while nothing has been written.
 */
export async function reparer(
  ports: ReparationPorts,
  choisies: readonly Anomalie[],
  entreeOf: Noter,
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
  const echec = await noter(ports, entreeOf(reparations));
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
    const { anomalies } = await verifierHistorique(ports, avancement);
    const chosen = new Set(choisies.map(keyOf));
    return { retenues: anomalies.filter((one) => chosen.has(keyOf(one))), erreur: null };
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
