import { editWorkbook } from "../../ooxml/edit/editWorkbook";
import type { WorkbookModel } from "../../ooxml/model";
import { OpcPackage } from "../../ooxml/opcPackage";
import { readWorkbook } from "../../ooxml/read/readWorkbook";
import { UniverGrid } from "../grid/univerGrid";
import { ExcelHost, type HostOptions, hostStateFromModel } from "../host";
import { startUniver } from "./univer";
import { connectUser } from "./userActions";

/** The file given is no .xlsx workbook that can be read. */
export class UnreadableWorkbookError extends Error {
  constructor(
    readonly fileName: string,
    cause: unknown,
  ) {
    super(`${fileName} is not a readable workbook`, { cause });
  }
}

let openings = 0;

/** A workbook shown by the preview: its file, its cells in Univer, and the host that panes talk to. */
export class OpenedWorkbook {
  private constructor(
    /** Tells one opening from another. */
    readonly number: number,
    readonly name: string,
    readonly host: ExcelHost,
    readonly grid: UniverGrid,
    /** What the file holds and the preview does not draw, in French. */
    readonly undrawn: readonly string[],
    private file: Uint8Array,
    /** Shows the grid dark, or light. */
    readonly setDark: (dark: boolean) => void,
    /** Takes the workbook off the page. */
    readonly close: () => void,
  ) {}

  /**
   * Shows a file in an element of the page. `onEditMode` is called when the user starts or stops typing
   * in a cell. Throws UnreadableWorkbookError.
   */
  static async open(
    container: HTMLElement,
    name: string,
    file: Uint8Array,
    onEditMode: (editing: boolean) => void,
    options: HostOptions,
  ): Promise<OpenedWorkbook> {
    const model = readFile(name, file);
    const place = container.appendChild(document.createElement("div"));
    const { univer, api } = startUniver(place);
    const grid = UniverGrid.open(api, model, name);
    await grid.settle();
    const host = new ExcelHost(grid, hostStateFromModel(model, grid, name), options);
    const disconnect = connectUser({ univer, api, grid, host, onEditMode });
    const close = (): void => {
      disconnect();
      univer.dispose();
      place.remove();
    };
    const setDark = (dark: boolean): void => api.toggleDarkMode(dark);
    openings += 1;
    return new OpenedWorkbook(openings, name, host, grid, undrawnParts(file), file, setDark, close);
  }

  /** The file with everything that changed since it was opened, and nothing else touched. */
  async save(): Promise<Uint8Array> {
    await this.grid.settle();
    this.file = editWorkbook(this.file, this.host.changes().edits);
    this.host.markSaved();
    return this.file;
  }
}

/** Throws UnreadableWorkbookError. */
export function readFile(name: string, file: Uint8Array): WorkbookModel {
  try {
    return readWorkbook(file);
  } catch (cause) {
    throw new UnreadableWorkbookError(name, cause);
  }
}

/** Kinds of parts that the preview keeps in the file but does not draw. */
const UNDRAWN: readonly [pattern: RegExp, name: string][] = [
  [/^xl\/charts\/chart/, "graphiques"],
  [/^xl\/media\//, "images"],
  [/^xl\/comments|^xl\/threadedComments\//, "commentaires de cellule"],
  [/^xl\/slicers\//, "segments"],
];

/** Names, in French, of what a file holds and the preview does not draw. */
function undrawnParts(file: Uint8Array): string[] {
  const parts = OpcPackage.open(file).partNames();
  return UNDRAWN.filter(([pattern]) => parts.some((part) => pattern.test(part))).map(
    ([, name]) => name,
  );
}
