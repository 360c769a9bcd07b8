import { childrenNamed, elementAt, numberAttribute } from "../ooxml/read/elements";
import { isDateFormat, numberFormatsOf } from "../ooxml/read/numberFormats";
import { parseXml } from "../ooxml/xml";

/** What a number format shows a number as. */
export type Affichage = "nombre" | "date" | "duree" | "dureeSansSecondes";

/** How each cell format shows numbers, in the order that cells name them. `xml`: the styles part, "" for none. */
export function readFormats(xml: string): readonly Affichage[] {
  if (xml === "") return [];
  const root = parseXml(xml).documentElement;
  const codeOf = numberFormatsOf(root);
  return childrenNamed(elementAt(root, "cellXfs"), "xf").map((format) =>
    affichageOf(codeOf(numberAttribute(format, "numFmtId") ?? 0)),
  );
}

/** Of a number format code, in English as files store it. */
export function affichageOf(code: string): Affichage {
  if (!isDateFormat(code)) return "nombre";
  const [first = ""] = code.split(";");
  const letters = first.replace(/"[^"]*"|\\.|_.|\*.|\[\$[^\]]*\]/g, "").toLowerCase();
  if (/[dy]/.test(letters) || /^m+$/.test(letters)) return "date";
  return letters.includes("s") ? "duree" : "dureeSansSecondes";
}
