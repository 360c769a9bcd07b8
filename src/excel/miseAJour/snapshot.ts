import type { Lot } from "../../application/portsMiseAJour";
import type { ClasseurLu, TableauLu } from "../../domain/miseAJour/classeurLu";
import type {
  Controle,
  Decalage,
  Ecriture,
  EcritureNommee,
  FormatConditionnel,
  NouveauTableau,
  Operation,
} from "../../domain/miseAJour/operations";
import { feuilleOf, queueFeuilles } from "../modelSheets";
import { queueRegles, type ReglesLues } from "./regles";

/** What changes rules on cells. */
export type RegleOperation = Controle | FormatConditionnel;

/** What changes cells that it names. */
export type CellOperation = Ecriture | EcritureNommee | NouveauTableau | Decalage;

/** Cells as they stand, so that they can be put back. */
export interface CellsRead {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
}

/** What a workbook holds where some operations change it; by operation, null where there is nothing. */
export interface Snapshot {
  readonly feuilles: ClasseurLu["feuilles"];
  /** Defined names in small letters, with their formulas. */
  readonly noms: ReadonlyMap<string, string>;
  readonly tableaux: ReadonlyMap<string, TableauLu>;
  readonly cellules: ReadonlyMap<CellOperation, CellsRead>;
  /** Rules on cells of sheets that were there before, by the operation that changes them. */
  readonly regles: ReadonlyMap<RegleOperation, ReglesLues>;
  /** Row of what stands below, by the operation that moves it. */
  readonly temoins: ReadonlyMap<Decalage, number>;
}

/** Rows in which what an operation moves is looked for. */
const HAUTEUR_DES_TEMOINS = 200;

/** Queues the reading of all that the operations change; `read` after the next sync. */
export function queueSnapshot(
  context: Excel.RequestContext,
  { operations, classeur }: Pick<Lot, "operations" | "classeur">,
): { read(): Snapshot } {
  const { workbook } = context;
  const feuilles = queueFeuilles(context);
  const noms = workbook.names.load("items/name,items/formula");
  const tables = tablesOf(operations).map((name) => {
    const table = workbook.tables.getItemOrNullObject(name).load("name");
    const header = table.getHeaderRowRange().load("values,rowIndex,columnIndex");
    const body = table.getDataBodyRange().load("rowCount");
    return { name, table, header, body };
  });
  const cellules = operations.flatMap((operation) => {
    const range = rangeOf(context, classeur.feuilles, operation);
    return range ? [{ ...range, range: range.range.load("values,formulas,numberFormat") }] : [];
  });
  const regles = operations.flatMap((operation) => {
    if (operation.type !== "controle" && operation.type !== "formatConditionnel") return [];
    if (classeur.feuilles[operation.feuille] === undefined) return [];
    const sheet = feuilleOf(context, classeur.feuilles, operation.feuille);
    return [{ operation, lues: queueRegles(sheet.getRange(operation.plage)) }];
  });
  const temoins = operations
    .filter((operation) => operation.type === "decalage")
    .map((operation) => ({ operation, range: columnOf(context, classeur.feuilles, operation) }));
  return {
    read: () => ({
      feuilles: feuilles.read(),
      noms: new Map(noms.items.map((item) => [item.name.toLowerCase(), String(item.formula)])),
      tableaux: new Map(
        tables
          .filter(({ table }) => !table.isNullObject)
          .map(({ name, header, body }) => [
            name,
            {
              titres: (header.values[0] ?? []).map(String),
              lignes: body.rowCount,
              coin: { ligne: header.rowIndex, colonne: header.columnIndex },
            },
          ]),
      ),
      cellules: new Map(
        cellules
          .filter(({ range }) => !range.isNullObject)
          .map(({ operation, range }) => [operation, cellulesOf(range)]),
      ),
      regles: new Map(regles.map(({ operation, lues }) => [operation, lues.read()])),
      temoins: new Map(temoins.map(({ operation, range }) => [operation, rowOf(operation, range)])),
    }),
  };
}

/** Whether nothing that the operations change is otherwise; rules come with columns and sheets, which are compared. */
export function sameSnapshot(one: Snapshot, other: Snapshot): boolean {
  const textOf = ({ feuilles, noms, tableaux, cellules, temoins }: Snapshot): string =>
    JSON.stringify([
      feuilles,
      [...noms],
      [...tableaux],
      [...cellules.values()].map(({ formulas, formats }) => [formulas, formats]),
      [...temoins.values()],
    ]);
  return textOf(one) === textOf(other);
}

/** Whether cells hold the same; what formulas give does not count. */
export function sameCellules(one: CellsRead, other: CellsRead | undefined): boolean {
  const textOf = (cells: CellsRead | undefined): string =>
    JSON.stringify([cells?.formulas, cells?.formats]);
  return textOf(one) === textOf(other);
}

function tablesOf(operations: readonly Operation[]): string[] {
  const names = operations.flatMap((operation) => {
    if (operation.type === "tableau") return [operation.nom];
    return operation.type === "colonne" || operation.type === "hauteur" ? [operation.tableau] : [];
  });
  return [...new Set(names)];
}

interface Place {
  readonly operation: CellOperation;
  readonly range: Excel.Range;
}

function rangeOf(
  context: Excel.RequestContext,
  feuilles: ClasseurLu["feuilles"],
  operation: Operation,
): Place | null {
  switch (operation.type) {
    case "ecriture": {
      const { contenus, cellule, feuille } = operation;
      const width = contenus[0]?.length ?? 0;
      if (width === 0) return null;
      const corner = feuilleOf(context, feuilles, feuille).getRange(cellule);
      return { operation, range: corner.getResizedRange(contenus.length - 1, width - 1) };
    }
    case "tableau":
    case "decalage":
      return {
        operation,
        range: feuilleOf(context, feuilles, operation.feuille).getRange(operation.plage),
      };
    case "nommee": {
      const cell = context.workbook.names.getItemOrNullObject(operation.nom);
      const range = cell
        .getRangeOrNullObject()
        .getOffsetRange(operation.plusBas, operation.plusADroite ?? 0);
      return { operation, range };
    }
    default:
      return null;
  }
}

function columnOf(
  context: Excel.RequestContext,
  feuilles: ClasseurLu["feuilles"],
  { feuille, plage }: Decalage,
): Excel.Range {
  const first = feuilleOf(context, feuilles, feuille).getRange(plage).getColumn(0).getCell(0, 0);
  return first.getResizedRange(HAUTEUR_DES_TEMOINS, 0).load("values,rowIndex");
}

/** -1 where the text is nowhere to be found. */
function rowOf({ temoin }: Decalage, range: Excel.Range): number {
  if (range.isNullObject) return -1;
  const at = range.values.findIndex(([value]) => value === temoin);
  return at < 0 ? -1 : range.rowIndex + at;
}

function cellulesOf(range: Excel.Range): CellsRead {
  return {
    values: range.values as unknown[][],
    formulas: range.formulas as unknown[][],
    formats: range.numberFormat as string[][],
  };
}
