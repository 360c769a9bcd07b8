import { SuiviError } from "../domain/erreurs";
import { decodePart } from "../ooxml/xml/encoding";
import { XmlReader } from "../ooxml/xml/xmlReader";
import { ZipArchive } from "../ooxml/zipArchive";
import { decodeTexte } from "./texteSepare";

/**
 * What a small file of OpenDocument or of the web may say with one number: a cell a billion times, or over a
 * million rows. The library for these formats would make each of them.
 */

/** As many filled cells as are read of an .xlsx. */
const CELLULES_MAX = 3_000_000;
/** Rows and columns that merged cells of a web page cover, all together. */
const COUVERTES_MAX = 200_000;

/** Throws FICHIER_TROP_GRAND for a file that would become more than can be read. `rangees`: rows of a sheet. */
export function requireBornee(nom: string, octets: Uint8Array, rangees: number): void {
  const contenu = contenuOf(octets);
  if (contenu === null) return;
  if (/<(?:html|table|head|body)[\s>]/i.test(contenu.slice(0, 4000))) requirePage(nom, contenu);
  else requireOpenDocument(nom, contenu, rangees);
}

/** The sheets of a file as text; null for the old binary formats, whose cells all stand in the file. */
function contenuOf(octets: Uint8Array): string | null {
  const [premier, second] = octets;
  if (premier === 0x50 && second === 0x4b)
    return decodePart(new ZipArchive(octets).read("content.xml"));
  const texte = premier === 0xd0 || premier === 0x09 ? null : decodeTexte(octets);
  return texte?.trimStart().startsWith("<") === true ? texte : null;
}

function requirePage(nom: string, texte: string): void {
  let couvertes = 0;
  for (const [, nombre = ""] of texte.matchAll(/(?:row|col)span\s*=\s*["']?(\d{1,9})/gi)) {
    couvertes += Number(nombre) - 1;
    if (couvertes > COUVERTES_MAX)
      throw tropGrand(nom, "des cellules fusionnées sur plus de 200 000 lignes ou colonnes");
  }
}

function requireOpenDocument(nom: string, xml: string, rangees: number): void {
  const reader = new XmlReader(xml);
  const repetition = (attribut: string): number =>
    Math.max(1, Number(reader.attributeOf(attribut, () => true) ?? 1));
  let [cellules, remplies, lignes, colonnes] = [0, 0, 0, 1];
  let derniere = 0;
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    const { localName } = reader;
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
      if (cellules > CELLULES_MAX)
        throw tropGrand(nom, `plus de ${CELLULES_MAX.toLocaleString("fr")} cellules remplies`);
    }
  }
}

const tropGrand = (nom: string, quoi: string): SuiviError =>
  new SuiviError("FICHIER_TROP_GRAND", { nom, quoi });
