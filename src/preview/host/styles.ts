import { HostError, notImplemented } from "./hostErrors";
import type { StyleState } from "./state";
import type { Workbook } from "./workbook";

/** Named styles: Excel's own, as its Office theme draws them, and those that add-ins made. */

const DARK = "#44546A";
const HEADING = { "Font.Bold": true, "Font.Color": DARK };
const line = (side: string, style: string, weight: string, colour: string) => ({
  [`Border.${side}.Style`]: style,
  [`Border.${side}.Weight`]: weight,
  [`Border.${side}.Color`]: colour,
});

/** Excel's own styles that are known here, by their name in `Excel.BuiltInStyle`. */
const BUILT_IN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Normal: {},
  Good: { "Fill.Color": "#C6EFCE", "Font.Color": "#006100" },
  Bad: { "Fill.Color": "#FFC7CE", "Font.Color": "#9C0006" },
  Neutral: { "Fill.Color": "#FFEB9C", "Font.Color": "#9C5700" },
  Title: { "Font.Name": "Calibri Light", "Font.Size": 18, "Font.Color": DARK },
  Heading1: { ...HEADING, "Font.Size": 15, ...line("Bottom", "Continuous", "Thick", "#4472C4") },
  Heading2: { ...HEADING, "Font.Size": 13, ...line("Bottom", "Continuous", "Thick", "#A1B8E1") },
  Heading3: { ...HEADING, "Font.Size": 11, ...line("Bottom", "Continuous", "Medium", "#8EA9DB") },
  Heading4: { ...HEADING, "Font.Size": 11 },
  Total: {
    "Font.Bold": true,
    ...line("Top", "Continuous", "Thin", "#4472C4"),
    ...line("Bottom", "Double", "Thick", "#4472C4"),
  },
};

/** All that the workbook has of its own, and the built-in ones that are known. */
export function allStyles(workbook: Workbook): StyleState[] {
  const own = workbook.state.styles;
  const isOwn = (name: string): boolean => own.some((style) => style.name === name);
  return [
    ...Object.keys(BUILT_IN)
      .filter((name) => !isOwn(name))
      .map(builtIn),
    ...own,
  ];
}

/** Throws ItemNotFound; NotImplemented for a style of Excel's own that is not known here. */
export function styleNamed(workbook: Workbook, name: string): StyleState {
  const style = findStyle(workbook, name);
  if (style) return style;
  if (UNKNOWN.test(name)) throw notImplemented(`Style (${name})`);
  throw new HostError("ItemNotFound");
}

/** A style by its name, in any case; built-in ones also as they are shown, `Heading 1`. */
export function findStyle(workbook: Workbook, name: string): StyleState | undefined {
  const folded = name.toLowerCase();
  const styles = allStyles(workbook);
  return (
    styles.find((style) => style.name.toLowerCase() === folded) ??
    styles.find((style) => style.builtIn && style.name.toLowerCase() === folded.replace(/ /g, ""))
  );
}

/** Excel's other own styles. */
const UNKNOWN =
  /^(Comma|Currency|Percent|Wholecomma|Wholedollar|Hlink|HlinkTrav|Note|WarningText|Emphasis\d|SheetTitle|Input|Output|Calculation|CheckCell|LinkedCell|ExplanatoryText|Accent\d(_\d0)?)$/i;

function builtIn(name: string): StyleState {
  const looks = BUILT_IN[name] ?? {};
  return {
    name,
    builtIn: true,
    looks: new Map(Object.entries(looks)),
    includes: new Map(name === "Normal" ? [] : includesOf(Object.keys(looks))),
    numberFormat: "General",
    used: false,
  };
}

/** Excel's own styles leave alone what they say nothing of; all but Normal, which says everything. */
function includesOf(paths: readonly string[]): [string, boolean][] {
  const says = (prefix: string): boolean => paths.some((path) => path.startsWith(prefix));
  return [
    ["IncludeNumber", false],
    ["IncludeAlignment", false],
    ["IncludeProtection", false],
    ["IncludePatterns", says("Fill.")],
    ["IncludeBorder", says("Border.")],
  ];
}

/** Adds a style that looks as Normal. Throws InvalidArgument for a name that is taken or empty. */
export function addStyle(workbook: Workbook, name: string): void {
  if (name === "" || findStyle(workbook, name)) throw new HostError("InvalidArgument");
  workbook.state.styles.push({ ...builtIn("Normal"), name, builtIn: false });
}

/** Changes a style; throws NotImplemented where cells have it, which would have to follow. */
export function changeStyle(
  workbook: Workbook,
  name: string,
  change: (style: StyleState) => void,
): void {
  const style = styleNamed(workbook, name);
  if (style.used || style.name === "Normal") throw notImplemented("Style (write) of one in use");
  if (!workbook.state.styles.includes(style)) workbook.state.styles.push(style);
  change(style);
}
