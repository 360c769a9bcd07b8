import type { Rect } from "../grid/grid";
import { Handle, type RangeState } from "./handles";
import { HostError } from "./hostErrors";

/** A handler that asks later than this many events for its range no longer gets it. */
const MAX_EVENT_RANGES = 200;

/**
 * The ranges that one pane holds: those kept across requests, by reference id, and those of the
 * request that runs. Both follow their cells when rows are inserted or deleted.
 */
export class LiveRanges {
  private readonly kept = new Map<string, RangeState>();
  private readonly ofEvents = new Map<string, RangeState>();
  private readonly inRequest = new Set<RangeState>();
  private nextId = 1;

  /** How many ranges are kept: an add-in that never releases its ranges lets this grow. */
  get count(): number {
    return this.kept.size;
  }

  /** Keeps the range across requests, under an id that it carries from then on. */
  keep(range: RangeState): string {
    range.referenceId ??= `range#${this.nextId++}`;
    this.kept.set(range.referenceId, range);
    return range.referenceId;
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
  find(referenceId: string): Handle<"Range"> {
    const range = this.kept.get(referenceId) ?? this.ofEvents.get(referenceId);
    if (!range) throw new HostError("InvalidReference");
    return new Handle("Range", range);
  }

  observe(range: RangeState): void {
    this.inRequest.add(range);
  }

  endRequest(): void {
    this.inRequest.clear();
  }

  /** Moves the ranges of a sheet; null says that all cells of the range are gone. */
  move(sheetId: string, moved: (rect: Rect) => Rect | null): void {
    const { kept, ofEvents, inRequest } = this;
    for (const range of new Set([...kept.values(), ...ofEvents.values(), ...inRequest])) {
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
