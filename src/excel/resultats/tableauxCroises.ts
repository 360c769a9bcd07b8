import { COLONNES, type ColonneKey } from "../../domain/historique";
import { normalizeLibelle } from "../../domain/libelles";
import type { TableauMoisLu, TableauMotifsLu } from "../../domain/resultats/feuillesLues";
import { TABLEAUX_CROISES, type TableauCroise, TOTAL_GENERAL } from "../../domain/tableauxCroises";
import { textOf } from "../namedCells";

/** The workbook's pivot tables as Office.js gives them: what they show, and what their page filters let through. */

/** What a pivot table shows, cells of its body and choices of its page filters. */
export interface TableauAffiche {
  readonly cellules: readonly (readonly unknown[])[];
  /** What each page filter lets through, by the column's header; null: all. */
  readonly filtres: ReadonlyMap<string, readonly string[] | null>;
}

/** A pivot table with the names of its page filters; a null object when there is none of that name. */
export function queueTableau(context: Excel.RequestContext, name: string): Excel.PivotTable {
  const pivot = context.workbook.pivotTables.getItemOrNullObject(name).load("name");
  pivot.filterHierarchies.load("name");
  return pivot;
}

/** One request: the cells of a table that `queueTableau` found, and what its page filters let through. */
export async function readTableau(
  context: Excel.RequestContext,
  found: Excel.PivotTable,
): Promise<TableauAffiche> {
  const pivot = context.workbook.pivotTables.getItem(found.name);
  const body = pivot.layout.getRange().load("values");
  const headers = found.filterHierarchies.items.map(({ name }) => name);
  const pages = headers.length > 0 ? pivot.layout.getFilterAxisRange().load("values") : null;
  const fields = headers.map((header) => {
    const field = pivot.filterHierarchies.getItem(header).fields.getItem(header);
    field.items.load("name,visible");
    return { header, field };
  });
  await context.sync();
  return {
    cellules: body.values,
    filtres: new Map(
      fields.map(({ header, field }) => [header, choisis(field, header, pages?.values ?? [])]),
    ),
  };
}

/**
 * Excel tells a choice of one item by the cell of the filter, and may call every item visible
 * meanwhile; a choice of several, by the items alone.
 */
function choisis(
  field: Excel.PivotField,
  header: string,
  pages: readonly (readonly unknown[])[],
): readonly string[] | null {
  const page = pages.find((row) => row.includes(header));
  const shown = textOf(page?.[page.indexOf(header) + 1]);
  const isItem = field.items.items.some(({ name }) => name === shown);
  return isItem ? [shown] : selectedItemsOf(field);
}

/** A page filter of a pivot table, loaded with its items; a null object when the table has no such filter. */
export function queuePageFilter(pivot: Excel.PivotTable, key: ColonneKey): Excel.PivotField {
  const { header } = COLONNES[key];
  const field = pivot.filterHierarchies
    .getItemOrNullObject(header)
    .fields.getItemOrNullObject(header)
    .load("name");
  field.items.load("name,visible");
  return field;
}

/** The items that a loaded filter lets through; null: all. */
export function selectedItemsOf(field: Excel.PivotField): string[] | null {
  const { items } = field.items;
  const visible = items.filter((item) => item.visible);
  return visible.length === items.length ? null : visible.map(({ name }) => name);
}

/**
 * Lets only these items of a page filter through (all when null). The filter and the items must
 * exist: Excel throws otherwise.
 */
export function selectItems(
  pivot: Excel.PivotTable,
  key: ColonneKey,
  selectedItems: string[] | null,
): void {
  const { header } = COLONNES[key];
  const field = pivot.filterHierarchies.getItem(header).fields.getItem(header);
  if (selectedItems === null) field.clearAllFilters();
  else field.applyFilter({ manualFilter: { selectedItems } });
}

/** An innermost line: the labels that lead to it, and its first value. */
interface LigneAffichee {
  readonly chemin: readonly string[];
  readonly valeur: number;
}

