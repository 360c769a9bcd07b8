import { TABLES } from "../../domain/classeur";
import { SuiviError } from "../../domain/erreurs";
import { guardedText } from "./guardedText";
import type { ReponsesLues } from "./readReponses";
import { type LigneReponse, lignesOf } from "./reponsesTable";
import type { EnqueteEnvoyee } from "../../domain/enquete/reponses";

/**
 * Writes the answers of a sending below those of the table, in the blank rows that it has first. Doing
 * it again after a lost answer writes only what is missing. ENQUETE_SANS_PLACE without the table, or
 * when something stands right below it.
 */
export async function addReponses(
  context: Excel.RequestContext,
  lues: ReponsesLues | null,
  enquete: EnqueteEnvoyee,
): Promise<void> {
  if (!lues) throw new SuiviError("ENQUETE_SANS_PLACE");
  const missing = lignesOf(enquete).filter((ligne) => !lues.lignes.some(isSame(ligne)));
  if (missing.length === 0) return;
  const place = placeOf(context, lues, missing.length);
  const table = context.workbook.tables.getItem(TABLES.reponses).load("showTotals");
  place.load("values");
  await context.sync();
  const isTaken = place.values.some((row: unknown[]) => row.some((content) => content !== ""));
  if (isTaken || table.showTotals) throw new SuiviError("ENQUETE_SANS_PLACE");
  place.numberFormat = missing.map(() => [...lues.formats]);
  place.values = missing.map((ligne) => valuesOf(ligne, lues));
  // AutoCorrect's « include new rows in table » may be off.
  table.resize(table.getRange().getBoundingRect(place));
  await context.sync();
}

const isSame =
  (one: LigneReponse) =>
  (other: LigneReponse): boolean =>
    other.instant === one.instant && other.cle === one.cle;

/** Rows from the first blank one at the table's end, or the one below it. */
function placeOf(
  context: Excel.RequestContext,
  { rowCount, blankAtEnd, width }: ReponsesLues,
  count: number,
): Excel.Range {
  return context.workbook.tables
    .getItem(TABLES.reponses)
    .getDataBodyRange()
    .getCell(rowCount - blankAtEnd, 0)
    .getResizedRange(count - 1, width - 1);
}

/** `null` leaves a column alone that is not ours. */
function valuesOf(
  ligne: LigneReponse,
  { colonnes, width }: ReponsesLues,
): (string | number | null)[] {
  const row: (string | number | null)[] = Array.from({ length: width }, () => null);
  for (const champ of ["instant", "debut", "fin"] as const) row[colonnes[champ]] = ligne[champ];
  for (const champ of ["cle", "question", "valeur"] as const)
    row[colonnes[champ]] = guardedText(ligne[champ]);
  return row;
}
