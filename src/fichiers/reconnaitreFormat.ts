import { SuiviError } from "../domain/erreurs";
import { decodeTexte } from "./texteSepare";
import { ArchiveError, FileTooLargeError, ZipArchive } from "../ooxml/zipArchive";

/** What a file is, told by its content: names lie. */
export type FormatDeFichier =
  /** An Office package with a workbook: .xlsx, .xlsm, .xltx. */
  | { readonly kind: "xlsx" }
  /** An OpenDocument package with a workbook: .ods. */
  | { readonly kind: "ods" }
  /** Read by the library for other formats: .xls of any age, tables of a web page, XML of 2003. */
  | { readonly kind: "autre" }
  /** Separated values. */
  | { readonly kind: "texte"; readonly texte: string };

/**
 * Recognises a file that can be read. Otherwise throws SuiviError with `details.nom`: FICHIER_PROTEGE,
 * FICHIER_AUTRE_FORMAT, FICHIER_PAS_UN_CLASSEUR, FICHIER_ILLISIBLE for an archive that is cut short.
 */
export function reconnaitreFormat(nom: string, octets: Uint8Array): FormatDeFichier {
  if (commencePar(octets, 0xd0, 0xcf, 0x11, 0xe0)) return formatOle(nom, octets);
  if (commencePar(octets, 0x50, 0x4b) || estUneArchive(octets)) return formatZip(nom, octets);
  // The first records of Excel 2 to 4.
  if ([0x00, 0x02, 0x04].some((genre) => commencePar(octets, 0x09, genre)))
    return { kind: "autre" };
  const debut = String.fromCharCode(...octets.subarray(0, 1000)).trimStart();
  if (debut.startsWith("%PDF")) throw autreFormat(nom, "un document PDF");
  if (debut.startsWith("{\\rtf")) throw autreFormat(nom, "un document de traitement de texte");
  const texte = decodeTexte(octets);
  if (texte === null || texte.trim() === "")
    throw new SuiviError("FICHIER_PAS_UN_CLASSEUR", { nom });
  return formatDeTexte(nom, texte);
}

