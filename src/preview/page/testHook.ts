import { parseRect } from "../../ooxml/a1";
import type { Cell } from "../grid/grid";
import type { OpenedWorkbook } from "./openedWorkbook";

/**
 * What browser tests use to look at the workbook, since the grid is a canvas: `window.preview`.
 * Nothing else of the page is reachable from outside.
 */
export interface PreviewTestHook {
  sheetNames(): string[];
  /** Cells of `address` (A1) on the sheet of this name. */
  cells(sheetName: string, address: string): Cell[][];
  /** Resolves when formulas are calculated. */
  settled(): Promise<void>;
  /** The second computer's workbook, once it was opened. */
  second?: PreviewTestHook;
}

declare global {
  interface Window {
    preview?: PreviewTestHook;
  }
}

/** `isSecond`: of the second computer, as `window.preview.second`. */
export function exposeTestHook({ grid }: OpenedWorkbook, isSecond: boolean): void {
  const hook = {
    sheetNames: () => grid.sheets().map(({ name }) => name),
    cells(sheetName: string, address: string) {
      const sheet = grid.sheets().find(({ name }) => name === sheetName);
      return sheet ? grid.read(sheet.id, parseRect(address)) : [];
    },
    settled: () => grid.settle(),
  };
  if (!isSecond) window.preview = hook;
  else if (window.preview) window.preview.second = hook;
}
