import { TABLES } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { COLONNES_SAISIES } from "../domain/historique";
import { type ColumnPositions, locateColumns } from "./columns";
import { type Ask, read, write } from "./door";

/** What one request tells of the table *Historique*; its size on the wire does not depend on the history's. */
export interface HistoriqueShape {
  readonly headers: readonly unknown[];
  readonly positions: ColumnPositions;
  /** The sheet's number of the first data row. */
  readonly premiereLigne: number;
  readonly rowCount: number;
  readonly isFiltered: boolean;
  readonly hasTotals: boolean;
  /** A fresh table has one blank row, to be filled first. */
  readonly isBlank: boolean;
}

/** `read` on the table; HISTORIQUE_ABSENT when the workbook has none of that name. */
export function readHistorique<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return read(batch).catch(tellAbsent);
}

/** `write` on the table; HISTORIQUE_ABSENT when the workbook has none of that name. */
export function writeHistorique<R, T>(
  first: Ask<R>,
  batch: (context: Excel.RequestContext, found: R) => Promise<T>,
): Promise<T> {
  return write(first, batch).catch(tellAbsent);
}

function tellAbsent(error: unknown): never {
  if (error instanceof SuiviError && error.details.codeExcel === "ItemNotFound")
    throw new SuiviError("HISTORIQUE_ABSENT", { tableau: TABLES.historique }, { cause: error });
  throw error;
}

/** A fresh path, so that the host resolves the table anew in each request. */
export function historiqueTable(context: Excel.RequestContext): Excel.Table {
  return context.workbook.tables.getItem(TABLES.historique);
}

/** The data rows, at least one (blank) row. */
export function historiqueBody(context: Excel.RequestContext): Excel.Range {
  return historiqueTable(context).getDataBodyRange();
}

/** Queues the loads; call `read` after the next sync. */
export function queueHistoriqueShape(context: Excel.RequestContext): { read(): HistoriqueShape } {
  const table = historiqueTable(context).load("showTotals");
  const header = table.getHeaderRowRange().load("values");
  const filter = table.autoFilter.load("isDataFiltered");
  const body = table.getDataBodyRange().load("rowCount,rowIndex");
  const firstRow = body.getRow(0).load("values");
  return {
    read() {
      const headers = header.values[0] ?? [];
      const positions = locateColumns(headers);
      return {
        headers,
        positions,
        premiereLigne: body.rowIndex + 1,
        rowCount: body.rowCount,
        isFiltered: filter.isDataFiltered,
        hasTotals: table.showTotals,
        isBlank: body.rowCount === 1 && isBlankRow(firstRow.values[0] ?? [], positions),
      };
    },
  };
}

/** Whether nobody has typed anything on a row. */
function isBlankRow(values: readonly unknown[], positions: ColumnPositions): boolean {
  return COLONNES_SAISIES.every((key) => {
    const position = positions[key];
    return position === undefined || values[position] === "";
  });
}
