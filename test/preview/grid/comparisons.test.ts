import { officeComparison, writtenComparison } from "../../../src/preview/grid/comparisons";

// ST_DataValidationOperator, beside Excel.DataValidationOperator.
test.each([
  ["between", "Between"],
  ["notBetween", "NotBetween"],
  ["equal", "EqualTo"],
  ["notEqual", "NotEqualTo"],
  ["lessThan", "LessThan"],
  ["lessThanOrEqual", "LessThanOrEqualTo"],
  ["greaterThan", "GreaterThan"],
  ["greaterThanOrEqual", "GreaterThanOrEqualTo"],
])("a file's « %s » is Office.js's « %s »", (written, office) => {
  expect(officeComparison(written)).toBe(office);
  expect(writtenComparison(office)).toBe(written);
});
