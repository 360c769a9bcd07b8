import { TABLES } from "../../domain/classeur";
import {
  type ColonnesReponses,
  ligneReponse,
  type LigneReponse,
  locateReponses,
} from "./reponsesTable";

/** The table *ReponsesEnquete* as it was read. */
export interface ReponsesLues {
  readonly colonnes: ColonnesReponses;
  /** Columns of the table, those that are not ours included. */
  readonly width: number;
  /** Rows of its body, blank ones included. */
  readonly rowCount: number;
  /** How many of them, from the last one up, hold nothing at all. */
  readonly blankAtEnd: number;
  readonly lignes: readonly LigneReponse[];
  /** Number formats of its first row, by column. */
  readonly formats: readonly unknown[];
}

/** Asks for the table; null in a workbook that has no such one, or one with other columns. */
export function queueReponses(context: Excel.RequestContext): { read(): ReponsesLues | null } {
  const table = context.workbook.tables.getItemOrNullObject(TABLES.reponses).load("name");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  const firstRow = body.getRow(0).load("numberFormat");
  return {
    read() {
      if (table.isNullObject) return null;
      const headers: readonly unknown[] = header.values[0] ?? [];
      const colonnes = locateReponses(headers);
      if (!colonnes) return null;
      const rows = body.values as unknown[][];
      return {
        colonnes,
        width: headers.length,
        rowCount: rows.length,
        blankAtEnd: blankRowsAtEnd(rows),
        lignes: rows.flatMap((row) => ligneReponse(row, colonnes) ?? []),
        formats: firstRow.numberFormat[0] ?? [],
      };
    },
  };
}

function blankRowsAtEnd(rows: readonly (readonly unknown[])[]): number {
  const isFilled = (row: readonly unknown[]) => row.some((content) => content !== "");
  const last = rows.map(isFilled).lastIndexOf(true);
  return rows.length - 1 - last;
}
