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
}

declare global {
  interface Window {
    preview?: PreviewTestHook;
  }
}

export function exposeTestHook({ grid }: OpenedWorkbook): void {
  window.preview = {
    sheetNames: () => grid.sheets().map(({ name }) => name),
    cells(sheetName, address) {
      const sheet = grid.sheets().find(({ name }) => name === sheetName);
      return sheet ? grid.read(sheet.id, parseRect(address)) : [];
    },
    settled: () => grid.settle(),
  };
}
