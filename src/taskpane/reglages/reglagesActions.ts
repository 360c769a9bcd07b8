import type { ReglagesLus } from "../../application/reglages";
import type { Preferences } from "../../domain/preferences";

/** What the screen « Réglages » may do; what concerns the workbook rejects with a `SuiviError`. */
export interface ReglagesActions {
  readonly readReglages: () => Promise<ReglagesLus>;
  /** Null when the text means no department: then nothing was written. */
  readonly writeDepartement: (texte: string) => Promise<string | null>;
  /** Null when the text says no hours: then nothing was written. */
  readonly writeHoraires: (texte: string) => Promise<string | null>;
  readonly savePreferences: (changes: Partial<Preferences>) => void;
}
