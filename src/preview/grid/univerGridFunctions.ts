import type { Ctor, IRange } from "@univerjs/core";
import {
  type BaseFunction,
  type BaseReferenceObject,
  functionLookup,
  functionMath,
} from "@univerjs/engine-formula";

import { quickSumifs } from "./univerGridSumifs";

/** A function of Univer and its name, as its formula engine takes them. */
export type UniverFunction = [Ctor<BaseFunction>, string];

/** Functions that answer a part of the range they are given. */
const GIVING_A_PART = ["INDEX", "OFFSET"];

/**
 * INDEX and OFFSET mended: of a table on another sheet, Univer's own look at the same cells of the
 * formula's sheet. SUMIFS made quick.
 */
export function mendedFunctions(): UniverFunction[] {
  const all = [...functionLookup, ...functionMath] as UniverFunction[];
  return all.flatMap(([original, name]): UniverFunction[] => {
    if (name === "SUMIFS") return [[quickSumifs(original), name]];
    return GIVING_A_PART.includes(name) ? [[keepingSheet(original), name]] : [];
  });
}

function keepingSheet(original: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends original {
    override createReferenceObject(reference: BaseReferenceObject, range: IRange) {
      const part = super.createReferenceObject(reference, range);
      // Before it reads the cells, Univer finds their sheet by a name that a table does not give.
      return reference.isTable()
        ? Object.assign(part, { setForcedSheetId: () => undefined })
        : part;
    }
  };
}
