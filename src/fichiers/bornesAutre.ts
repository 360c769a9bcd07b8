import { SuiviError } from "../domain/erreurs";
import { type TextSource, type TokenKind, XmlReader } from "../ooxml/xml/xmlReader";
import { CELLULES_MAX, TROP_DE_CELLULES } from "./budgetDeCellules";
import { decodeTexte } from "./texteSepare";

/**
 * What a small file of OpenDocument or of the web may say with one number: a cell a billion times, or over a
 * million rows. The library for these formats would make each of them.
 */

/** What the library makes of more takes longer, and more memory, than anybody waits: some 45,000 rows. */
const ELEMENTS_MAX = 1_000_000;
const CARACTERES_MAX = 20_000_000;
const CARACTERES_D_UN_TEXTE = 1_000_000;
/** Rows and columns that merged cells of a web page cover, all together. */
const COUVERTES_MAX = 200_000;

/**
 * Throws FICHIER_TROP_GRAND for a text (a web page, XML) that would become more than can be read; the old
 * binary formats, whose cells all stand in the file, pass. `rangees`: rows of a sheet.
 */
export function requireBornee(nom: string, octets: Uint8Array, rangees: number): void {
  const [premier] = octets;
  const texte = premier === 0xd0 || premier === 0x09 ? null : decodeTexte(octets);
  if (texte?.trimStart().startsWith("<") !== true) return;
  if (/<(?:html|table|head|body)[\s>]/i.test(texte.slice(0, 4000))) requirePage(nom, texte);
  else requireFeuillesBornees(nom, texte, rangees);
}

function requirePage(nom: string, texte: string): void {
  const requireTaille = tailleBornee(nom);
  for (let place = texte.indexOf("<"); place >= 0;) {
    const suivante = texte.indexOf("<", place + 1);
    requireTaille("open", 0);
    requireTaille("text", (suivante < 0 ? texte.length : suivante) - place);
    place = suivante;
  }
  let couvertes = 0;
  for (const [, nombre = ""] of texte.matchAll(/(?:row|col)span\s*=\s*["']?(\d{1,9})/gi)) {
    couvertes += Number(nombre) - 1;
    if (couvertes > COUVERTES_MAX)
      throw tropGrand(nom, "des cellules fusionnées sur plus de 200 000 lignes ou colonnes");
  }
}

/** As `requireBornee`, for the sheets of an OpenDocument file, from their start on: the rest is not read. */
export function requireFeuillesBornees(
  nom: string,
  xml: string | TextSource,
  rangees: number,
): void {
  const reader = new XmlReader(xml);
  const repetition = (attribut: string): number =>
    Math.max(1, Number(reader.attributeOf(attribut, () => true) ?? 1));
  let [cellules, remplies, lignes, colonnes] = [0, 0, 0, 1];
  let derniere = 0;
  const requireTaille = tailleBornee(nom);
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    const { localName } = reader;
    requireTaille(token, reader.end - reader.start);
    if (token === "open" && localName === "table") derniere = 0;
    else if (token === "open" && localName === "table-row") {
      remplies = 0;
      lignes = repetition("number-rows-repeated");
      derniere += lignes;
    } else if (token === "open" && localName === "table-cell")
      colonnes = repetition("number-columns-repeated");
    else if (token === "open" && localName === "p") {
      remplies += colonnes;
      colonnes = 0;
    } else if (token === "close" && localName === "table-row" && remplies > 0) {
      cellules += remplies * lignes;
      if (derniere > rangees)
        throw tropGrand(nom, `plus de ${rangees.toLocaleString("fr")} lignes`);
      if (cellules > CELLULES_MAX) throw tropGrand(nom, TROP_DE_CELLULES);
    }
  }
}

/** Counts tokens, of so many characters each, as they come; throws FICHIER_TROP_GRAND at the first too many. */
function tailleBornee(nom: string): (token: TokenKind, longueur: number) => void {
  let [elements, caracteres] = [0, 0];
  return (token, longueur) => {
    if (token === "open") elements += 1;
    if (elements > ELEMENTS_MAX)
      throw tropGrand(nom, `plus de ${ELEMENTS_MAX.toLocaleString("fr")} cellules et textes`);
    if (token !== "text") return;
    caracteres += longueur;
    if (longueur > CARACTERES_D_UN_TEXTE)
      throw tropGrand(nom, "une cellule de plus d'un million de caractères");
    if (caracteres > CARACTERES_MAX) throw tropGrand(nom, "plus de 20 millions de caractères");
  };
}

const tropGrand = (nom: string, quoi: string): SuiviError =>
  new SuiviError("FICHIER_TROP_GRAND", { nom, quoi });
