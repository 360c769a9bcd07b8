import { SHEETS } from "../../src/domain/classeur";
import {
  motifsOf,
  type Nomenclature,
  sousMotifsOf,
  thematiquesOf,
} from "../../src/domain/nomenclature";
import { formatCell } from "../../src/ooxml/a1";
import type { CellInput, WorkbookSpec } from "../../src/ooxml/write/spec";

/** A sheet that spells out, one row a parent, what the history's own drop-down formulas offer. */

export const ESSAIS = "Essais";

export interface Essai {
  readonly parents: readonly string[];
  readonly attendus: readonly string[];
}

/** Every node of the cascade with the children that the domain gives it. */
export function essaisOf(nomenclature: Nomenclature): Essai[] {
  const thematiques = thematiquesOf(nomenclature);
  const niveau1 = thematiques.map((thematique) => ({
    parents: [thematique],
    attendus: motifsOf(nomenclature, thematique),
  }));
  const niveau2 = thematiques.flatMap((thematique) =>
    motifsOf(nomenclature, thematique).map((motif) => ({
      parents: [thematique, motif],
      attendus: sousMotifsOf(nomenclature, thematique, motif).map(({ sousMotif }) => sousMotif),
    })),
  );
  return [...niveau1, ...niveau2];
}

/** One more column than the longest list: it must stay empty. */
export function largeurDes(essais: readonly Essai[]): number {
  return Math.max(...essais.map(({ attendus }) => attendus.length)) + 1;
}

/** The workbook with that sheet added: parents in A and B, the list's items from C on. */
export function avecEssais(spec: WorkbookSpec, essais: readonly Essai[]): WorkbookSpec {
  const width = largeurDes(essais);
  const rows = essais.map(({ parents }, index): (CellInput | null)[] => {
    const liste = listeDe(spec, parents.length === 1 ? "F" : "G", index + 1);
    const items = Array.from({ length: width }, (_, k) => ({
      formula: `IFERROR(INDEX(${liste},${k + 1}),"")`,
    }));
    return [parents[0] ?? null, parents[1] ?? null, ...items];
  });
  return {
    ...spec,
    sheets: [...spec.sheets, { name: ESSAIS, blocks: [{ at: "A1", rows }] }],
  };
}

/** The validation formula of a column of the history, moved to a row of the trial sheet. */
function listeDe(spec: WorkbookSpec, column: string, row: number): string {
  const sheet = spec.sheets.find(({ name }) => name === SHEETS.historique);
  const validation = sheet?.validations?.find(({ ranges }) => ranges[0]?.startsWith(column));
  const formula = validation?.formula1 ?? "";
  return formula
    .replace(/\$E\d+/g, formatCell(row - 1, 0))
    .replace(/\$F\d+/g, formatCell(row - 1, 1));
}
