import { SuiviError } from "../domain/erreurs";
import { COLONNE_KEYS, COLONNES, type LigneHistorique } from "../domain/historique";
import { type HistoriqueShape, historiqueBody, historiqueTable } from "./historiqueTable";
import { type CellContent, expectedValuesOf, numberFormatsOf, valuesOf } from "./rowCells";

/** Where rows go, and how many rows the table's body must have afterwards. */
interface Destination {
  readonly target: Excel.Range;
  readonly rowCount: number;
}

interface ReadBack {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly rowCount: number;
}

/**
 * Writes rows and checks them in the same request. What Excel may leave undone (the table did not
 * grow, a calculated column was not filled, an apostrophe stayed) is mended in one more request;
 * HISTORIQUE_NON_CONFIRME when the rows still do not stand as meant.
 */
export async function writeLignes(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
  { target, rowCount }: Destination,
): Promise<void> {
  const width = shape.headers.length;
  target.numberFormat = lignes.map(() => numberFormatsOf(shape.positions, width));
  const meant = lignes.map((ligne) => valuesOf(ligne, shape.positions, width));
  target.values = meant;
  const written = await readBack(context, target);
  const expected = lignes.map((ligne) => expectedValuesOf(ligne, shape.positions, width));
  const repairs = repairsOf(shape, expected, meant, written);
  if (written.rowCount === rowCount && repairs === null) return;

  if (written.rowCount !== rowCount) growTable(context, target);
  if (repairs) target.values = repairs;
  const mended = await readBack(context, target);
  if (mended.rowCount !== rowCount || repairsOf(shape, expected, meant, mended)) {
    throw new SuiviError("HISTORIQUE_NON_CONFIRME");
  }
}

async function readBack(context: Excel.RequestContext, target: Excel.Range): Promise<ReadBack> {
  target.load("values,formulas");
  const body = historiqueBody(context).load("rowCount");
  await context.sync();
  return { values: target.values, formulas: target.formulas, rowCount: body.rowCount };
}

/** AutoCorrect's « include new rows in table » may be off. */
function growTable(context: Excel.RequestContext, target: Excel.Range): void {
  const table = historiqueTable(context);
  table.resize(table.getHeaderRowRange().getBoundingRect(target));
}

/** Cell by cell what to write again (`null`: leave alone); null when every cell is as meant. */
function repairsOf(
  shape: HistoriqueShape,
  expected: readonly (readonly CellContent[])[],
  meant: readonly (readonly CellContent[])[],
  written: ReadBack,
): CellContent[][] | null {
  const repairs = expected.map((row, r) =>
    row.map((content, c) => {
      if (content !== null) return repairOfContent(content, written.values[r]?.[c], meant[r]?.[c]);
      return repairOfCalculated(shape, c, written.formulas[r]?.[c]);
    }),
  );
  return repairs.some((row) => row.some((content) => content !== null)) ? repairs : null;
}

/** A host that keeps the guarding apostrophe as a character takes the text literally: there it goes without. */
function repairOfContent(
  content: string | number,
  read: unknown,
  guarded: CellContent | undefined,
): CellContent {
  if (read === content) return null;
  return read === `'${content}` ? content : (guarded ?? content);
}

function repairOfCalculated(shape: HistoriqueShape, column: number, formula: unknown): CellContent {
  const key = COLONNE_KEYS.find((candidate) => shape.positions[candidate] === column);
  const expected = key && COLONNES[key].formula;
  return expected !== undefined && formula === "" ? `=${expected}` : null;
}
