import type { DefinedNameModel } from "../model";
import { withoutFunctionPrefixes } from "./functionPrefixes";
import type { WorkbookParts } from "./workbookParts";
import {
  booleanAttribute,
  childrenNamed,
  elementAt,
  numberAttribute,
  textAttribute,
} from "../xml/xmlTree";

/** The defined names, Excel's own (`_xlnm.…`) included. */
export function readDefinedNames(parts: WorkbookParts): DefinedNameModel[] {
  return childrenNamed(elementAt(parts.root, "definedNames"), "definedName").map((element) => {
    const sheet = parts.tabs[numberAttribute(element, "localSheetId") ?? -1];
    const comment = textAttribute(element, "comment");
    return {
      name: textAttribute(element, "name") ?? "",
      formula: withoutFunctionPrefixes(element.textContent),
      hidden: booleanAttribute(element, "hidden"),
      ...(sheet === undefined ? {} : { sheet }),
      ...(comment === undefined ? {} : { comment }),
    };
  });
}
