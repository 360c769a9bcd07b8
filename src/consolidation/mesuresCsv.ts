import { COMPTES, type Mesure } from "../domain/consolidation/mesures";

const COLONNES = ["departement", "mois", "code", "codeOrigine", ...COMPTES] as const;

/** *Mesures* as separated values: UTF-8 with its mark and semicolons, as a French Excel opens them. */
export function mesuresCsv(mesures: readonly Mesure[]): Uint8Array {
  const rows = [COLONNES, ...mesures.map((mesure) => COLONNES.map((key) => String(mesure[key])))];
  return new TextEncoder().encode(
    `\uFEFF${rows.map((row) => `${row.map(quoted).join(";")}\r\n`).join("")}`,
  );
}

const quoted = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
