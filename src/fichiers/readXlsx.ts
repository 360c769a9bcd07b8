import type { FichierChoisi } from "../application/portsFichiers";
import { SuiviError } from "../domain/erreurs";
import type { FichierLu } from "../domain/importation/fichierLu";
import { LazyParts } from "../ooxml/read/lazyParts";
import { SharedStrings } from "../ooxml/read/sharedStrings";
import { workbookParts } from "../ooxml/read/workbookParts";
import type { InflateLimits } from "../ooxml/read/zipLimit";
import { readFeuille } from "./readFeuille";
import { readFormats } from "./readFormats";

/** A pane shares its memory with Excel: a hundred thousand rows take a quarter of this. */
const LIMITS: InflateLimits = { part: 150 * 2 ** 20, total: 250 * 2 ** 20 };

/** Reads the sheets of a file, hidden ones included. FICHIER_ILLISIBLE, whatever is wrong with it. */
export function readXlsx({ nom, octets }: FichierChoisi): FichierLu {
  try {
    return readPackage(octets);
  } catch (cause: unknown) {
    throw new SuiviError("FICHIER_ILLISIBLE", { nom }, { cause });
  }
}

function readPackage(octets: Uint8Array): FichierLu {
  const parts = new LazyParts(octets, LIMITS);
  const workbook = workbookParts(parts);
  const optional = (path: string | null): string => (path === null ? "" : parts.text(path));
  const strings = new SharedStrings(optional(workbook.sharedStrings));
  const formats = readFormats(optional(workbook.styles));
  const depuis1904 = workbook.date1904;
  if (workbook.sheets.length === 0) throw new Error("The workbook has no worksheet");
  const feuilles = workbook.sheets.map(({ name, path }) =>
    readFeuille(parts.text(path), name, { strings, formats, depuis1904 }),
  );
  return { feuilles, depuis1904, remarques: [] };
}
