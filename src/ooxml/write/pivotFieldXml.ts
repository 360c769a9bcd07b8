import type {
  PivotDefinition,
  PivotPageField,
  PivotRowField,
  PivotSort,
} from "../pivot/definition";
import { type PivotItem, isCollapsed, isExcluded, isSelected } from "../pivot/items";
import type { NumberFormatIds, PivotToWrite } from "./pivotToWrite";
import { attributes } from "../xml/xmlText";

/** The pseudo field that stands for the values. */
const VALUES_FIELD = 4_294_967_294;

/** What one column of the source is in a pivot table. */
export function pivotFieldXml(
  { definition, layout }: PivotToWrite,
  name: string,
  styles: NumberFormatIds,
): string {
  const row = definition.rowFields.find(({ field }) => field === name);
  const page = definition.pageFields.find(({ field }) => field === name);
  const head = attributes({
    name: row?.caption ?? page?.caption,
    axis: row ? "axisRow" : page ? "axisPage" : undefined,
    dataField: definition.dataFields.some(({ field }) => field === name) || undefined,
    numFmtId: row?.numberFormat === undefined ? undefined : styles.numberFormat(row.numberFormat),
    ...formFlags(definition),
    multipleItemSelectionAllowed: (page && selectsSeveral(page)) || undefined,
    showAll: false,
    sortType: row ? sortType(row.sort) : page && "ascending",
    defaultSubtotal: row?.subtotals === false ? false : undefined,
  });
  if (!row && !page) return `<pivotField${head}/>`;
  const items = itemsXml(layout.fieldItems.get(name) ?? [], page, row);
  const scope = row ? sortScopeXml(row.sort, definition) : "";
  return `<pivotField${head}>${items}${scope}</pivotField>`;
}

function formFlags({ layout }: PivotDefinition): Record<string, boolean | undefined> {
  return {
    compact: layout === "compact" ? undefined : false,
    outline: layout === "tabular" ? false : undefined,
  };
}

function sortType(sort: PivotSort): string | undefined {
  if (sort.by === "label" && sort.descending !== true) return "ascending";
  return sort.descending ? "descending" : "ascending";
}

/** A filter on one item is written apart, with the page field. */
function selectsSeveral(page: PivotPageField): boolean {
  return page.selected !== null && page.selected.length !== 1;
}

function itemsXml(
  items: readonly PivotItem[],
  page: PivotPageField | undefined,
  row: PivotRowField | undefined,
): string {
  const hides = (item: PivotItem): boolean =>
    (row !== undefined && isExcluded(row, item)) ||
    (page !== undefined && selectsSeveral(page) && !isSelected(page, item));
  const elements = items.map((item, index) => {
    const folded = row !== undefined && isCollapsed(row, item);
    return `<item${attributes({
      h: hides(item) || undefined,
      sd: folded ? false : undefined,
      x: index,
    })}/>`;
  });
  if (row?.subtotals !== false) elements.push('<item t="default"/>');
  return `<items count="${elements.length}">${elements.join("")}</items>`;
}

/** By which value the items are sorted; nothing for labels. */
function sortScopeXml(sort: PivotSort, { dataFields }: PivotDefinition): string {
  if (sort.by === "label") return "";
  const value = dataFields.findIndex(({ name }) => name === sort.dataField);
  const reference = attributes({ field: VALUES_FIELD, count: 1, selected: false });
  return [
    '<autoSortScope><pivotArea dataOnly="0" outline="0" fieldPosition="0"><references count="1">',
    `<reference${reference}><x v="${value}"/></reference>`,
    "</references></pivotArea></autoSortScope>",
  ].join("");
}
