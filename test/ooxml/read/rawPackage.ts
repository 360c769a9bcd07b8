import { CONTENT_TYPE } from "../../../src/ooxml/contentTypes";
import { OpcPackage } from "../../../src/ooxml/opcPackage";
import { RELATIONSHIP } from "../../../src/ooxml/relationships";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface RawParts {
  /** Content of `worksheet`. */
  sheet: string;
  /** Content of `sst`. */
  strings?: string;
  /** Content of `styleSheet`. */
  styles?: string;
  /** Content of `a:theme`. */
  theme?: string;
  /** Content of `workbook` after `sheets`. */
  workbook?: string;
  /** Namespace prefix of every element but in the theme, as the Open XML SDK writes `x`. */
  prefix?: string;
}

/** A file of one sheet, « Feuille », from the XML that a test is about. */
export function rawPackage(parts: RawParts): OpcPackage {
  const { prefix = "" } = parts;
  const root = (name: string, content: string): string => {
    const qualified = prefix === "" ? name : `${prefix}:${name}`;
    const declaration = prefix === "" ? `xmlns="${MAIN}"` : `xmlns:${prefix}="${MAIN}"`;
    return `<${qualified} ${declaration} xmlns:r="${RELATIONSHIPS}">${content}</${qualified}>`;
  };
  const tag = prefix === "" ? "" : `${prefix}:`;
  const tab = `<${tag}sheets><${tag}sheet name="Feuille" sheetId="1" r:id="rId1"/></${tag}sheets>`;
  const opc = OpcPackage.create();
  const link = (type: string, path: string, xml: string, contentType: string): void => {
    opc.setText(path, xml, contentType);
    opc.addRelationship("xl/workbook.xml", type, path);
  };
  opc.setText(
    "xl/workbook.xml",
    root("workbook", tab + (parts.workbook ?? "")),
    CONTENT_TYPE.workbook,
  );
  opc.addRelationship("", RELATIONSHIP.officeDocument, "xl/workbook.xml");
  link(
    RELATIONSHIP.worksheet,
    "xl/worksheets/sheet1.xml",
    root("worksheet", parts.sheet),
    CONTENT_TYPE.worksheet,
  );
  if (parts.strings !== undefined) {
    link(
      RELATIONSHIP.sharedStrings,
      "xl/sharedStrings.xml",
      root("sst", parts.strings),
      CONTENT_TYPE.sharedStrings,
    );
  }
  if (parts.styles !== undefined) {
    link(
      RELATIONSHIP.styles,
      "xl/styles.xml",
      root("styleSheet", parts.styles),
      CONTENT_TYPE.styles,
    );
  }
  if (parts.theme !== undefined) {
    const namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
    const theme = `<a:theme xmlns:a="${namespace}">${parts.theme}</a:theme>`;
    link(RELATIONSHIP.theme, "xl/theme/theme1.xml", theme, CONTENT_TYPE.theme);
  }
  return opc;
}
