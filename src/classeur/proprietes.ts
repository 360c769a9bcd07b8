import { fromSerial } from "../domain/dates";
import type { DocumentProperties, WorkbookSpec } from "../ooxml/write/spec";
import { ACCENTS, POLICE } from "./styles";

/**
 * What the workbooks of the assistance have in common: who made them, their language, font and colours;
 * `today` is the Excel serial day on which one is made.
 */
export function documentOf(
  propre: Pick<DocumentProperties, "title" | "subject" | "description" | "keywords">,
  today: number,
): Pick<WorkbookSpec, "properties" | "theme"> {
  const { year, month, day } = fromSerial(today);
  return {
    properties: {
      ...propre,
      creator: "Assistance SI SIAO",
      company: "Assistance SI SIAO",
      language: "fr-FR",
      created: new Date(Date.UTC(year, month - 1, day)),
    },
    theme: { fontName: POLICE, fontSize: 11, accents: ACCENTS },
  };
}
