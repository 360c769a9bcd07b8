/** Spaces, what shows nothing (marks of direction, joiners), every dash, and what people put between digits. */
const SEPARATEURS = /[\s\p{Cf}\p{Dash}.()/]/gu;
/** No number is written longer: a whole page is not read. */
const LONGUEUR_MAXIMUM = 80;

/**
 * The stored form of a telephone number: a French one as its 10 digits (its country's code may lack its
 * plus), an international one as `+…`. `""` for an empty input, null for what is not a number.
 */
export function normalizeTelephone(input: string): string | null {
  if (input.length > LONGUEUR_MAXIMUM) return null;
  const compact = input
    .normalize("NFKC")
    .replace(SEPARATEURS, "")
    .replace(/^t[eé]l(?:[eé]phone)?:?/i, "")
    .replace(/^00/, "+");
  if (compact === "") return "";
  const french = /^(?:\+?330?|0)([1-9]\d{8})$/.exec(compact);
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
