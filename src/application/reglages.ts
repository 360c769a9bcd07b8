import { formatHoraires, type Horaires, HORAIRES_SVI, parseHoraires } from "../domain/assistance";
import { findDepartement } from "../domain/departements";
import type { ReglagesClasseur, ReglagesClasseurStore } from "./ports";

interface ReglagesPorts {
  readonly reglagesClasseur: ReglagesClasseurStore;
}

/** The settings of the workbook, as they are used. */
export interface ReglagesLus {
  readonly departement: string;
  /** The department's hours; the national ones where it gives none that can be read. */
  readonly horaires: Horaires;
  /** What stands in the cell, "" for none. */
  readonly horairesTexte: string;
  /** False in a workbook that has no place for them. */
  readonly horairesModifiables: boolean;
  /** Something stands in the cell that says no hours: it must be typed anew. */
  readonly horairesIllisibles: boolean;
}

export async function readReglages(ports: ReglagesPorts): Promise<ReglagesLus> {
  return lusOf(await ports.reglagesClasseur.read());
}

/**
 * Writes the official name of the department that is meant, by its name or its code; "" for none. Null,
 * and nothing is written, when the text means no department; else what now stands there.
 */
export async function writeDepartement(
  ports: ReglagesPorts,
  texte: string,
): Promise<string | null> {
  const departement = texte.trim() === "" ? "" : (findDepartement(texte)?.nom ?? null);
  if (departement !== null) await ports.reglagesClasseur.write({ departement });
  return departement;
}

/**
 * Writes the department's hours in the one way in which they are kept; "" gives the national ones
 * back. Null, and nothing is written, when the text says no hours; else what now stands there.
 */
export async function writeHoraires(ports: ReglagesPorts, texte: string): Promise<string | null> {
  const horaires = parseHoraires(texte);
  if (texte.trim() !== "" && horaires === null) return null;
  const written = horaires === null ? "" : formatHoraires(horaires);
  await ports.reglagesClasseur.write({ horaires: written });
  return written;
}

function lusOf({ departement, horaires }: ReglagesClasseur): ReglagesLus {
  const texte = horaires ?? "";
  const read = parseHoraires(texte);
  return {
    departement,
    horaires: read ?? HORAIRES_SVI,
    horairesTexte: texte,
    horairesModifiables: horaires !== null,
    horairesIllisibles: texte !== "" && read === null,
  };
}
