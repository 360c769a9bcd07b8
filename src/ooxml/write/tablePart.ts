import { formatRect } from "../a1";
import { NAMESPACE } from "../namespaces";
import { bareFormula } from "./bareFormula";
import type { TableColumnSpec, TableSpec } from "./spec";
import type { StyleTable } from "./styleTable";
import { tableRect } from "./tableCells";
import { XML_DECLARATION, attributes, escapeText } from "../xml/xmlText";

/** The part of a table. `id` is unique in the workbook, from 1. */
export function tablePartXml(table: TableSpec, id: number, styles: StyleTable): string {
  const ref = formatRect(tableRect(table));
  const { name } = table;
  const head = attributes({ id, name, displayName: name, ref, totalsRowShown: false });
  const columns = table.columns.map((column, index) => columnXml(column, index + 1, styles));
  return [
    `${XML_DECLARATION}<table xmlns="${NAMESPACE.spreadsheet}"${head}>`,
    table.autoFilter === false ? "" : `<autoFilter ref="${ref}"/>`,
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`,
    styleXml(table),
    "</table>",
  ].join("");
}

function columnXml(column: TableColumnSpec, id: number, styles: StyleTable): string {
  const dataDxfId = column.style && styles.differential(column.style);
  const head = attributes({ id, name: column.name, dataDxfId });
  if (column.formula === undefined) return `<tableColumn${head}/>`;
  const formula = escapeText(bareFormula(column.formula));
  return `<tableColumn${head}><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn>`;
}

function styleXml({ style, showRowStripes = true }: TableSpec): string {
  return `<tableStyleInfo${attributes({
    name: style === null ? undefined : (style ?? "TableStyleMedium2"),
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes,
    showColumnStripes: false,
  })}/>`;
}
