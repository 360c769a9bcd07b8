import type { LigneAVoir, Navigation } from "../application/latePorts";
import { SHEETS } from "../domain/classeur";
import type { ColonneKey } from "../domain/historique";
import { read } from "./door";
import { historiqueBody, queueShape, readTable } from "./historique/table";
import { queueMarkedSheet } from "./modelSheets";

const KEYS = Object.keys(SHEETS) as readonly (keyof typeof SHEETS)[];

/** Selection on Office.js; it shows no row that a filter hides and no sheet that is hidden. */
export const excelNavigation: Navigation = {
  readLignes: (positions) => readTable((context) => readLignes(context, positions)),
  showLigne: (position, colonne) => readTable((context) => showLigne(context, position, colonne)),
  showFeuille: (nom) => read((context) => showFeuille(context, nom)),
};

/** Rows below the table have a name too. */
async function readLignes(
  context: Excel.RequestContext,
  positions: readonly number[],
): Promise<LigneAVoir[]> {
  const pending = queueShape(context);
  const first = historiqueBody(context).getRow(0);
  const rows = positions.map((position) => first.getOffsetRange(position, 0).load("values"));
  await context.sync();
  const shape = pending.read();
  const { date: dateColumn = -1, sousMotif = -1 } = shape.positions;
  return positions.map((position, index) => {
    const row: readonly unknown[] = rows[index]?.values[0] ?? [];
    const [date, label] = [row[dateColumn], row[sousMotif]];
    return {
      position,
      numero: shape.premiereLigne + position,
      date: typeof date === "number" ? Math.floor(date) : null,
      sousMotif: typeof label === "string" ? label.trim() : "",
    };
  });
}

/** The whole row where the table has no such column. */
async function showLigne(
  context: Excel.RequestContext,
  position: number,
  colonne?: ColonneKey,
): Promise<void> {
  const pending = queueShape(context);
  await context.sync();
  const column = colonne && pending.read().positions[colonne];
  const row = historiqueBody(context).getRow(0).getOffsetRange(position, 0);
  row.worksheet.activate();
  (column === undefined ? row : row.getCell(0, column)).select();
  await context.sync();
}

async function showFeuille(context: Excel.RequestContext, nom: string): Promise<void> {
  const named = context.workbook.worksheets.getItemOrNullObject(nom).load("name");
  const key = KEYS.find((one) => SHEETS[one] === nom);
  const known = key && queueMarkedSheet(context, key);
  await context.sync();
  const renamed = known && !known.isNullObject ? known : context.workbook.worksheets.getItem(nom);
  (named.isNullObject ? renamed : named).activate();
  await context.sync();
}
