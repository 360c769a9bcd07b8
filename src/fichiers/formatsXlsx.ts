import { builtInFormat, isDateFormat, shownLetters } from "../ooxml/read/numberFormats";
import { type TextSource, XmlReader } from "../ooxml/xml/xmlReader";

/** What a number format shows a number as. */
export type Affichage = "nombre" | "date" | "duree" | "dureeSansSecondes";

/** How the cells of a format show what they hold. */
export interface FormatDeCellule {
  readonly affichage: Affichage;
  /** The number format as files store it; undefined for the general one. */
  readonly code: string | undefined;
  /** A font whose letters are signs: in Wingdings, `ü` shows ✓. */
  readonly enSignes: boolean;
}

const GENERAL: FormatDeCellule = { affichage: "nombre", code: undefined, enSignes: false };

/** The cell formats of a workbook, in the order that cells name them. */
export class FormatsDeCellule {
  /** Of a workbook without styles. */
  static readonly aucun = new FormatsDeCellule([]);

  private constructor(private readonly formats: readonly FormatDeCellule[]) {}

  /** General for one that the workbook does not have. */
  de(style: number): FormatDeCellule {
    return this.formats[style] ?? GENERAL;
  }

  /** Reads the styles part, in steps: a file may have any number of them. */
  static *read(text: string | TextSource): Generator<void, FormatsDeCellule> {
    const xml = new XmlReader(text);
    xml.next();
    const codes = new Map<number, string>();
    const fontsInSigns: boolean[] = [];
    const formats: FormatDeCellule[] = [];
    const known = new Map<string, FormatDeCellule>();
    while (xml.depth > 0) {
      if (xml.next() !== "open") continue;
      const list = xml.localName;
      if (list !== "numFmts" && list !== "fonts" && list !== "cellXfs") {
        xml.skip();
        continue;
      }
      const outside = xml.depth - 1;
      for (let count = 1; xml.depth > outside; count += 1) {
        if (count % 1000 === 0) yield;
        if (xml.next() !== "open") continue;
        if (list === "numFmts") {
          codes.set(Number(xml.attribute("numFmtId")), xml.attribute("formatCode") ?? "");
          xml.skip();
        } else if (list === "fonts") fontsInSigns.push(isFontOfSigns(xml));
        else {
          const id = Number(xml.attribute("numFmtId") ?? 0);
          const enSignes = fontsInSigns[Number(xml.attribute("fontId") ?? 0)] ?? false;
          xml.skip();
          const key = `${id} ${enSignes}`;
          const format = known.get(key) ?? formatOf(codes.get(id) ?? builtInFormat(id), enSignes);
          known.set(key, format);
          formats.push(format);
        }
      }
    }
    return new FormatsDeCellule(formats);
  }
}

function isFontOfSigns(xml: XmlReader): boolean {
  const outside = xml.depth - 1;
  let found = false;
  while (xml.depth > outside) {
    if (xml.next() !== "open" || xml.localName !== "name") continue;
    found = /^wingdings$/i.test(xml.attribute("val") ?? "");
  }
  return found;
}

/** Excel takes a code of 255 letters at most; one that is far longer shows nothing that a person chose. */
const LONGEST_CODE = 1000;

export function formatOf(code: string, enSignes = false): FormatDeCellule {
  const isGeneral = code === "" || code === "General" || code.length > LONGEST_CODE;
  if (isGeneral) return { ...GENERAL, enSignes };
  return { affichage: affichageOf(code), code, enSignes };
}

/** Of a number format code, in English as files store it. */
export function affichageOf(code: string): Affichage {
  if (!isDateFormat(code)) return "nombre";
  const letters = shownLetters(code);
  if (/[dy]/.test(letters) || /^m+$/.test(letters)) return "date";
  return letters.includes("s") ? "duree" : "dureeSansSecondes";
}

/** The ticks and crosses that people make with Wingdings, as the signs that are seen. */
const SIGNES: Readonly<Record<string, string>> = {
  ü: "✓",
  þ: "☑",
  û: "✗",
  ý: "☒",
  "¨": "☐",
  o: "☐",
};

/** What a text of such a font shows; other letters stay as they are. */
export function signesDe(texte: string): string {
  return Object.hasOwn(SIGNES, texte.trim()) ? (SIGNES[texte.trim()] ?? texte) : texte;
}