/** Tables of web applications come as .xls too, and so does the XML of Excel 2003. */
function formatDeTexte(nom: string, texte: string): FormatDeFichier {
  const debut = texte
    .slice(0, 4000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (!debut.startsWith("<")) return { kind: "texte", texte };
  const isTable = /<(html|table|head|body)[\s>]/i.test(debut);
  const isXml = /urn:schemas-microsoft-com:office:spreadsheet/.test(debut);
  const isFlatOds = /urn:oasis:names:tc:opendocument[^"']*/.test(debut);
  if (isTable || isXml || isFlatOds) return { kind: "autre" };
  throw new SuiviError("FICHIER_PAS_UN_CLASSEUR", { nom });
}

function commencePar(octets: Uint8Array, ...marque: readonly number[]): boolean {
  return octets.length >= 512 / 64 && marque.every((octet, place) => octets[place] === octet);
}

/** Bytes may stand before an archive; one that is cut short is still one by its start. */
function estUneArchive(octets: Uint8Array): boolean {
  try {
    return new ZipArchive(octets).names().length > 0;
  } catch {
    // Whatever is wrong with it as an archive, it is none.
    return false;
  }
}

/** The old containers of Microsoft: their streams are named in UTF-16. */
function formatOle(nom: string, octets: Uint8Array): FormatDeFichier {
  if (contientNom(octets, "EncryptedPackage")) throw new SuiviError("FICHIER_PROTEGE", { nom });
  if (contientNom(octets, "Workbook") || contientNom(octets, "Book")) return { kind: "autre" };
  if (contientNom(octets, "WordDocument")) throw autreFormat(nom, "un document Word");
  if (contientNom(octets, "PowerPoint Document"))
    throw autreFormat(nom, "une présentation PowerPoint");
  throw new SuiviError("FICHIER_PAS_UN_CLASSEUR", { nom });
}

/** Whether a directory entry has that name: entries are 128 bytes long and start with it. */
function contientNom(octets: Uint8Array, nom: string): boolean {
  for (let entree = 0; entree + 128 <= octets.length; entree += 128) {
    // The byte after the name is zero as well: no longer name passes.
    const fin = octets[entree + 2 * nom.length] === 0 && octets[entree + 2 * nom.length + 1] === 0;
    if (!fin) continue;
    let place = 0;
    while (place < nom.length && octets[entree + 2 * place] === nom.charCodeAt(place)) place += 1;
    if (place === nom.length) return true;
  }
  return false;
}

function formatZip(nom: string, octets: Uint8Array): FormatDeFichier {
  try {
    return formatOfArchive(nom, new ZipArchive(octets));
  } catch (cause: unknown) {
    if (cause instanceof ArchiveError)
      throw new SuiviError("FICHIER_ILLISIBLE", { nom }, { cause });
    if (cause instanceof FileTooLargeError)
      throw new SuiviError("FICHIER_TROP_GRAND", { nom, quoi: tropGrand(cause) }, { cause });
    throw cause;
  }
}

function formatOfArchive(nom: string, archive: ZipArchive): FormatDeFichier {
  const names = archive
    .names()
    .map((name) => name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase());
  const has = (name: string): boolean => names.includes(name);
  if (names.some((name) => name.endsWith(".iwa")) || has("index.zip"))
    throw autreFormat(nom, "un fichier Numbers d'Apple");
  if (has("[content_types].xml")) return formatOfPackage(nom, names);
  if (has("mimetype") || has("meta-inf/manifest.xml")) return formatOdf(nom, archive);
  throw new SuiviError("FICHIER_PAS_UN_CLASSEUR", { nom });
}

function formatOfPackage(nom: string, names: readonly string[]): FormatDeFichier {
  if (names.includes("xl/workbook.bin")) throw autreFormat(nom, "un classeur binaire (.xlsb)");
  if (names.some((name) => name.startsWith("word/"))) throw autreFormat(nom, "un document Word");
  if (names.some((name) => name.startsWith("ppt/")))
    throw autreFormat(nom, "une présentation PowerPoint");
  if (names.some((name) => name.startsWith("visio/"))) throw autreFormat(nom, "un dessin Visio");
  return { kind: "xlsx" };
}

/** OpenDocument: its kind stands in an entry of its own, and its manifest tells a password. */
function formatOdf(nom: string, archive: ZipArchive): FormatDeFichier {
  const texteDe = (name: string): string =>
    archive.size(name) === undefined ? "" : new TextDecoder().decode(archive.read(name));
  const manifest = texteDe("META-INF/manifest.xml");
  if (manifest.includes("encryption-data")) throw new SuiviError("FICHIER_PROTEGE", { nom });
  const genre = texteDe("mimetype") || manifest;
  if (genre.includes("opendocument.spreadsheet")) return { kind: "ods" };
  if (genre.includes("opendocument.text")) throw autreFormat(nom, "un document de texte (.odt)");
  throw new SuiviError("FICHIER_PAS_UN_CLASSEUR", { nom });
}

function autreFormat(nom: string, format: string): SuiviError {
  return new SuiviError("FICHIER_AUTRE_FORMAT", { nom, format });
}

const MO = 2 ** 20;

/** What is too big about an archive, in French. */
export function tropGrand({ entry, limit, allowed }: FileTooLargeError): string {
  const enMo = `${Math.round(allowed / MO)} Mo`;
  switch (limit) {
    case "part":
      return `une partie de plus de ${enMo} (${entry})`;
    case "total":
      return `plus de ${enMo} une fois décompressé`;
    case "listed":
      return `une liste de plus de ${allowed.toLocaleString("fr")} éléments (${entry})`;
    case "entries":
      return `plus de ${allowed.toLocaleString("fr")} parties`;
  }
}
