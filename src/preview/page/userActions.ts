import type { Rect } from "../grid/grid";
import type { UniverGrid } from "../grid/univerGrid";
import type { UniverApi } from "../grid/univerGridApi";
import { fromUniverRange, type UniverRange } from "../grid/univerGridRange";
import type { ExcelHost } from "../host";
import { typedCell } from "./typedText";

/**
 * Tells the host what the user does in the grid: edits, selection, typing. Returns what ends it.
 */
export function connectUser(
  api: UniverApi,
  grid: UniverGrid,
  host: ExcelHost,
  onEditMode: (editing: boolean) => void,
): () => void {
  let typed: string | null = null;
  const setEditMode = (editing: boolean): void => {
    for (const session of host.workbook.sessions) session.cellEditMode = editing;
    onEditMode(editing);
  };
  const edited = (sheetId: string, rect: Rect): void => {
    if (typed !== null) correctTyped(grid, sheetId, rect, typed);
    typed = null;
    grid.calculation.touch();
    host.userEdited(sheetId, rect);
  };
  const subscriptions = [
    api.addEvent(api.Event.SheetEditStarted, () => setEditMode(true)),
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ value, isConfirm }) => {
      typed = isConfirm ? value.toPlainText().replace(/\r?\n$/, "") : null;
    }),
    api.addEvent(api.Event.SheetEditEnded, () => setEditMode(false)),
    api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges, payload }) => {
      if (grid.writing || !isUserChange(payload)) return;
      for (const range of effectedRanges) {
        edited(range.getSheetId(), fromUniverRange(range.getRange()));
      }
    }),
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const range: UniverRange | undefined = selections[0];
      if (!range || grid.writing) return;
      grid.userSelected(worksheet.getSheetId(), fromUniverRange(range));
      host.userSelected(worksheet.getSheetId(), fromUniverRange(range));
    }),
  ];
  return () => subscriptions.forEach((subscription) => subscription.dispose());
}

/** Results of a calculation come by the same event; only a change that a command made has a trigger. */
function isUserChange(payload: { params?: unknown }): boolean {
  const { params } = payload;
  return typeof params === "object" && params !== null && "trigger" in params && !!params.trigger;
}

/** Univer reads what is typed by American rules: `3,5` and `12/04/2025` are put right here. */
function correctTyped(grid: UniverGrid, sheetId: string, rect: Rect, text: string): void {
  if (rect.rows !== 1 || rect.columns !== 1) return;
  const current = grid.read(sheetId, rect)[0]?.[0];
  const typed = current && typedCell(text, current.numberFormat ?? "General");
  if (!typed || current.value === typed.value) return;
  grid.write(sheetId, rect, [[{ value: typed.value }]]);
  if (typed.numberFormat) grid.writeNumberFormats(sheetId, rect, [[typed.numberFormat]]);
}
