import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parseDate, toSerial } from "../../domain/dates";
import type { FenetreEnquete } from "../../domain/enquete/calendrier";
import { normalizeLibelle } from "../../domain/libelles";
import { moisOf, type Periode, trimestreOf } from "../../domain/periode";
import { decodeCsv } from "../texteCsv";
import { ErreurUsage } from "./motsTapes";

/**
 * The survey's calendar from a CSV file with the columns periode (`2026-10`, `2026-T4`), ouverture and
 * cloture (`28/12/2026`). Throws ErreurUsage that names the line of what it does not understand, or
 * the file system's own error.
 */
export function readCalendrier(fichier: string): FenetreEnquete[] {
  return parseCalendrier(decodeCsv(readFileSync(fichier)));
}

export function parseCalendrier(csv: string): FenetreEnquete[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, {
    bom: true,
    delimiter: [";", ","],
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    columns: (headers: string[]) => headers.map(normalizeLibelle),
  });
  return rows.map((row, index) => {
    const [periode, ouverture, cloture] = [
      periodeOf(row["periode"] ?? ""),
      parseDate(row["ouverture"] ?? ""),
      parseDate(row["cloture"] ?? ""),
    ];
    if (!periode || ouverture === null || cloture === null || cloture < ouverture)
      throw new ErreurUsage(
        `Calendrier de l'enquête, ligne ${index + 2} : attendu periode (2026-10 ou 2026-T4), ouverture et cloture (JJ/MM/AAAA, dans cet ordre).`,
      );
    return { periode, ouverture, cloture };
  });
}

/** `2026-10` or `2026-T4`; null for anything else. */
export function periodeOf(text: string): Periode | null {
  const { annee, mois, trimestre } =
    /^(?<annee>20\d\d)-(?:(?<mois>0[1-9]|1[0-2])|T(?<trimestre>[1-4]))$/i.exec(text)?.groups ?? {};
  if (annee === undefined) return null;
  const year = Number(annee);
  return mois === undefined
    ? trimestreOf(toSerial({ year, month: 3 * Number(trimestre), day: 1 }))
    : moisOf(toSerial({ year, month: Number(mois), day: 1 }));
}
