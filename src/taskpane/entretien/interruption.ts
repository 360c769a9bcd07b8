import { SuiviError } from "../../domain/erreurs";

/** Whether long work ended because somebody stopped it. */
export const isInterruption = (error: unknown): boolean =>
  error instanceof SuiviError && error.code === "LECTURE_INTERROMPUE";
