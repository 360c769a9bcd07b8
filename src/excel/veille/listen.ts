import type { Evenement } from "../../application/portsVeille";
import { COLONNES_ECRITES } from "../../domain/historique";
import type { ContenuCellule } from "../../domain/historiqueLu";
import { ask, read } from "../door";
import { type ColumnPositions, historiqueTable, queueShape, readTable } from "../historique/table";

/** Where the table stands on its sheet, so that an address tells rows and columns of it. */
interface Place {
  readonly positions: ColumnPositions;
  /** The sheet's number of the first row of its body; rows that come and go above move it. */
  premiereLigne: number;
  /** 0-based on the sheet. */
  readonly premiereColonne: number;
  /** How many rows of the body were there when listening began. */
  readonly rowCount: number;
}

/**
 * Calls back at each change of the sheet that holds the history (Worksheet.onChanged, ExcelApi 1.7; who
 * made it: `source` 1.7, `triggerSource` 1.14); gives the way to stop.
 */
export function listen(listener: (evenement: Evenement) => void): Promise<() => void> {
  return readTable(async (context) => {
    const place = await ask(context, (now) => {
      const shape = queueShape(now);
      const header = historiqueTable(now).getHeaderRowRange().load("columnIndex");
      return { read: (): Place => ({ ...shape.read(), premiereColonne: header.columnIndex }) };
    });
    const sheet = historiqueTable(context).worksheet;
    const handler = sheet.onChanged.add((args) => {
      for (const evenement of evenementsOf(args, place)) listener(evenement);
      return Promise.resolve();
    });
    await context.sync();
    return () => {
      void read(async () => {
        handler.remove();
        await handler.context.sync();
      }).catch(() => undefined); // The workbook is being closed: nothing is heard any more.
    };
  });
}

/** What an event says, area by area (docs: Excel.WorksheetChangedEventArgs). */
function evenementsOf(
  { address, changeType, source, triggerSource, details }: Excel.WorksheetChangedEventArgs,
  place: Place,
): readonly Evenement[] {
  const origine =
    triggerSource === "ThisLocalAddin" ? "complement" : source === "Remote" ? "ailleurs" : "ici";
  const genre = GENRES[changeType] ?? "cellules";
  return address.split(",").flatMap((area): Evenement[] => {
    const rows = areaOf(area);
    if (!rows) return [];
    const premiere = rows.first - place.premiereLigne;
    const nombre = rows.last - rows.first + 1;
    if (rows.last < place.premiereLigne) {
      if (genre !== "cellules") place.premiereLigne += genre === "insertion" ? nombre : -nombre;
      return [];
    }
    const uneCellule = nombre === 1 && rows.column !== null;
    const position = (rows.column ?? -1) - place.premiereColonne;
    const colonne = uneCellule
      ? (COLONNES_ECRITES.find((key) => place.positions[key] === position) ?? null)
      : null;
    const ancienne = premiere < place.rowCount;
    const contenu = colonne ? contenuTold(details) : undefined;
    const id = (place.positions.idLigne ?? -1) + place.premiereColonne;
    const avecId = rows.firstColumn <= id && id <= rows.lastColumn;
    return [{ genre, premiere, nombre, ancienne, colonne, contenu, avecId, uneCellule, origine }];
  });
}

/** What one cell alone holds (ExcelApi 1.9); Excel may say nothing of it. */
function contenuTold(
  details: { readonly valueAfter: unknown } | undefined,
): ContenuCellule | undefined {
  const value = details?.valueAfter;
  const isContent =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isContent ? value : undefined;
}

/** Those that move rows; whatever else changes cells where they stand. */
const GENRES: Readonly<Partial<Record<string, Evenement["genre"]>>> = {
  RowDeleted: "suppression",
  CellDeleted: "suppression",
  RowInserted: "insertion",
  CellInserted: "insertion",
};

interface Area {
  /** As the sheet numbers them. */
  readonly first: number;
  readonly last: number;
  /** 0-based. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** When it is one cell alone. */
  readonly column: number | null;
}

/** Rows and columns of an address. */
function areaOf(area: string): Area | null {
  const [from = "", to = from] = area
    .slice(area.lastIndexOf("!") + 1)
    .replaceAll("$", "")
    .toUpperCase()
    .split(":");
  if (from === "") return null;
  const [letters, first] = partsOf(from);
  const [lastLetters, last] = partsOf(to);
  // Whole columns have no rows: they have them all. So it is with whole rows.
  return {
    first: first || 1,
    last: last || 1_048_576,
    firstColumn: columnOf(letters),
    lastColumn: lastLetters === "" ? Infinity : columnOf(lastLetters),
    column: from === to && letters !== "" ? columnOf(letters) : null,
  };
}

/** The letters and the number of a cell, a row or a column. */
function partsOf(cell: string): [letters: string, row: number] {
  const letters = cell.replaceAll(/\d/g, "");
  return [letters, Number(cell.slice(letters.length))];
}

const columnOf = (letters: string): number =>
  Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, n) => sum * 26 + n, 0) -
  1;
