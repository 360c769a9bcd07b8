import { CONTENT_TYPE } from "../contentTypes";
import { NAMESPACE } from "../namespaces";
import type { OpcPackage } from "../opcPackage";
import type { PivotDefinition } from "../pivot/definition";
import { recordsXml } from "../pivot/rewriteCache";
import { RELATIONSHIP } from "../relationships";
import { pivotCacheFieldXml, type PivotCacheField } from "./pivotCacheField";
import { XML_DECLARATION, attributes } from "../xml/xmlText";

/** What a cache is written for. */
export interface CacheToWrite {
  source: PivotDefinition["source"];
  fields: readonly PivotCacheField[];
  /** Null for a cache without records: it is read from its source when the file is opened. */
  recordCount: number | null;
  /** Whether Excel refreshes it when it opens the file. */
  refreshOnLoad: boolean;
}

/** Writes a cache's definition and its records; gives the path of the former. `number` tells its parts from others. */
export function writePivotCache(target: OpcPackage, cache: CacheToWrite, number: number): string {
  const definition = `xl/pivotCache/pivotCacheDefinition${number}.xml`;
  const link =
    cache.recordCount === null
      ? undefined
      : writeRecords(target, cache.fields, cache.recordCount, definition, number);
  target.setText(definition, definitionXml(cache, link), CONTENT_TYPE.pivotCacheDefinition);
  return definition;
}

/** Gives the definition's link to them. */
function writeRecords(
  target: OpcPackage,
  fields: readonly PivotCacheField[],
  count: number,
  definition: string,
  number: number,
): string {
  const records = `xl/pivotCache/pivotCacheRecords${number}.xml`;
  target.setText(records, recordsXml(fields, count), CONTENT_TYPE.pivotCacheRecords);
  return target.addRelationship(definition, RELATIONSHIP.pivotCacheRecords, records);
}

function definitionXml(cache: CacheToWrite, recordsLink: string | undefined): string {
  const { fields, recordCount, refreshOnLoad } = cache;
  const head = attributes({
    xmlns: NAMESPACE.spreadsheet,
    "xmlns:r": NAMESPACE.officeRelationships,
    "r:id": recordsLink,
    saveData: recordCount === null ? false : undefined,
    refreshOnLoad,
    createdVersion: 6,
    refreshedVersion: 6,
    minRefreshableVersion: 3,
    // Items that have left the source leave the filter lists at the next refresh.
    missingItemsLimit: 0,
    recordCount: recordCount ?? undefined,
  });
  return [
    `${XML_DECLARATION}<pivotCacheDefinition${head}>`,
    `<cacheSource type="worksheet"><worksheetSource${sourceAttributes(cache)}/></cacheSource>`,
    `<cacheFields count="${fields.length}">${fields.map(pivotCacheFieldXml).join("")}</cacheFields>`,
    "</pivotCacheDefinition>",
  ].join("");
}

function sourceAttributes({ source }: CacheToWrite): string {
  if ("table" in source) return attributes({ name: source.table });
  return attributes({ ref: source.ref, sheet: source.sheet });
}
