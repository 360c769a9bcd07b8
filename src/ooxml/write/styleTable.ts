import { NAMESPACE } from "../namespaces";
import { InternedList } from "./internedList";
import { numberFormatXml, NumberFormats } from "./numberFormats";
import type { CellStyle } from "./spec";
import {
  alignmentXml,
  borderChangeXml,
  borderXml,
  fillChangeXml,
  fillXml,
  fontChangeXml,
  fontXml,
  type DefaultFont,
} from "./styleXml";
import { XML_DECLARATION, attributes } from "../xml/xmlText";

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
/** Excel reserves the second fill for this pattern. */
const RESERVED_FILL = '<fill><patternFill patternType="gray125"/></fill>';

/** The workbook's styles, each written once. Style 0 is the default one. */
export class StyleTable {
  private readonly formats = new NumberFormats();
  private readonly fonts: InternedList;
  private readonly fills = new InternedList([NO_FILL, RESERVED_FILL]);
  private readonly borders = new InternedList([borderXml({})]);
  private readonly cellFormats = new InternedList();
  private readonly differentials = new InternedList();
  private readonly known = new WeakMap<CellStyle, number>();

  constructor(private readonly defaultFont: DefaultFont) {
    this.fonts = new InternedList([fontXml({}, defaultFont)]);
    this.cellStyle({});
  }

  /** The index by which cells and columns name the style. */
  cellStyle(style: CellStyle): number {
    const known = this.known.get(style);
    if (known !== undefined) return known;
    const place = this.cellFormats.place(this.cellFormatXml(style));
    this.known.set(style, place);
    return place;
  }

  /** The number of a number format, for pivot tables. */
  numberFormat(code: string | undefined): number {
    return this.formats.id(code);
  }

  /** The index by which conditional formats and table columns name what a style changes. */
  differential(style: CellStyle): number {
    const code = style.numberFormat;
    const numberFormat = code === undefined ? "" : numberFormatXml(this.formats.id(code), code);
    return this.differentials.place(
      `<dxf>${fontChangeXml(style)}${numberFormat}${fillChangeXml(style)}${alignmentXml(style)}${borderChangeXml(style)}</dxf>`,
    );
  }

  private cellFormatXml(style: CellStyle): string {
    const ids = {
      numFmtId: this.formats.id(style.numberFormat),
      fontId: this.fonts.place(fontXml(style, this.defaultFont)),
      fillId: style.fillColor === undefined ? 0 : this.fills.place(fillXml(style.fillColor)),
      borderId: this.borders.place(borderXml(style)),
    };
    const alignment = alignmentXml(style);
    const applied = attributes({
      ...ids,
      xfId: 0,
      applyNumberFormat: ids.numFmtId > 0 || undefined,
      applyFont: ids.fontId > 0 || undefined,
      applyFill: ids.fillId > 0 || undefined,
      applyBorder: ids.borderId > 0 || undefined,
      applyAlignment: alignment !== "" || undefined,
    });
    return alignment ? `<xf${applied}>${alignment}</xf>` : `<xf${applied}/>`;
  }

  /** The styles part. */
  xml(): string {
    const formats = this.formats.elements();
    return [
      `${XML_DECLARATION}<styleSheet xmlns="${NAMESPACE.spreadsheet}">`,
      formats.length > 0 ? list("numFmts", formats) : "",
      list("fonts", this.fonts.texts()),
      list("fills", this.fills.texts()),
      list("borders", this.borders.texts()),
      list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list("cellXfs", this.cellFormats.texts()),
      list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      list("dxfs", this.differentials.texts()),
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      "</styleSheet>",
    ].join("");
  }
}

function list(element: string, items: readonly string[]): string {
  return `<${element} count="${items.length}">${items.join("")}</${element}>`;
}
