import { findDepartement } from "../../domain/departements";

/** « 2A Corse-du-Sud », of an INSEE code. */
export const nomDuDepartement = (code: string): string =>
  [code, findDepartement(code)?.nom ?? ""].join(" ").trim();
