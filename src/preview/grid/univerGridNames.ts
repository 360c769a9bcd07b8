import type { DefinedNameModel } from "../../ooxml/model";
import { toUniverFormula } from "./univerGridFormulas";

/** A name as Univer keeps it. */
export interface UniverName {
  id: string;
  name: string;
  formulaOrRefString: string;
  /** `AllDefaultWorkbook` for the whole workbook. */
  localSheetId: string;
}

/** Of a name that the whole workbook knows. */
export const WHOLE_WORKBOOK = "AllDefaultWorkbook";

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
export function univerNameFormula(formula: string): string {
  const isReference = /^('[^']+'|[^'!()[\]]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(formula);
  return isReference ? formula : `=${toUniverFormula(formula)}`;
}
