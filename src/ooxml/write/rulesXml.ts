import { formatRect, parseRect } from "../a1";
import { bareFormula } from "./bareFormula";
import type { ConditionalFormatSpec, ValidationSpec } from "./spec";
import type { StyleTable } from "./styleTable";
import { argb } from "./styleXml";
import { attributes, escapeText } from "../xml/xmlText";

/** Rules on ranges: data validations, conditional formats, ignored errors. */

const MAX_TITLE_LENGTH = 32;
const MAX_MESSAGE_LENGTH = 255;
const MAX_LITERAL_LIST_LENGTH = 255;

function rangeList(ranges: readonly string[]): string {
  return ranges.map((range) => formatRect(parseRect(range))).join(" ");
}

function formulaXml(element: string, formula: string | undefined): string {
  return formula === undefined
    ? ""
    : `<${element}>${escapeText(bareFormula(formula))}</${element}>`;
}

/** All the data validations of a sheet. Throws when a text is longer than Excel accepts. */
export function validationsXml(validations: readonly ValidationSpec[]): string {
  if (validations.length === 0) return "";
  const rules = validations.map(validationXml).join("");
  return `<dataValidations count="${validations.length}">${rules}</dataValidations>`;
}

function validationXml(validation: ValidationSpec): string {
  const { prompt, error, type, operator } = validation;
  checkLengths(validation);
  const written = attributes({
    type: type === "none" ? undefined : type,
    errorStyle: error?.style === "stop" ? undefined : error?.style,
    operator: operator === "between" ? undefined : operator,
    allowBlank: validation.allowBlank ?? true,
    showInputMessage: true,
    showErrorMessage: type !== "none" || undefined,
    errorTitle: error?.title,
    error: error?.text,
    promptTitle: prompt?.title,
    prompt: prompt?.text,
    sqref: rangeList(validation.ranges),
  });
  const formulas =
    formulaXml("formula1", validation.formula1) + formulaXml("formula2", validation.formula2);
  return `<dataValidation${written}>${formulas}</dataValidation>`;
}

function checkLengths({ prompt, error, formula1 = "" }: ValidationSpec): void {
  for (const { title, text } of [prompt, error].filter((message) => message !== undefined)) {
    if (title.length > MAX_TITLE_LENGTH || text.length > MAX_MESSAGE_LENGTH) {
      throw new Error(`Too long for a validation's message: "${title}": "${text}"`);
    }
  }
  if (formula1.startsWith('"') && formula1.length > MAX_LITERAL_LIST_LENGTH + 2) {
    throw new Error(`Too long for a list written in a validation: ${formula1}`);
  }
}

/** All the conditional formats of a sheet, the first ones first. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormatSpec[],
  styles: StyleTable,
): string {
  return formats.map((format, index) => conditionalFormatXml(format, index + 1, styles)).join("");
}

function conditionalFormatXml(
  format: ConditionalFormatSpec,
  priority: number,
  styles: StyleTable,
): string {
  const where = attributes({ sqref: rangeList(format.ranges) });
  if (format.type === "colorScale" || format.type === "dataBar") {
    const rule = attributes({ type: format.type, priority });
    const content = `${EXTREMES}${colorsOf(format)}`;
    return `<conditionalFormatting${where}><cfRule${rule}><${format.type}>${content}</${format.type}></cfRule></conditionalFormatting>`;
  }
  const rule = attributes({
    type: format.type,
    dxfId: styles.differential(format.style),
    priority,
    stopIfTrue: format.stopIfTrue || undefined,
    operator: format.type === "cellIs" ? format.operator : undefined,
  });
  const second = format.type === "cellIs" ? format.formula2 : undefined;
  const formulas = formulaXml("formula", format.formula) + formulaXml("formula", second);
  return `<conditionalFormatting${where}><cfRule${rule}>${formulas}</cfRule></conditionalFormatting>`;
}

const EXTREMES = '<cfvo type="min"/><cfvo type="max"/>';

function colorsOf(
  format: Extract<ConditionalFormatSpec, { type: "colorScale" | "dataBar" }>,
): string {
  const colors = format.type === "colorScale" ? format.colors : [format.color];
  return colors.map((color) => `<color rgb="${argb(color)}"/>`).join("");
}

/** Texts that look like numbers and constants in calculated columns, where they are meant. */
export function ignoredErrorsXml(ranges: readonly string[]): string {
  if (ranges.length === 0) return "";
  const where = attributes({
    sqref: rangeList(ranges),
    numberStoredAsText: true,
    calculatedColumn: true,
  });
  return `<ignoredErrors><ignoredError${where}/></ignoredErrors>`;
}
