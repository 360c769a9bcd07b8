import { SuiviError } from "../domain/erreurs";
import { COLONNES_NOMENCLATURE } from "../domain/historique";
import { normalizeLibelle } from "../domain/libelles";
import {
  indexNomenclature,
  type Nomenclature,
  checkNomenclature,
  type LigneNonVerifiee,
} from "../domain/nomenclature";

const REQUIRED = ["code", "niveau", "thematique", "motif", "sousMotif"] as const;

/** What `Range.values` holds. */
type CellValue = string | number | boolean;

/** A row of the table that holds something; `index` is 0-based in its body. */
interface BruteLue {
  readonly brute: LigneNonVerifiee;
  readonly index: number;
}

/**
 * What the table *Nomenclature* holds, headers included, and its filled rows as they are.
 * NOMENCLATURE_INVALIDE gives the first fault with its row, numbered as the sheet does.
 */
export function nomenclatureOf({ values, rowIndex }: Pick<Excel.Range, "values" | "rowIndex">): {
  nomenclature: Nomenclature;
  brutes: readonly LigneNonVerifiee[];
} {
  const [headers = [], ...rows] = values as CellValue[][];
  const normalized = headers.map((header) => normalizeLibelle(String(header)));
  const positionOf = (key: keyof LigneNonVerifiee): number =>
    normalized.indexOf(normalizeLibelle(COLONNES_NOMENCLATURE[key]));
  // Another tool's table of the same name is not our nomenclature.
  if (REQUIRED.some((key) => positionOf(key) < 0)) throw new SuiviError("NOMENCLATURE_ABSENTE");
  const lues = toLignesBrutes(rows, positionOf);
  const brutes = lues.map(({ brute }) => brute);
  const { lignes, faults } = checkNomenclature(brutes);
  const [fault] = faults;
  if (fault) {
    throw new SuiviError("NOMENCLATURE_INVALIDE", {
      ligne: rowIndex + 2 + (lues[fault.ligne - 1]?.index ?? 0),
      colonne: COLONNES_NOMENCLATURE[fault.colonne],
      raison: fault.kind,
    });
  }
  return { nomenclature: indexNomenclature(lignes), brutes };
}

/** Rows without any label are blank lines of the table, not faults. */
function toLignesBrutes(
  rows: readonly (readonly CellValue[])[],
  positionOf: (key: keyof LigneNonVerifiee) => number,
): BruteLue[] {
  const read = (row: readonly CellValue[], key: keyof LigneNonVerifiee): string =>
    String(row[positionOf(key)] ?? "");
  return rows
    .map((row, index) => ({
      index,
      brute: {
        code: read(row, "code"),
        niveau: read(row, "niveau"),
        thematique: read(row, "thematique"),
        motif: read(row, "motif"),
        sousMotif: read(row, "sousMotif"),
        remplace: read(row, "remplace"),
        enquete: read(row, "enquete"),
        synonymes: read(row, "synonymes"),
        retiree: read(row, "retiree"),
      },
    }))
    .filter(({ brute: { code, thematique, motif, sousMotif } }) =>
      Boolean(code + thematique + motif + sousMotif),
    );
}