/** A body that could be understood. */
interface CorpsLu {
  readonly lignes: readonly LigneAffichee[];
  readonly total: number;
}

/** Excel writes it in its own language. */
const LIBELLES_DU_TOTAL = new Set([TOTAL_GENERAL, "Grand Total"].map(normalizeLibelle));
const LIBELLES_VIDES = new Set(["(vide)", "(blank)"]);

/** Null when the table is laid out in a way that cannot be read. */
export function tableauMotifsLu(affiche: TableauAffiche): TableauMotifsLu | null {
  const corps = corpsLu(TABLEAUX_CROISES.motifs, affiche.cellules);
  if (!corps) return null;
  return {
    lignes: corps.lignes.map(({ chemin, valeur }) => {
      const [niveau = "", thematique = "", motif = "", sousMotif = ""] = chemin;
      return { niveau, thematique, motif, sousMotif, sollicitations: valeur };
    }),
    total: corps.total,
    mois: affiche.filtres.get(COLONNES.mois.header) ?? null,
    trimestres: affiche.filtres.get(COLONNES.trimestre.header) ?? null,
  };
}

/** Null when the table is laid out in a way that cannot be read. */
export function tableauMoisLu(affiche: TableauAffiche): TableauMoisLu | null {
  const corps = corpsLu(TABLEAUX_CROISES.mois, affiche.cellules);
  if (!corps) return null;
  return {
    appels: new Map(corps.lignes.map(({ chemin: [mois = ""], valeur }) => [mois, valeur])),
    total: corps.total,
    filtre: [...affiche.filtres.values()].some((choisis) => choisis !== null),
  };
}

/** The line of headers, and what stands under it: each label in its own column, the values on their right. */
function corpsLu(tableau: TableauCroise, cellules: TableauAffiche["cellules"]): CorpsLu | null {
  const width = tableau.lignes.length;
  const entete = cellules.findIndex((row) => isEntete(tableau, row));
  const lignes = cellules.slice(entete + 1);
  const last = lignes.pop();
  if (entete < 0 || !last || !LIBELLES_DU_TOTAL.has(normalizeLibelle(textOf(last[0])))) return null;
  const total = nombreOf(last[width]);
  const lues = lignesOf(lignes, width);
  // A folded label hides lines: what is left does not make the total.
  const somme = lues?.reduce((sum, { valeur }) => sum + valeur, 0);
  return lues && total !== null && somme === total ? { lignes: lues, total } : null;
}

function isEntete({ lignes, valeurs }: TableauCroise, row: readonly unknown[]): boolean {
  const titres = [...lignes.map((key) => COLONNES[key].header), valeurs[0].nom];
  return titres.every(
    (titre, index) => normalizeLibelle(textOf(row[index])) === normalizeLibelle(titre),
  );
}

function lignesOf(rows: TableauAffiche["cellules"], width: number): LigneAffichee[] | null {
  const lignes: LigneAffichee[] = [];
  let chemin: string[] = [];
  for (const row of rows) {
    const labels = row.slice(0, width).map(textOf);
    const filled = labels.findIndex((label) => label !== "");
    // A level that the workbook could not find is an empty text, and so is its label.
    const first = Math.max(0, filled);
    chemin = [...chemin.slice(0, first), ...labels.slice(first)];
    while (chemin.length > first + 1 && chemin.at(-1) === "") chemin.pop();
    if (chemin.length < width) continue;
    const valeur = nombreOf(row[width]);
    if (valeur === null) return null;
    lignes.push({
      chemin: chemin.map((label) => (LIBELLES_VIDES.has(label) ? "" : label)),
      valeur,
    });
  }
  return lignes;
}

/** A count of nothing may be an empty cell. */
function nombreOf(content: unknown): number | null {
  if (content === "") return 0;
  return typeof content === "number" ? content : null;
}
