import { SHEETS } from "../../domain/classeur";
import type { ClasseurLu } from "../../domain/miseAJour/classeurLu";
import type {
  Contenu,
  Controle,
  Ecriture,
  FormatConditionnel,
  Nom,
  NouveauTableau,
  NouvelleColonne,
  Operation,
  Style,
} from "../../domain/miseAJour/operations";
import { guardedText } from "../cells";
import { feuilleOf, formuleIci } from "../modelSheets";
import type { CellContent } from "../historique/cells";
import { queueControle, queueFormatConditionnel } from "./regles";

/** What the operations are carried out on. */
export interface Chantier {
  readonly context: Excel.RequestContext;
  readonly feuilles: ClasseurLu["feuilles"];
  /** Defined names that the workbook has, in small letters. */
  readonly noms: ReadonlySet<string>;
}

/** Queues one operation. */
export function queueOperation(chantier: Chantier, operation: Operation): void {
  const { context, feuilles } = chantier;
  const { workbook } = context;
  const formuleDIci = (formule: string): string => formuleIci(formule, feuilles);
  switch (operation.type) {
    case "ecriture":
      queueEcriture(chantier, operation);
      break;
    case "apparence": {
      const range = feuilleOf(context, feuilles, operation.feuille).getRange(operation.plage);
      paint(range, operation.style, operation.plage.includes(":"));
      break;
    }
    case "nommee": {
      const cell = workbook.names.getItem(operation.nom).getRange();
      const { contenu, plusBas, plusADroite = 0 } = operation;
      cell.getOffsetRange(plusBas, plusADroite).formulas = [[contentOf(contenu, null, feuilles)]];
      break;
    }
    case "feuille": {
      const sheet = workbook.worksheets.add(SHEETS[operation.feuille]);
      if (operation.masquee) sheet.visibility = "Hidden";
      break;
    }
    case "tableau":
      queueTableau(chantier, operation);
      break;
    case "colonne":
      queueColonne(chantier, operation);
      break;
    case "hauteur":
      resizeTable(workbook.tables.getItem(operation.tableau), operation.lignes);
      break;
    case "decalage": {
      const range = feuilleOf(context, feuilles, operation.feuille).getRange(operation.plage);
      if (operation.sens === "bas") range.insert("Down");
      else range.delete("Up");
      break;
    }
    case "nom":
      queueNom(chantier, operation);
      break;
    case "controle":
      queueControle(rangeOfRegle(chantier, operation), operation, formuleDIci);
      break;
    case "formatConditionnel":
      queueFormatConditionnel(rangeOfRegle(chantier, operation), operation, formuleDIci);
      break;
    case "impression": {
      const { pageLayout } = feuilleOf(context, feuilles, operation.feuille);
      pageLayout.setPrintArea(operation.plage);
      break;
    }
  }
}

function rangeOfRegle(
  { context, feuilles }: Chantier,
  { feuille, plage }: Controle | FormatConditionnel,
): Excel.Range {
  return feuilleOf(context, feuilles, feuille).getRange(plage);
}

/** Gives a table's body that many rows, and `columns` columns if it is given. */
export function resizeTable(table: Excel.Table, rows: number, columns?: number): void {
  const header = table.getHeaderRowRange();
  const row = columns === undefined ? header : header.getCell(0, 0).getResizedRange(0, columns - 1);
  table.resize(row.getResizedRange(rows, 0));
}

function queueEcriture(
  { context, feuilles }: Chantier,
  { feuille, cellule, contenus, formats }: Ecriture,
): void {
  const width = contenus[0]?.length ?? 0;
  if (width === 0) return;
  const range = feuilleOf(context, feuilles, feuille)
    .getRange(cellule)
    .getResizedRange(contenus.length - 1, width - 1);
  range.numberFormat = formats.map((row) => [...row]);
  range.formulas = contenus.map((row, r) =>
    row.map((contenu, c) => contentOf(contenu, formats[r]?.[c] ?? null, feuilles)),
  );
}

function contentOf(
  contenu: Contenu,
  format: string | null,
  feuilles: ClasseurLu["feuilles"],
): CellContent {
  if (contenu === null || typeof contenu === "number") return contenu;
  if (typeof contenu === "object") return formuleIci(contenu.formule, feuilles);
  return guardedText(contenu, format ?? "");
}

function queueTableau({ context, feuilles }: Chantier, tableau: NouveauTableau): void {
  const sheet = feuilleOf(context, feuilles, tableau.feuille);
  const table = sheet.tables.add(tableau.plage, true);
  table.name = tableau.nom;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
}

function queueColonne({ context }: Chantier, colonne: NouvelleColonne): void {
  const { columns } = context.workbook.tables.getItem(colonne.tableau);
  const column = columns.add(undefined, undefined, colonne.titre);
  const body = column.getDataBodyRange();
  // One content for all cells, which the types do not know of: a history may have 100,000 rows.
  Object.assign(body, { numberFormat: colonne.format });
  if (colonne.formule !== null) Object.assign(body, { formulas: colonne.formule });
  paint(column.getHeaderRowRange(), colonne.styleTitre, false);
  paint(body, colonne.styleCorps, false);
  if (colonne.masquee) body.columnHidden = true;
}

function queueNom({ context, feuilles, noms }: Chantier, { nom, formule }: Nom): void {
  const here = formuleIci(formule, feuilles);
  const { names } = context.workbook;
  if (noms.has(nom.toLowerCase())) names.getItem(nom).formula = here;
  else names.add(nom, here);
}

/** The sides of the builder's borders. */
const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
} as const;

const SIDES = Object.keys(EDGES) as readonly (keyof typeof EDGES)[];

/**
 * Gives cells that stand one below the other a look; what it does not say stays. `isRun`: there are
 * several, with lines between them too (Excel refuses an inside border on a cell alone).
 */
function paint(range: Excel.Range, style: Style, isRun: boolean): void {
  const { format } = range;
  if (style.gras !== undefined) format.font.bold = style.gras;
  if (style.italique !== undefined) format.font.italic = style.italique;
  if (style.taille !== undefined) format.font.size = style.taille;
  if (style.couleur !== undefined) format.font.color = style.couleur;
  if (style.fond !== undefined) format.fill.color = style.fond;
  if (style.renvoi !== undefined) format.wrapText = style.renvoi;
  if (style.retrait !== undefined) format.indentLevel = style.retrait;
  if (style.hauteur !== undefined) format.rowHeight = style.hauteur;
  const horizontal = HORIZONTAL[style.horizontal ?? ""];
  if (horizontal) format.horizontalAlignment = horizontal;
  const vertical = VERTICAL[style.vertical ?? ""];
  if (vertical) format.verticalAlignment = vertical;
  for (const side of SIDES) drawEdge(format, EDGES[side], style.bords?.[side]);
  if (isRun) drawEdge(format, "InsideHorizontal", style.bords?.bottom);
}

const HORIZONTAL: Readonly<Record<string, Excel.RangeFormat["horizontalAlignment"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
};

const VERTICAL: Readonly<Record<string, Excel.RangeFormat["verticalAlignment"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
};

function drawEdge(
  { borders }: Excel.RangeFormat,
  edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal",
  color: string | undefined,
): void {
  if (color === undefined) return;
  const border = borders.getItem(edge);
  border.style = "Continuous";
  border.color = color;
}
