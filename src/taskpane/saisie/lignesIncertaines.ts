import { SuiviError, type SuiviErrorCode } from "../../domain/erreurs";
import type { LigneHistorique } from "../../domain/historique";

/** Failures after which the rows may stand in the workbook all the same. */
const CODES_INCERTAINS: ReadonlySet<SuiviErrorCode> = new Set<SuiviErrorCode>([
  "EXCEL_OCCUPE",
  "EXCEL_INATTENDU",
  "HISTORIQUE_NON_CONFIRME",
]);

/** The rows that saves which failed may have left in the workbook, as long as the pane lives. */
export interface LignesIncertaines {
  /** Remembers the rows of a save that failed with `error`, unless it is sure that none was written. */
  readonly add: (lignes: readonly LigneHistorique[], error: unknown) => void;
  /** The rows of a call, each as it was last tried. */
  readonly of: (idAppel: string) => readonly LigneHistorique[];
  readonly forget: (idAppel: string) => void;
}

export function createLignesIncertaines(): LignesIncertaines {
  const parId = new Map<string, LigneHistorique>();
  const of = (idAppel: string): LigneHistorique[] =>
    [...parId.values()].filter((ligne) => ligne.idAppel === idAppel);
  return {
    add: (lignes, error) => {
      if (error instanceof SuiviError && !CODES_INCERTAINS.has(error.code)) return;
      for (const ligne of lignes) parId.set(ligne.idLigne, ligne);
    },
    of,
    forget: (idAppel) => {
      for (const { idLigne } of of(idAppel)) parId.delete(idLigne);
    },
  };
}
