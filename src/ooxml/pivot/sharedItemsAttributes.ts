import type { CellValue } from "../model";
import { isoDateOfSerial } from "../read/isoDate";

export type Attributes = Record<string, string | number | boolean | null>;

/** Excel lists texts longer than this apart. */
const LONG_TEXT = 255;

/**
 * What `sharedItems` says of a field's values; Excel trusts it when it loads the cache. An attribute
 * whose default applies is null. `""` and null are blanks.
 */
export function sharedItemsAttributes(
  values: readonly (CellValue | null | undefined)[],
  areDates: boolean,
): Attributes {
  const filled = values.filter((v): v is CellValue => v !== "" && v !== null && v !== undefined);
  const numbers = filled.filter((value): value is number => typeof value === "number");
  const texts = filled.filter((value) => typeof value !== "number");
  const hasBlank = filled.length < values.length;
  const hasDates = areDates && numbers.length > 0;
  const hasNumbers = !areDates && numbers.length > 0;
  const hasText = texts.length > 0;
  return {
    containsSemiMixedTypes: hasText || hasBlank || values.length === 0 ? null : false,
    containsNonDate: (hasDates && !hasText) || isAllBlank(values, filled) ? false : null,
    containsDate: hasDates ? true : null,
    containsString: hasText || values.length === 0 ? null : false,
    containsBlank: hasBlank ? true : null,
    containsMixedTypes: hasText && numbers.length > 0 ? true : null,
    containsNumber: hasNumbers ? true : null,
    containsInteger: hasNumbers && numbers.every(Number.isInteger) ? true : null,
    ...bounds(numbers, hasNumbers, hasDates),
    longText: texts.some((text) => String(text).length > LONG_TEXT) ? true : null,
  };
}

function isAllBlank(values: readonly unknown[], filled: readonly unknown[]): boolean {
  return values.length > 0 && filled.length === 0;
}

function bounds(numbers: readonly number[], hasNumbers: boolean, hasDates: boolean): Attributes {
  const least = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const most = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  return {
    minValue: hasNumbers ? least : null,
    maxValue: hasNumbers ? most : null,
    minDate: hasDates ? isoDateOfSerial(least) : null,
    maxDate: hasDates ? isoDateOfSerial(most) : null,
  };
}
