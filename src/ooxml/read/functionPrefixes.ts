/**
 * Functions that came after Excel 2007 are stored with a prefix (`_xlfn.IFS`) which formulas shown to
 * a user do not have. List: https://support.microsoft.com, "Issue: An _xlfn. prefix is displayed".
 */
const PREFIXED = new Map<string, string>([
  ...withPrefix(
    "_xlfn.",
    "ACOT ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST " +
      "CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S " +
      "DAYS DECIMAL DROP ENCODEURL EXPAND FILTERXML FLOOR.MATH FORMULATEXT HSTACK IFNA IFS ISFORMULA " +
      "ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST " +
      "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
      "PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG " +
      "RANK.EQ REDUCE RRI SCAN SEQUENCE SHEET SHEETS SINGLE SORTBY STDEV.P STDEV.S SWITCH TAKE " +
      "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT " +
      "ARRAYTOTEXT VAR.P VAR.S VSTACK WEBSERVICE WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR",
  ),
  ...withPrefix("_xlfn._xlws.", "FILTER SORT"),
]);

function withPrefix(prefix: string, names: string): [string, string][] {
  return names.split(" ").map((name) => [name, `${prefix}${name}`]);
}

const TEXT_OR_QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** The formula as a user sees it: `_xlfn.`, `_xlws.` and `_xlpm.` removed. */
export function withoutFunctionPrefixes(formula: string): string {
  if (!/_xl/i.test(formula)) return formula;
  return outsideTexts(formula, (part) => part.replace(/\b_xl(?:fn|ws|pm|udf)\./gi, ""));
}

/** The formula as files store it. The variables of LET and LAMBDA are not marked. */
export function withFunctionPrefixes(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(/(?<![\p{L}\p{N}_.])[A-Za-z][A-Za-z0-9.]*(?=\()/gu, (name) => {
      return PREFIXED.get(name.toUpperCase()) ?? name;
    }),
  );
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  const parts = formula.split(TEXT_OR_QUOTED);
  return parts.map((part, index) => (index % 2 === 0 ? change(part) : part)).join("");
}
