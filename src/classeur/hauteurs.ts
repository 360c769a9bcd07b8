/** Heights of rows whose text wraps: LibreOffice and Excel on the web keep the default height on opening. */

/** In points, for Calibri 11. */
const HAUTEUR_DE_LIGNE = 15;
const MARGE = 3;

/** French prose holds about a tenth more characters than a column's width in digits; words that wrap take half back. */
const CARACTERES_PAR_UNITE = 1.08;

/** Height in points of a row that holds these texts, each with its column's width in characters. */
export function hauteurDe(textes: readonly (readonly [texte: string, largeur: number])[]): number {
  const lignes = textes.map(([texte, largeur]) =>
    Math.ceil(texte.length / (largeur * CARACTERES_PAR_UNITE)),
  );
  return Math.max(1, ...lignes) * HAUTEUR_DE_LIGNE + MARGE;
}
