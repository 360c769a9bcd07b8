/** Texts that a spreadsheet would rather read as a formula, a number or a date, or that it may damage. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://x","y")',
  "+33612345678",
  "-1",
  "@SUM(A1)",
  "0612",
  "12/05/2025",
  "😀 été",
  "x".repeat(2_000),
  "première ligne\nseconde ligne",
];
