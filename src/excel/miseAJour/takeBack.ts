import type { Lot } from "../../application/portsMiseAJour";
import type { NouvelleColonne, Operation } from "../../domain/miseAJour/operations";
import { formerContent } from "../cells";
import { feuilleOf } from "../modelSheets";
import { resizeTable } from "./queueOperation";
import { queueControleTakenBack, queueFormatsTakenBack } from "./regles";
import {
  type CellsRead,
  type CellOperation,
  type RegleOperation,
  type Snapshot,
  sameCellules,
} from "./snapshot";

/** A lot, and what stood in the workbook before it and stands there now. */
export interface TakingBack {
  readonly lot: Pick<Lot, "operations">;
  readonly avant: Snapshot;
  readonly maintenant: Snapshot;
}

/**
 * Queues what gives the workbook back what it held: what was added goes, the last first, then cells
 * take their former contents. Only what was done is undone. Looks are left as they are.
 */
export function queueTakeBack(context: Excel.RequestContext, taking: TakingBack): void {
  const { lot } = taking;
  for (const operation of [...lot.operations].reverse()) undoStructure(context, taking, operation);
  for (const operation of lot.operations) restoreCells(context, taking, operation);
}

function restoreCells(
  context: Excel.RequestContext,
  taking: TakingBack,
  operation: Operation,
): void {
  const { avant, maintenant, lot } = taking;
  const range = rangeToRestore(context, avant, operation);
  const cells = range && avant.cellules.get(range.operation);
  if (!cells) return;
  const moves = lot.operations.some(
    (other) =>
      other.type === "decalage" && "feuille" in operation && other.feuille === operation.feuille,
  );
  // Cells that were not reached may stand where nothing can be written.
  if (moves || !sameCellules(cells, maintenant.cellules.get(range.operation)))
    restore(range.corner, cells);
}

/** Where an operation wrote over cells, or deleted them; null for one that did neither. */
function rangeToRestore(
  context: Excel.RequestContext,
  { feuilles }: Snapshot,
  operation: Operation,
): { operation: CellOperation; corner: Excel.Range } | null {
  switch (operation.type) {
    case "ecriture":
      return {
        operation,
        corner: feuilleOf(context, feuilles, operation.feuille).getRange(operation.cellule),
      };
    case "nommee": {
      const cell = context.workbook.names.getItem(operation.nom).getRange();
      return {
        operation,
        corner: cell.getOffsetRange(operation.plusBas, operation.plusADroite ?? 0),
      };
    }
    case "decalage":
      if (operation.sens === "bas") return null;
      return {
        operation,
        corner: feuilleOf(context, feuilles, operation.feuille).getRange(operation.plage),
      };
    default:
      return null;
  }
}

function undoStructure(
  context: Excel.RequestContext,
  { lot, avant, maintenant }: TakingBack,
  operation: Operation,
): void {
  const { workbook } = context;
  switch (operation.type) {
    case "feuille": {
      const { feuille } = operation;
      const isNew = avant.feuilles[feuille] === undefined;
      if (isNew && maintenant.feuilles[feuille] !== undefined)
        feuilleOf(context, maintenant.feuilles, feuille).delete();
      return;
    }
    case "tableau": {
      const isNew = !avant.tableaux.has(operation.nom) && maintenant.tableaux.has(operation.nom);
      if (isNew) workbook.tables.getItem(operation.nom).convertToRange().clear("Contents");
      return;
    }
    case "colonne":
      // All columns of a table go with the first of them.
      if (lot.operations.find(isColumnOf(operation.tableau)) === operation)
        dropColumns(context, { avant, maintenant }, operation);
      return;
    case "hauteur": {
      const before = avant.tableaux.get(operation.tableau)?.lignes;
      const now = maintenant.tableaux.get(operation.tableau)?.lignes;
      if (before !== undefined && before !== now)
        resizeTable(workbook.tables.getItem(operation.tableau), before);
      return;
    }
    case "decalage": {
      if (avant.temoins.get(operation) === maintenant.temoins.get(operation)) return;
      const range = feuilleOf(context, avant.feuilles, operation.feuille).getRange(operation.plage);
      if (operation.sens === "bas") range.delete("Up");
      else range.insert("Down");
      return;
    }
    case "controle":
    case "formatConditionnel":
      undoRegle(context, { avant, maintenant }, operation);
      return;
    case "nom":
      restoreName(context, { avant, maintenant }, operation.nom);
      return;
    default:
      return;
  }
}

function isColumnOf(tableau: string) {
  return (operation: Operation): boolean =>
    operation.type === "colonne" && operation.tableau === tableau;
}

function dropColumns(
  context: Excel.RequestContext,
  { avant, maintenant }: Pick<TakingBack, "avant" | "maintenant">,
  { tableau }: NouvelleColonne,
): void {
  const before = avant.tableaux.get(tableau)?.titres ?? [];
  const now = maintenant.tableaux.get(tableau);
  if (!now || now.titres.length <= before.length) return;
  const table = context.workbook.tables.getItem(tableau);
  const added = now.titres
    .slice(before.length)
    .map((titre) => table.columns.getItem(titre).getRange());
  resizeTable(table, now.lignes, before.length);
  for (const range of added) range.clear();
}

/** Rules on a sheet that was not there before go with it. */
function undoRegle(
  context: Excel.RequestContext,
  { avant, maintenant }: Pick<TakingBack, "avant" | "maintenant">,
  operation: RegleOperation,
): void {
  const [before, now] = [avant.regles.get(operation), maintenant.regles.get(operation)];
  if (!before || !now) return;
  const sheet = feuilleOf(context, avant.feuilles, operation.feuille);
  const range = sheet.getRange(operation.plage);
  if (operation.type === "controle") queueControleTakenBack(range, before);
  else queueFormatsTakenBack(range, before, now);
}

function restoreName(
  context: Excel.RequestContext,
  { avant, maintenant }: Pick<TakingBack, "avant" | "maintenant">,
  nom: string,
): void {
  const key = nom.toLowerCase();
  const former = avant.noms.get(key);
  if (maintenant.noms.get(key) === former) return;
  const item = context.workbook.names.getItem(nom);
  if (former === undefined) item.delete();
  else item.formula = former;
}

function restore(corner: Excel.Range, { values, formulas, formats }: CellsRead): void {
  const width = formulas[0]?.length ?? 1;
  const range = corner.getCell(0, 0).getResizedRange(formulas.length - 1, width - 1);
  range.numberFormat = formats.map((row) => [...row]);
  range.formulas = formulas.map((row, r) =>
    row.map((formula, c) => formerContent(values[r]?.[c], formula, formats[r]?.[c])),
  );
}
