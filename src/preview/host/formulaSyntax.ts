/**
 * Whether Excel would take the text as an en-US formula: quotes and brackets are balanced,
 * arguments are parted by commas, and it does not end on an operator. It is a check of form only, names and functions may be unknown.
 */
export function isFormulaSyntax(formula: string): boolean {
  const withoutText = formula.replace(/"(?:[^"]|"")*"/g, "0").replace(/'(?:[^']|'')+'!/g, "Sheet!");
  if (/["']/.test(withoutText.replace(/\[[^\]]*\]/g, ""))) return false;
  return isBalanced(withoutText) && !/[-+*/^&=<>,(]\s*$/.test(withoutText.slice(1));
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = CLOSING[character];
    const french = character === ";" && open.at(-1) !== "}";
    if (french) return false;
    if (closing) open.push(closing);
    else if (Object.values(CLOSING).includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
