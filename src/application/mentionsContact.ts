const EMAIL = /\S@\S+\.\S/;
const PREFIXE = /(?:(?:\+|\b00)\s?33[\s.-]?(?:\(0\)[\s.-]?)?|\b0[\s.-]?)/;
// Slashes all along or not at all: « 01/12/2026 14:30 » is a date.
const PAIRES = /(?:(?:[\s.-]?\d{2}){4}|(?:\/\d{2}){4})\b/;
const TELEPHONE = new RegExp(`${PREFIXE.source}[1-9]${PAIRES.source}`);

/** Whether a free text seems to hold an e-mail address or a telephone number (product.md, column 14). */
export function mentionsContact(text: string): boolean {
  return EMAIL.test(text) || TELEPHONE.test(text);
}
