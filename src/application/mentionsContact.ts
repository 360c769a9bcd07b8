const EMAIL = /\S@\S+\.\S/;
const TELEPHONE = /(?:\+\s?33|\b0)\s?[1-9](?:[\s.-]?\d{2}){4}\b/;

/** Whether a free text seems to hold an e-mail address or a telephone number (product.md, column 14). */
export function mentionsContact(text: string): boolean {
  return EMAIL.test(text) || TELEPHONE.test(text);
}
