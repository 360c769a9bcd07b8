import type { SheetState, WorkbookState } from "../state";
import { newSheetState } from "../sheetState";

/** What a workbook may hold that the file editor has no part for: it is shown here, and not saved. */
export type UnsavedPart =
  | "looks"
  | "validation"
  | "merges"
  | "links"
  | "conditionalFormats"
  | "view"
  | "sizes"
  | "page"
  | "filters"
  | "protection"
  | "properties"
  | "customXml"
  | "styles"
  | "settings";

/** Each part as a text that tells whether it is what it was. */
export type UnsavedSnapshot = Readonly<Partial<Record<UnsavedPart, string>>>;

const SHEET_PARTS: Readonly<Partial<Record<UnsavedPart, readonly (keyof SheetState)[]>>> = {
  merges: ["merges"],
  links: ["links"],
  conditionalFormats: ["conditionalFormats"],
  view: ["frozen", "showGridlines", "showHeadings", "tabColour"],
  sizes: [
    "columnWidths",
    "rowHeights",
    "standardWidth",
    "standardHeight",
    "hiddenColumns",
    "rowLevels",
    "columnLevels",
  ],
  page: ["page", "rowBreaks", "columnBreaks"],
  properties: ["properties"],
};

export function unsavedSnapshot(state: WorkbookState): UnsavedSnapshot {
  const ofSheets = Object.fromEntries(
    Object.entries(SHEET_PARTS).map(([part, keys]) => [part, sheetTexts(state, keys)]),
  );
  return {
    ...ofSheets,
    properties: [
      ofSheets["properties"],
      text(state.properties),
      text(state.customProperties),
    ].join(),
    filters: text([
      state.tables.map(({ id, filters }) => [id, filters]),
      [...state.sheets].map(([id, { filter }]) => [id, filter]),
    ]),
    protection: text([state.protections, state.structure]),
    customXml: text(state.customXmlParts),
    styles: text(state.styles.filter(({ builtIn, used }) => !builtIn || used)),
    settings: text(state.settings),
  };
}

/** The parts that are no longer what they were. */
export function changedParts(before: UnsavedSnapshot, now: UnsavedSnapshot): UnsavedPart[] {
  const parts = Object.keys(now) as UnsavedPart[];
  return parts.filter((part) => now[part] !== before[part]);
}

/** What a sheet was never asked for is as on a new one. */
function sheetTexts(state: WorkbookState, keys: readonly (keyof SheetState)[]): string {
  const blank = newSheetState();
  return text(
    [...state.sheets].flatMap(([id, sheet]) =>
      keys.flatMap((key) => (text(sheet[key]) === text(blank[key]) ? [] : [[id, key, sheet[key]]])),
    ),
  );
}

function text(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...(part as Iterable<unknown>)] : part,
  );
}
