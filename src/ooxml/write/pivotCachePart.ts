import { CONTENT_TYPE } from "../contentTypes";
import { NAMESPACE } from "../namespaces";
import type { OpcPackage } from "../opcPackage";
import { recordsXml } from "../pivot/recordsXml";
import { RELATIONSHIP } from "../relationshipTypes";
import { attributes, XML_DECLARATION } from "../xml";
import { pivotCacheField, pivotCacheFieldXml, type PivotCacheField } from "./pivotCacheField";
import type { PlacedPivot } from "./pivotPlacement";
import type { TableSpec } from "./spec";
import type { StyleTable } from "./styleTable";

/** What pivot caches are written into. */
export interface PivotCacheTarget {
  package: OpcPackage;
  styles: StyleTable;
}

/**
 * Writes the cache that all the pivots of one table share; gives the path of its definition.
 * `number` is the cache's, from 1.
 */
export function writePivotCache(
  target: PivotCacheTarget,
  table: TableSpec,
  pivots: readonly PlacedPivot[],
  number: number,
): string {
  const fields = cacheFields(table, pivots, target.styles);
  const rows = pivots[0]?.source.rows.length ?? 0;
  const definition = `xl/pivotCache/pivotCacheDefinition${number}.xml`;
  const records = `xl/pivotCache/pivotCacheRecords${number}.xml`;
  target.package.setText(records, recordsXml(fields, rows), CONTENT_TYPE.pivotCacheRecords);
  const link = target.package.addRelationship(definition, RELATIONSHIP.pivotCacheRecords, records);
  const xml = definitionXml(table.name, fields, rows, link);
  target.package.setText(definition, xml, CONTENT_TYPE.pivotCacheDefinition);
  return definition;
}

/** Only the fields on some pivot's rows or pages get items: Excel repairs files that give more. */
function cacheFields(
  table: TableSpec,
  pivots: readonly PlacedPivot[],
  styles: StyleTable,
): PivotCacheField[] {
  const onAxis = new Set(
    pivots.flatMap(({ spec }) => [...spec.rowFields, ...spec.pageFields].map(({ field }) => field)),
  );
  const rows = pivots[0]?.source.rows ?? [];
  return table.columns.map(({ name, style }, index) =>
    pivotCacheField(
      { name, code: style?.numberFormat, id: styles.numberFormat(style?.numberFormat) },
      rows.map((row) => row[index]),
      onAxis.has(name),
    ),
  );
}

function definitionXml(
  table: string,
  fields: readonly PivotCacheField[],
  recordCount: number,
  recordsLink: string,
): string {
  const head = attributes({
    xmlns: NAMESPACE.spreadsheet,
    "xmlns:r": NAMESPACE.officeRelationships,
    "r:id": recordsLink,
    refreshOnLoad: true,
    createdVersion: 6,
    refreshedVersion: 6,
    minRefreshableVersion: 3,
    // Items that have left the source leave the filter lists at the next refresh.
    missingItemsLimit: 0,
    recordCount,
  });
  const source = `<worksheetSource${attributes({ name: table })}/>`;
  return [
    `${XML_DECLARATION}<pivotCacheDefinition${head}>`,
    `<cacheSource type="worksheet">${source}</cacheSource>`,
    `<cacheFields count="${fields.length}">${fields.map(pivotCacheFieldXml).join("")}</cacheFields>`,
    "</pivotCacheDefinition>",
  ].join("");
}
