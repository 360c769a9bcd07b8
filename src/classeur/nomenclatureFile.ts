import { SuiviError } from "../domain/erreurs";
import {
  indexNomenclature,
  type Nomenclature,
  checkNomenclature,
  type NomenclatureFault,
} from "../domain/nomenclature";
import { publicationFaults } from "../domain/nomenclaturePublication";
import { COLONNES_CSV, type LigneLue, parseNomenclatureCsv } from "./nomenclatureCsv";
import { RAISONS } from "./nomenclatureRaisons";

export interface NomenclatureLue {
  readonly nomenclature: Nomenclature;
  /** False when the file has no column *enquete*: it does not say which lines the survey follows. */
  readonly ditEnquete: boolean;
}

const VALEUR_MAX_LENGTH = 60;

/**
 * The nomenclature that a CSV text holds, ready to be published after the versions that have
 * `codesAnterieurs`. Columns are found by their names, in any order; others are ignored.
 * Throws NOMENCLATURE_INVALIDE whose `fautes` says line, column and reason of each fault in French,
 * NOMENCLATURE_ABSENTE when there is no line.
 */
export function readNomenclatureCsv(
  csv: string,
  codesAnterieurs: ReadonlySet<string> = new Set(),
): NomenclatureLue {
  const { lues, champs, fautes } = parseNomenclatureCsv(csv);
  const brutes = lues.map(({ brute }) => brute);
  const { lignes, faults } = checkNomenclature(brutes, publicationFaults(brutes, codesAnterieurs));
  const all = [...fautes, ...faults.map((fault) => describeFault(fault, lues))];
  if (all.length > 0) {
    const details = { nombre: all.length, fautes: all.join("\n") };
    throw new SuiviError("NOMENCLATURE_INVALIDE", details);
  }
  return { nomenclature: indexNomenclature(lignes), ditEnquete: champs.has("enquete") };
}

function describeFault(fault: NomenclatureFault, lues: readonly LigneLue[]): string {
  const line = lues[fault.ligne - 1]?.lineInFile ?? fault.ligne + 1;
  const place = `ligne ${line}, colonne ${COLONNES_CSV[fault.colonne]}`;
  const valeur = fault.valeur.replace(/\p{Cc}/gu, "·").slice(0, VALEUR_MAX_LENGTH);
  return `${place} : ${RAISONS[fault.kind]}${valeur === "" ? "" : ` (« ${valeur} »)`}`;
}
