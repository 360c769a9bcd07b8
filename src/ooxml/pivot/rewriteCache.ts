import type { CellValue } from "../model";
import { CacheField } from "./cacheField";
import { cacheFields, fieldName, pivotFields } from "./pivotParts";
import type { PivotSource } from "./source";
import { setAttributes, type XmlElement } from "../xml/xmlTree";

/**
 * Refreshes a cache's fields with the source's rows. `tables` are the definitions of every pivot table
 * on the cache; `wantedLabels` gives, for a field, labels that must be listed whatever the rows;
 * `dropsMissing` forgets the items that have left the rows.
 */
export function rewriteCache(
  cache: XmlElement,
  tables: readonly XmlElement[],
  source: PivotSource,
  wantedLabels: (field: string) => string[],
  formatCode: (id: number) => string,
  dropsMissing: boolean,
): CacheField[] {
  const onAxis = fieldsOnAxis(tables);
  const fields = cacheFields(cache).map((element, index) => {
    const name = fieldName(element);
    const cells = columnOf(source, name);
    const wanted = wantedLabels(name);
    return new CacheField(element, cells, onAxis.has(index), wanted, formatCode, dropsMissing);
  });
  for (const field of fields) field.write();
  setAttributes(cache, { refreshOnLoad: true, recordCount: source.rows.length });
  return fields;
}

function fieldsOnAxis(tables: readonly XmlElement[]): Set<number> {
  const indexes = new Set<number>();
  for (const table of tables) {
    pivotFields(table).forEach((field, index) => {
      if (field.getAttribute("axis") !== null) indexes.add(index);
    });
  }
  return indexes;
}

/** Blank cells for a column that the source no longer has. */
function columnOf(source: PivotSource, name: string): (CellValue | null | undefined)[] {
  const wanted = name.toLocaleLowerCase("fr");
  const index = source.headers.findIndex((header) => header.toLocaleLowerCase("fr") === wanted);
  return source.rows.map((row) => row[index]);
}
