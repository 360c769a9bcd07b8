import { effacementOf, isAncienne, jourLimite, type ReglesEffacement } from "../domain/rgpd";
import { byColumn, type ColonnePersonnelle, keysMarked } from "../domain/historique";
import type { ChangementLigne, LigneLue } from "../domain/historiqueLu";
import type { Historique } from "./historique";
import type { FeuillesStore, LectureOptions, JournalStore } from "./latePorts";
import { SuiviError } from "../domain/erreurs";
import type { EntreeJournal } from "../domain/journal";

/** What clearing would do, before anything is written. */
export interface ApercuEffacement {
  readonly regles: ReglesEffacement;
  /** Rows of earlier days (serial) are cleared. */
  readonly limite: number;
  readonly changements: readonly ChangementLigne[];
  /** Cells that change, by column. */
  readonly cellules: Readonly<Record<ColonnePersonnelle, number>>;
  /** Days (serial) of the oldest and of the latest row that changes; null when none does. */
  readonly etendue: { readonly debut: number; readonly fin: number } | null;
  /** Rows with something to clear whose date cannot be read: they are left alone. */
  readonly sansDate: readonly LigneLue[];
  /** Rows with something to clear that are dated after today: they are left alone, as long as that date stands. */
  readonly aVenir: readonly LigneLue[];
  /** Filled rows below the table: they are left alone. */
  readonly horsTableau: number;
  /** Sheets that the add-in wrote beside the history: they may repeat rows of it, and are left alone. */
  readonly feuilles: readonly string[];
}

export interface ApercuPorts {
  readonly historique: Pick<Historique, "readHistorique">;
  readonly feuilles: Pick<FeuillesStore, "readEcrites">;
}

/** Reads the history and says what the rules would clear; `today` is a serial day. */
export async function previewErasure(
  { historique, feuilles }: ApercuPorts,
  regles: ReglesEffacement,
  today: number,
  options?: LectureOptions,
): Promise<ApercuEffacement> {
  const { lignes, horsTableau } = await historique.readHistorique(options);
  const limite = jourLimite(today, regles.mois);
  const changements: ChangementLigne[] = [];
  const sansDate: LigneLue[] = [];
  const aVenir: LigneLue[] = [];
  for (const ligne of lignes) {
    const apres = effacementOf(ligne.cellules, regles);
    const ancienne = isAncienne(ligne.cellules.date, limite);
    if (apres && ancienne === null) sansDate.push(ligne);
    else if (apres && ancienne === true) changements.push({ avant: ligne, apres });
    else if (apres && isAncienne(ligne.cellules.date, today + 1) === false) aVenir.push(ligne);
  }
  return {
    ...{ regles, limite, changements, sansDate, aVenir },
    cellules: countCellules(changements),
    etendue: etendueOf(changements),
    horsTableau: horsTableau.length,
    feuilles: await feuilles.readEcrites(),
  };
}

/** How many cells of each column changes write. */
function countCellules(
  changements: readonly ChangementLigne[],
): Readonly<Record<ColonnePersonnelle, number>> {
  return byColumn(
    keysMarked("personnelle"),
    (colonne) => changements.filter(({ apres }) => apres?.[colonne] !== undefined).length,
  );
}

function etendueOf(changements: readonly ChangementLigne[]): ApercuEffacement["etendue"] {
  let [debut, fin] = [Infinity, -Infinity];
  for (const { avant } of changements) {
    const date = Number(avant.cellules.date);
    [debut, fin] = [Math.min(debut, date), Math.max(fin, date)];
  }
  return changements.length === 0 ? null : { debut, fin };
}

export interface EffacementPorts {
  readonly historique: Pick<Historique, "change">;
  readonly feuilles: Pick<FeuillesStore, "refreshCaches">;
  readonly journal: Pick<JournalStore, "add">;
}

/** What clearing did, wherever it ended. */
export interface BilanEffacement {
  readonly lignes: number;
  /** Cells by column. */
  readonly cellules: Readonly<Record<ColonnePersonnelle, number>>;
  /** Rows that somebody changed meanwhile: they are left as that person left them. */
  readonly laissees: number;
  /** Stopped before the end; what is left can be asked for again. */
  readonly interrompu: boolean;
  /** Whether the workbook's journal has it. */
  readonly note: boolean;
}

type Fait = Omit<BilanEffacement, "note">;

/**
 * Clears what was previewed, then refreshes the pivot tables so that their caches hold nothing of it,
 * then keeps an entry in the journal, which `entreeOf` words without personal data. Cannot be undone.
 * What was cleared before a failure is treated the same; then it rejects with that failure.
 */
export async function erase(
  { historique, feuilles, journal }: EffacementPorts,
  { changements }: ApercuEffacement,
  entreeOf: (fait: Fait) => EntreeJournal,
  options?: LectureOptions,
): Promise<BilanEffacement> {
  const { faits, laisses, erreur } = await historique.change(changements, options);
  const interrompu = erreur !== null && isInterruption(erreur.error);
  const fait = {
    lignes: faits.length,
    cellules: countCellules(faits),
    laissees: laisses.length,
    interrompu,
  };
  let note = false;
  if (faits.length > 0) {
    await feuilles.refreshCaches();
    note = await journal.add(entreeOf(fait));
  }
  if (erreur && !interrompu) throw erreur.error;
  return { ...fait, note };
}

const isInterruption = (error: unknown): boolean =>
  error instanceof SuiviError && error.code === "LECTURE_INTERROMPUE";
