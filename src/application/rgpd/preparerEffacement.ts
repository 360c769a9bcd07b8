import { effacementOf, isAncienne, jourLimite, type ReglesEffacement } from "../../domain/rgpd";
import { byColumn, type ColonnePersonnelle, keysMarked } from "../../domain/historique";
import type { ChangementLigne, LigneLue } from "../../domain/historiqueLu";
import type { Historique } from "../historique";
import type { FeuillesStore, LectureOptions } from "../portsTardifs";

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
export async function preparerEffacement(
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
export function countCellules(
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
