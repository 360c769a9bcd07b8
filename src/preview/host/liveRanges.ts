import type { Rect } from "../grid/grid";
import { Handle, isHandleOf, type RangeState } from "./handles";
import { HostError } from "./hostErrors";

/** What office.js keeps across requests. */
export type Keepable = Handle<"Range"> | Handle<"RangeAreas"> | Handle<"WorkbookRangeAreas">;

/** A handler that asks later than this many events for its range no longer gets it. */
const MAX_EVENT_RANGES = 200;

/**
 * The ranges that one pane holds: those kept across requests, by reference id, and those of the
 * request that runs. Both follow their cells when rows are inserted or deleted.
 */
export class LiveRanges {
  private readonly kept = new Map<string, Keepable>();
  private readonly ofEvents = new Map<string, RangeState>();
  private readonly inRequest = new Set<RangeState>();
  private nextId = 1;

  /** How many ranges are kept: an add-in that never releases its ranges lets this grow. */
  get count(): number {
    return this.kept.size;
  }

  /** Keeps ranges across requests, under an id that they carry from then on. */
  keep(handle: Keepable): string {
    const { state } = handle;
    state.referenceId ??= `range#${this.nextId++}`;
    this.kept.set(state.referenceId, handle);
    return state.referenceId;
  }

  /** Keeps the range that an event is about, until other events have followed. */
  keepForEvent(range: RangeState): string {
    const referenceId = `event#${this.nextId++}`;
    this.ofEvents.set(referenceId, range);
    const [oldest] = this.ofEvents.keys();
    if (oldest !== undefined && this.ofEvents.size > MAX_EVENT_RANGES) {
      this.ofEvents.delete(oldest);
    }
    return referenceId;
  }

  release(referenceId: string): void {
    this.kept.delete(referenceId);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  /** Throws InvalidReference when the id was released, or all cells deleted. */
  find(referenceId: string): Keepable {
    const range = this.ofEvents.get(referenceId);
    const found = this.kept.get(referenceId) ?? (range && new Handle("Range", range));
    if (!found) throw new HostError("InvalidReference");
    return found;
  }

  observe(handle: Handle | null): void {
    for (const range of rangesOf(handle)) this.inRequest.add(range);
  }

  endRequest(): void {
    this.inRequest.clear();
  }

  /** Moves the ranges of a sheet; null says that all cells of the range are gone. */
  move(sheetId: string, moved: (rect: Rect) => Rect | null): void {
    const { kept, ofEvents, inRequest } = this;
    const held = [...kept.values()].flatMap(rangesOf);
    for (const range of new Set([...held, ...ofEvents.values(), ...inRequest])) {
      if (range.sheetId !== sheetId) continue;
      const rect = moved(range.rect);
      if (rect) range.rect = rect;
      else range.gone = true;
    }
  }

  /** The sheet was deleted, and its ranges with it. */
  dropSheet(sheetId: string): void {
    this.move(sheetId, () => null);
  }
}

/** The ranges that an object of the API is made of, if it is ranges. */
function rangesOf(handle: Handle | null): readonly RangeState[] {
  if (isHandleOf(handle, "Range")) return [handle.state];
  if (isHandleOf(handle, "RangeAreas")) return handle.state.areas;
  if (isHandleOf(handle, "WorkbookRangeAreas")) {
    return handle.state.sheets.flatMap(({ areas }) => areas);
  }
  return [];
}
