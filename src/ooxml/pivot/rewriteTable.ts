import { formatRect } from "../a1";
import type { CacheField } from "./cacheField";
import type { PivotDefinition, PivotPageField } from "./definition";
import { isExcluded, isSelected } from "./itemStates";
import type { PivotLayout } from "./layout";
import type { PivotRowItem } from "./lines";
import { pivotFields } from "./pivotParts";
import { writeRowItems } from "./rowItemsXml";
import { TableField } from "./tableField";
import {
  childrenNamed,
  elementAt,
  numberAttribute,
  setAttributes,
  type XmlElement,
} from "../xml/xmlTree";

/** The fields of a pivot table that stand on an axis, by column header. */
export function axisFields(
  table: XmlElement,
  cacheFields: readonly CacheField[],
): Map<string, TableField> {
  const fields = new Map<string, TableField>();
  pivotFields(table).forEach((element, index) => {
    const cacheField = cacheFields[index];
    if (!cacheField || element.getAttribute("axis") === null) return;
    fields.set(cacheField.name, new TableField(element, cacheField));
  });
  return fields;
}

/** Writes a refreshed pivot table into its definition, whose lists hold every item already. */
export function rewriteTable(
  table: XmlElement,
  cacheFields: readonly CacheField[],
  definition: PivotDefinition,
  layout: PivotLayout,
): void {
  const location = elementAt(table, "location");
  if (location) setAttributes(location, { ref: formatRect(layout.body) });
  const fields = axisFields(table, cacheFields);
  for (const rowField of definition.rowFields) {
    fields.get(rowField.field)?.tick((item) => !isExcluded(rowField, item));
  }
  for (const page of childrenNamed(elementAt(table, "pageFields"), "pageField")) {
    const name = cacheFields[numberAttribute(page, "fld") ?? -1]?.name;
    const selection = definition.pageFields.find(({ field }) => field === name);
    const field = selection && fields.get(selection.field);
    if (field) writeSelection(page, field, selection);
  }
  if (definition.rowFields.length === 0) return;
  writeRowItems(table, rowItemsByPosition(definition, layout, fields));
}

/** One item is named by the page field, several are ticked; a filter that lets nothing through is not written. */
function writeSelection(page: XmlElement, field: TableField, selection: PivotPageField): void {
  const isSingle = selection.selected?.length === 1;
  const isTicked = !isSingle && (selection.selected ?? []).length > 0;
  const only = isSingle ? field.firstPosition((item) => isSelected(selection, item)) : null;
  setAttributes(page, { item: only });
  field.tick((item) => !isTicked || isSelected(selection, item));
  field.allowSeveral(isTicked);
}

function rowItemsByPosition(
  definition: PivotDefinition,
  layout: PivotLayout,
  fields: ReadonlyMap<string, TableField>,
): PivotRowItem[] {
  const position = (index: number, level: number): number => {
    const name = definition.rowFields[level]?.field ?? "";
    const item = layout.fieldItems.get(name)?.[index];
    return item ? (fields.get(name)?.positionOf(item) ?? 0) : 0;
  };
  return layout.rowItems.map(({ kind, path }) => ({ kind, path: path.map(position) }));
}
