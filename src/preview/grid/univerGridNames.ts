import type { DefinedNameModel } from "../../ooxml/model";
import { toUniverFormula } from "./univerGridFormulas";
import type { GridName } from "./grid";
import type { WorkbookApi } from "./univerGridBook";

/** A name as Univer keeps it. */
export interface UniverName {
  id: string;
  name: string;
  formulaOrRefString: string;
  /** `AllDefaultWorkbook` for the whole workbook. */
  localSheetId: string;
}

/** Of a name that the whole workbook knows. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Names that formulas may use, in the shape of Univer's resource. */
export function univerNames(
  names: readonly DefinedNameModel[],
  sheetIds: ReadonlyMap<string, string>,
): Record<string, UniverName> {
  const visible = names.filter((name) => !name.name.startsWith("_xlnm."));
  return Object.fromEntries(
    visible.map((name, index) => {
      const id = `name${index + 1}`;
      const sheet = name.sheet === undefined ? undefined : sheetIds.get(name.sheet);
      const formulaOrRefString = univerNameFormula(name.formula);
      const localSheetId = sheet ?? WHOLE_WORKBOOK;
      return [id, { id, name: name.name, formulaOrRefString, localSheetId }];
    }),
  );
}

/** Univer takes a plain reference without `=`, and anything else with it. */
function univerNameFormula(formula: string): string {
  const isReference = /^('[^']+'|[^'!()[\]]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(formula);
  return isReference ? formula : `=${toUniverFormula(formula)}`;
}

/** What a deleted name stands for: Univer would write an error into the formulas that use it. */
const UNKNOWN_NAME = "=#NAME?";

/** Keeps the names that Univer's formulas know as the host says they are. */
export class UniverGridDefinedNames {
  private readonly known = new Map<string, UniverName>();
  private added = 0;

  constructor(private readonly workbook: WorkbookApi) {}

  /** Takes in the names that the workbook was loaded with. */
  start(names: readonly UniverName[]): void {
    for (const name of names) this.known.set(keyOf(name.name, name.localSheetId), name);
  }

  /** What the names stand for. */
  formulas(): string[] {
    return Array.from(this.known.values(), ({ formulaOrRefString }) => formulaOrRefString);
  }

  /** Gives the names that formulas may already use and that stand for something else. */
  update(names: readonly GridName[]): string[] {
    const wanted = names.filter(({ name }) => !name.startsWith("_xlnm."));
    const kept = new Set(wanted.map(({ name, sheetId }) => keyOf(name, sheetId)));
    const gone = [...this.known].filter(([key]) => !kept.has(key)).map(([, name]) => name);
    return [
      ...wanted.flatMap((name) =>
        this.define(name, univerNameFormula(name.formula.replace(/^=/, ""))),
      ),
      ...gone.flatMap(({ name, localSheetId }) =>
        this.define({ name, ...ofSheet(localSheetId) }, UNKNOWN_NAME),
      ),
    ];
  }

  private define(
    { name, sheetId }: Omit<GridName, "formula">,
    formulaOrRefString: string,
  ): string[] {
    const key = keyOf(name, sheetId);
    const before = this.known.get(key);
    if (before?.formulaOrRefString === formulaOrRefString) return [];
    const id = before?.id ?? `added-name${(this.added += 1)}`;
    const after = { id, name, formulaOrRefString, localSheetId: sheetId ?? WHOLE_WORKBOOK };
    this.known.set(key, after);
    const param = { ...after, unitId: this.workbook.getId() };
    if (before) this.workbook.updateDefinedNameBuilder(param);
    else this.workbook.insertDefinedNameBuilder(param);
    return before ? [name] : [];
  }
}

function ofSheet(localSheetId: string): Pick<GridName, "sheetId"> {
  return localSheetId === WHOLE_WORKBOOK ? {} : { sheetId: localSheetId };
}

function keyOf(name: string, sheetId = WHOLE_WORKBOOK): string {
  return `${sheetId}!${name.toLowerCase()}`;
}
