import { readStyles } from "../../../src/ooxml/read/styles";
import { parseXml } from "../../../src/ooxml/xml/xmlTree";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const THEME =
  '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="t">' +
  '<a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="FEFEFE"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="000091"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2>' +
  '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

function fillColor(color: string, theme: string | null = THEME): string | undefined {
  const styles =
    `<styleSheet xmlns="${NAMESPACE}"><fills><fill><patternFill patternType="solid">` +
    `<fgColor ${color}/></patternFill></fill></fills><cellXfs><xf fillId="0"/></cellXfs></styleSheet>`;
  return readStyles(parseXml(styles).root, theme === null ? null : parseXml(theme).root)[0]!
    .fillColor;
}

describe("readStyles", () => {
  it.each([
    ['rgb="FFFF8800"', "#FF8800"],
    ['theme="0"', "#FEFEFE"],
    ['theme="1"', "#111111"],
    ['theme="3"', "#000091"],
    ['theme="4"', "#4472C4"],
    ['indexed="10"', "#FF0000"],
    ['indexed="22"', "#C0C0C0"],
    ['auto="1"', undefined],
  ])("resolves the colour %s", (color, resolved) => {
    expect(fillColor(color)).toBe(resolved);
  });

  it.each([
    ['theme="4" tint="0.79998168889431442"', "#DAE3F3"],
    ['theme="4" tint="-0.249977111117893"', "#2F5597"],
    ['rgb="FF000000" tint="0.5"', "#808080"],
    ['rgb="FFFFFFFF" tint="-0.5"', "#808080"],
  ])("applies tints as Excel does: %s", (color, resolved) => {
    const channels = (hex: string): number[] =>
      [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    channels(fillColor(color)!).forEach((channel, index) => {
      expect(Math.abs(channel - channels(resolved)[index]!)).toBeLessThanOrEqual(1);
    });
  });

  it("puts fonts, borders, alignment and number formats together", () => {
    const xml =
      `<styleSheet xmlns="${NAMESPACE}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[mm]:ss"/></numFmts>` +
      '<fonts><font/><font><b/><i val="0"/><u/><sz val="14"/><color rgb="FF000091"/><name val="Marianne"/></font></fonts>' +
      '<fills><fill/></fills><borders><border/><border><left style="thin"/><bottom style="medium"><color rgb="FF00FF00"/></bottom></border></borders>' +
      '<cellXfs><xf numFmtId="14"/><xf numFmtId="164" fontId="1" borderId="1">' +
      '<alignment horizontal="center" vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>';

    expect(readStyles(parseXml(xml).root, null)).toEqual([
      { numberFormat: "m/d/yyyy" },
      {
        numberFormat: "[mm]:ss",
        bold: true,
        underline: true,
        fontSize: 14,
        fontColor: "#000091",
        fontName: "Marianne",
        borders: { left: "#000000", bottom: "#00FF00" },
        horizontal: "center",
        vertical: "top",
        wrap: true,
      },
    ]);
  });

  it("gives the default style to a workbook without styles", () => {
    expect(readStyles(null, null)).toEqual([{ numberFormat: "General" }]);
  });
});
