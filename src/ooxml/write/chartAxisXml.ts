import type { ChartSpec } from "./spec";
import { escapeXml } from "../xml/xmlText";

/** The two axes of a chart: 111 shows the categories, 112 the values. */

interface Axis {
  id: number;
  /** Of the axis that it meets, and where on that one. */
  crossed: number;
  crosses: "autoZero" | "max";
  /** Bottom or left. */
  position: "b" | "l";
  orientation: "minMax" | "maxMin";
  format: string;
  hidden: boolean;
}

function axisXml(
  { id, crossed, crosses, position, orientation, format, hidden }: Axis,
  gridLines: string,
): string {
  return [
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>`,
    `<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${position}"/>${gridLines}`,
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:crossAx val="${crossed}"/><c:crosses val="${crosses}"/>`,
  ].join("");
}

/** Bars are read from the top down, so that the first category comes first. */
export function categoryAxisXml({ kind }: ChartSpec): string {
  const lying = kind === "bar";
  const axis = axisXml(
    {
      id: 111,
      crossed: 112,
      crosses: "autoZero",
      position: lying ? "l" : "b",
      orientation: lying ? "maxMin" : "minMax",
      format: "General",
      hidden: false,
    },
    "",
  );
  const labels = '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>';
  return `<c:catAx>${axis}${labels}<c:noMultiLvlLbl val="0"/></c:catAx>`;
}

/** With a light grid; hidden where each mark shows its own value. */
export function valueAxisXml({
  kind,
  showValues = false,
  numberFormat = "General",
}: ChartSpec): string {
  const axis = axisXml(
    {
      id: 112,
      crossed: 111,
      // The categories of bars are listed downwards: their last is at the bottom.
      crosses: kind === "bar" ? "max" : "autoZero",
      position: kind === "bar" ? "b" : "l",
      orientation: "minMax",
      format: numberFormat,
      hidden: showValues,
    },
    showValues ? "" : `<c:majorGridlines><c:spPr>${GRID_LINE}</c:spPr></c:majorGridlines>`,
  );
  return `<c:valAx>${axis}<c:crossBetween val="between"/></c:valAx>`;
}

const GRID_LINE = '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>';
