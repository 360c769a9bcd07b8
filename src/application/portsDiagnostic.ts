import type { Poste } from "../domain/diagnostic/rapport";
import type { SondeExcel, SondePoste, Sondeur } from "../domain/diagnostic/sondes";

/** What « Vérifier ce poste » asks of outside. */
export interface DiagnosticPorts {
  /** Reject with DIAGNOSTIC_AUTRE_CLASSEUR, before anything is touched, in a workbook that is not for it. */
  readonly excel: Sondeur<SondeExcel>;
  readonly appareil: Sondeur<SondePoste>;
  readonly classeur: ClasseurDiagnostic;
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
