import { formatRect } from "../a1";
import { NAMESPACE } from "../namespaces";
import type { PivotDataField, PivotDefinition } from "../pivot/definition";
import { labelColumns } from "../pivot/lines";
import { isSelected } from "../pivot/items";
import { pivotRowItemsXml } from "../pivot/rowItems";
import { pivotFieldXml } from "./pivotFieldXml";
import type { NumberFormatIds, PivotToWrite } from "./pivotToWrite";
import { XML_DECLARATION, attributes } from "../xml/xmlText";

/** Excel's extension that hides the line « Valeurs » above the header of several values. */
const HIDE_VALUES_ROW = [
  '<extLst><ext uri="{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}" ',
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">',
  '<x14:pivotTableDefinition hideValuesRow="1" ',
  'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"/></ext></extLst>',
].join("");

/** The part of a pivot table. `cacheId` is its cache's in the workbook. */
export function pivotTablePartXml(
  pivot: PivotToWrite,
  cacheId: number,
  styles: NumberFormatIds,
): string {
  const { definition, source } = pivot;
  const fields = source.headers.map((name) => pivotFieldXml(pivot, name, styles));
  const head = attributes({ xmlns: NAMESPACE.spreadsheet, ...tableAttributes(pivot, cacheId) });
  return [
    `${XML_DECLARATION}<pivotTableDefinition${head}>`,
    locationXml(pivot),
    `<pivotFields count="${fields.length}">${fields.join("")}</pivotFields>`,
    isBare(definition) ? "" : rowsXml(pivot) + valueColumnsXml(definition.dataFields.length),
    pagesXml(pivot),
    dataFieldsXml(pivot, styles),
    pivotStyleXml(pivot.style ?? "PivotStyleMedium2"),
    definition.dataFields.length > 1 ? HIDE_VALUES_ROW : "",
    "</pivotTableDefinition>",
  ].join("");
}

function tableAttributes(
  { definition, autoFormat, showRowGrandTotals }: PivotToWrite,
  cacheId: number,
): Record<string, string | number | boolean | undefined> {
  const compact = definition.layout === "compact";
  return {
    name: definition.name,
    cacheId,
    applyNumberFormats: false,
    applyBorderFormats: false,
    applyFontFormats: false,
    applyPatternFormats: false,
    applyAlignmentFormats: false,
    applyWidthHeightFormats: true,
    dataCaption: "Valeurs",
    // The average of a group without any number (e-mails have no duration) is no error to a reader.
    showError: true,
    errorCaption: "–",
    grandTotalCaption: definition.grandTotalCaption,
    updatedVersion: 6,
    minRefreshableVersion: 3,
    // By default, the column widths of the sheet stand, whatever a refresh brings.
    useAutoFormatting: autoFormat ?? false,
    rowGrandTotals: (showRowGrandTotals ?? definition.showGrandTotal) ? undefined : false,
    colGrandTotals: definition.showGrandTotal ? undefined : false,
    itemPrintTitles: true,
    createdVersion: 6,
    indent: 0,
    compact: compact ? undefined : false,
    compactData: compact ? undefined : false,
    outline: definition.layout === "tabular" ? undefined : true,
    outlineData: definition.layout === "tabular" ? undefined : true,
    multipleFieldFilters: false,
    rowHeaderCaption: definition.rowHeaderCaption,
  };
}

function locationXml({ definition, layout }: PivotToWrite): string {
  const pages = definition.pageFields.length || undefined;
  return `<location${attributes({
    ref: formatRect(layout.body),
    // With several values, their captions stand on the (hidden) line of the column field.
    firstHeaderRow: definition.dataFields.length > 1 ? 0 : 1,
    firstDataRow: 1,
    firstDataCol: labelColumns(definition),
    rowPageCount: pages,
    colPageCount: pages && 1,
  })}/>`;
}

function fieldIndex({ source }: PivotToWrite, name: string): number {
  return source.headers.indexOf(name);
}

function rowsXml(pivot: PivotToWrite): string {
  const { definition, layout } = pivot;
  if (definition.rowFields.length === 0) return '<rowItems count="1"><i/></rowItems>';
  const fields = definition.rowFields.map(
    ({ field }) => `<field x="${fieldIndex(pivot, field)}"/>`,
  );
  const rowFields = `<rowFields count="${fields.length}">${fields.join("")}</rowFields>`;
  return layout.rowItems.length === 0 ? rowFields : rowFields + pivotRowItemsXml(layout.rowItems);
}

function valueColumnsXml(values: number): string {
  if (values < 2) return '<colItems count="1"><i/></colItems>';
  const items = Array.from({ length: values }, (_unused, index) =>
    index === 0 ? "<i><x/></i>" : `<i i="${index}"><x v="${index}"/></i>`,
  );
  return `<colFields count="1"><field x="-2"/></colFields><colItems count="${values}">${items.join("")}</colItems>`;
}

function pagesXml(pivot: PivotToWrite): string {
  const { pageFields } = pivot.definition;
  if (pageFields.length === 0) return "";
  const elements = pageFields.map((page) => {
    const items = pivot.layout.fieldItems.get(page.field) ?? [];
    const chosen = items.findIndex((item) => isSelected(page, item));
    const item = page.selected?.length === 1 && chosen >= 0 ? chosen : undefined;
    return `<pageField${attributes({ fld: fieldIndex(pivot, page.field), item, hier: -1 })}/>`;
  });
  return `<pageFields count="${elements.length}">${elements.join("")}</pageFields>`;
}

/** Whether nothing stands on its rows or in its values. */
function isBare({ rowFields, dataFields }: PivotDefinition): boolean {
  return rowFields.length + dataFields.length === 0;
}

function dataFieldsXml(pivot: PivotToWrite, styles: NumberFormatIds): string {
  const { dataFields } = pivot.definition;
  if (dataFields.length === 0) return "";
  const elements = dataFields.map((data) =>
    dataFieldXml(data, fieldIndex(pivot, data.field), styles),
  );
  return `<dataFields count="${elements.length}">${elements.join("")}</dataFields>`;
}

function dataFieldXml(data: PivotDataField, fld: number, styles: NumberFormatIds): string {
  return `<dataField${attributes({
    name: data.name,
    fld,
    subtotal: data.function === "sum" ? undefined : data.function,
    baseField: 0,
    baseItem: 0,
    numFmtId: styles.numberFormat(data.numberFormat),
  })}/>`;
}

function pivotStyleXml(name: string): string {
  const flags = { showRowHeaders: true, showColHeaders: true, showLastColumn: true };
  const stripes = { showRowStripes: false, showColStripes: false };
  return `<pivotTableStyleInfo${attributes({ name, ...flags, ...stripes })}/>`;
}
