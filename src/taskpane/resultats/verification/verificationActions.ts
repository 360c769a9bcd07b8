import type { Navigation } from "../../../application/portsTardifs";

/** What the check may ask of the screen. */
export interface VerificationActions {
  readonly navigation: Navigation;
  /** Refreshes the sheet on the period of the figures that show. */
  readonly mettreAJour: () => void;
  /** Makes the missing pivot tables, then refreshes. */
  readonly recreer: () => void;
}
