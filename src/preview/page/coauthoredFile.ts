import { editWorkbook } from "../../ooxml/edit/editWorkbook";
import {
  Coauthoring,
  type CoauthoredCopy,
  type CoauthoringTime,
  type CopySettings,
} from "../coauthoring";
import { loadModelIntoMemoryGrid } from "../grid/loadModel";
import { hostStateFromModel } from "../host";
import { OpenedWorkbook, readFile } from "./openedWorkbook";

/** Milliseconds to the server and back, of a computer near it and of one far away. */
export const DELAYS = { near: [200, 600], far: [1_500, 3_000] } as const;

const BROWSER_TIME: CoauthoringTime = {
  now: () => Date.now(),
  after: (delay, action) => {
    const timer = setTimeout(action, delay);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** Where a copy of the workbook is shown, and what is to be told of it. */
export interface PostPlace {
  container: HTMLElement;
  onEditMode: (editing: boolean) => void;
  /** The workbook was opened, or loaded anew. */
  onOpened: (opened: OpenedWorkbook) => void;
}

/** One computer: its copy of the workbook, shown in the page. */
export interface Post {
  copy: CoauthoredCopy;
  /** Takes it off the page, without saving. */
  close: () => void;
}

/** The workbook of the page as its server has it; several computers may open it. */
export class CoauthoredFile {
  private readonly world: Coauthoring;

  /** Throws UnreadableWorkbookError. */
  constructor(
    readonly name: string,
    private readonly file: Uint8Array,
  ) {
    const model = readFile(name, file);
    const grid = loadModelIntoMemoryGrid(model);
    const state = hostStateFromModel(model, grid, name);
    this.world = new Coauthoring(grid, state, { time: BROWSER_TIME });
  }

  async openPost(place: PostPlace, delay: CopySettings["delay"]): Promise<Post> {
    let shown: OpenedWorkbook | null = null;
    const copy = await this.world.openCopy({ delay }, async (server, options) => {
      const file = editWorkbook(this.file, server.host.changes().edits);
      const { container, onEditMode } = place;
      const next = await OpenedWorkbook.open(container, this.name, file, onEditMode, options);
      shown?.close();
      shown = next;
      place.onOpened(next);
      return next.host;
    });
    const close = (): void => {
      copy.closeWithoutSaving();
      shown?.close();
    };
    return { copy, close };
  }
}
