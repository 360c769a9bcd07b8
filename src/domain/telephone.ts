const SEPARATORS = /[\s.\-()/\u00a0\u202f]/g;

/**
 * The stored form of a telephone number: a French one as its 10 digits, an international one as `+…`
 * (product.md, column 1). `""` for an empty input, null for what is not a number.
 */
export function normalizeTelephone(input: string): string | null {
  const compact = input.replace(SEPARATORS, "").replace(/^00/, "+");
  if (compact === "") return "";
  const french = /^(?:\+33|0)0?([1-9]\d{8})$/.exec(compact.replace(/^\+330/, "+33"));
  if (french) return `0${french[1]}`;
  return /^\+[1-9]\d{6,14}$/.test(compact) ? compact : null;
}

/** `06 56 84 43 29`: pairs for a French number, unchanged otherwise. */
export function formatTelephone(telephone: string): string {
  return /^0\d{9}$/.test(telephone) ? telephone.replace(/(\d\d)(?=\d)/g, "$1 ") : telephone;
}

/** `•• •• •• 43 29`: the last four digits, enough to tell two callers apart; unchanged while too short to say more. */
export function maskTelephone(telephone: string): string {
  const digits = telephone.replace(/\D/g, "").length;
  let seen = 0;
  return telephone.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= digits - 4 ? "•" : digit;
  });
}
