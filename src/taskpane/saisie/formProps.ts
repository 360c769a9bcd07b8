import type { SaisieEnCours } from "../../application/ports";
import type { Fautes } from "./fautes";
import type { SaisieAction } from "./saisieReducer";

/** What every part of the form is given. */
export interface FormProps {
  readonly saisie: SaisieEnCours;
  readonly edit: (action: SaisieAction) => void;
  readonly fautes: Fautes;
  /** The workbook is being written: nothing changes meanwhile. */
  readonly occupe: boolean;
}
