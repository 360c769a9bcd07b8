import type { DocumentProperties } from "./spec";
import { XML_DECLARATION, escapeXml } from "../xml/xmlText";

const CORE_NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

const EXTENDED_NAMESPACE =
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

function element(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${escapeXml(text)}</${name}>`;
}

function dateElement(name: string, date: Date): string {
  const text = `${date.toISOString().slice(0, 19)}Z`;
  return `<${name} xsi:type="dcterms:W3CDTF">${text}</${name}>`;
}

/** Title, author, dates… */
export function corePropertiesXml(properties: DocumentProperties): string {
  return [
    `${XML_DECLARATION}<cp:coreProperties ${CORE_NAMESPACES}>`,
    element("dc:title", properties.title),
    element("dc:subject", properties.subject),
    element("dc:creator", properties.creator),
    element("cp:keywords", properties.keywords),
    element("dc:description", properties.description),
    element("dc:language", properties.language),
    element("cp:lastModifiedBy", properties.creator),
    dateElement("dcterms:created", properties.created),
    dateElement("dcterms:modified", properties.created),
    "</cp:coreProperties>",
  ].join("");
}

/** The organisation. */
export function extendedPropertiesXml({ company }: DocumentProperties): string {
  const content = element("Company", company);
  return `${XML_DECLARATION}<Properties xmlns="${EXTENDED_NAMESPACE}">${content}</Properties>`;
}
