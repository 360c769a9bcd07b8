import type { AddedPivot, PivotEdits } from "../../../ooxml/edit/edits";
import type { PivotState } from "../state";

/** Pivot tables as the file holds them, by id. */
export type PivotsBefore = ReadonlyMap<string, Pick<PivotState, "layout" | "definition">>;

export interface PivotChanges {
  pivots: PivotEdits[];
  addedPivots: AddedPivot[];
  /** `part`s of their definitions. */
  deletedPivots: string[];
}

/**
 * What changed in the pivot tables. One whose fields or form changed is written anew; `isGone` tells
 * those that go with their sheet.
 */
export function pivotChanges(
  before: PivotsBefore,
  pivots: readonly PivotState[],
  isGone: (sheet: string) => boolean,
): PivotChanges {
  const present = new Map(pivots.map((pivot) => [pivot.id, pivot]));
  const isWrittenAnew = (pivot: PivotState): boolean => !before.has(pivot.id) || pivot.restructured;
  return {
    pivots: pivots.flatMap((pivot) => {
      const { definition, layout, cache } = pivot;
      const shown = layout && layout !== before.get(pivot.id)?.layout && !isWrittenAnew(pivot);
      return shown ? [{ definition, layout, source: cache }] : [];
    }),
    addedPivots: pivots.filter(isWrittenAnew).flatMap(addedPivot),
    deletedPivots: [...before].flatMap(([id, { definition }]) => {
      const pivot = present.get(id);
      const stays = pivot ? !pivot.restructured : isGone(definition.sheet);
      return stays ? [] : [definition.part];
    }),
  };
}

function addedPivot({
  definition,
  layout,
  cache,
  options,
  refreshOnOpen,
}: PivotState): AddedPivot[] {
  if (!layout) return [];
  const { autoFormat, showRowGrandTotals } = options;
  return [
    {
      definition,
      layout,
      source: cache,
      autoFormat,
      showRowGrandTotals,
      refreshOnLoad: refreshOnOpen,
    },
  ];
}
