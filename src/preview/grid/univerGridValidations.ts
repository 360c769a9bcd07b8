import type { ISheetDataValidationRule } from "@univerjs/core";
import type { ValidationModel } from "../../ooxml/model";
import { cellValidationFrom } from "./loadModel";
import { isComputedByCell } from "./univerGridCellRules";
import { toUniverRule } from "./univerGridRules";

/** A sheet's validation rules: those that Univer can take at once, and those computed cell by cell. */
export function univerValidations(validations: readonly ValidationModel[]): {
  fixed: ISheetDataValidationRule[];
  byCell: ISheetDataValidationRule[];
} {
  const rules = validations.map((validation, index) => ({
    ...toUniverRule(cellValidationFrom(validation), validation.ranges),
    uid: `rule${index + 1}`,
  }));
  return {
    fixed: rules.filter((rule) => !isComputedByCell(rule)),
    byCell: rules.filter(isComputedByCell),
  };
}
