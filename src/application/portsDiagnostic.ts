import type { Telechargement } from "./latePorts";
import type { Poste } from "../domain/diagnostic/rapport";
import type { SondeExcel, SondePage, Sondeur } from "../domain/diagnostic/sondes";

/** What « Vérifier ce poste » asks of outside. */
export interface DiagnosticPorts {
  /** Reject with DIAGNOSTIC_AUTRE_CLASSEUR, before anything is touched, in a workbook that is not for it. */
  readonly excel: Sondeur<SondeExcel>;
  readonly page: Sondeur<SondePage>;
  readonly classeur: ClasseurDiagnostic;
  /** The throwaway workbook, as the pane's own site serves it; null where it cannot be had. */
  readonly fetchClasseur: () => Promise<Uint8Array | null>;
  readonly telechargement: Telechargement;
}

export interface ClasseurDiagnostic {
  /** Whether the open workbook is a throwaway one; changes nothing. */
  isDiagnostic(): Promise<boolean>;
  /** The Excel that it is open in. */
  readPoste(): Poste;
  /** Opens a workbook in a window of its own; false where this Excel cannot (ExcelApi 1.8 is needed). */
  open(bytes: Uint8Array): Promise<boolean>;
  /** Takes away what probes have left. */
  clear(): Promise<void>;
}
