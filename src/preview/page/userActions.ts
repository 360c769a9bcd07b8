import type { IDisposable, Univer } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/sheets";
import type { Cell, Rect } from "../grid/grid";
import type { UniverGrid } from "../grid/univerGrid";
import type { UniverApi } from "../grid/univerGridBook";
import { fromUniverRange, type UniverRange } from "../grid/univerGridRange";
import type { ExcelHost } from "../host";
import { CellEditing } from "./cellEditing";

/** The parts of an opened workbook that what the user does goes through. */
interface UserTargets {
  univer: Univer;
  api: UniverApi;
  grid: UniverGrid;
  host: ExcelHost;
  onEditMode: (editing: boolean) => void;
}

/** Tells the host what the user does in the grid: edits, selection, typing. Returns what ends it. */
export function connectUser({ univer, api, grid, host, onEditMode }: UserTargets): () => void {
  const setEditMode = (editing: boolean): void => {
    for (const session of host.workbook.sessions) session.cellEditMode = editing;
    onEditMode(editing);
  };
  const edited = (sheetId: string, rect: Rect, before?: Cell): void => {
    grid.calculation.touch();
    host.userEdited(sheetId, rect, before);
  };
  const cellAt = ({ row, column }: Pick<Rect, "row" | "column">): Rect => ({
    row,
    column,
    rows: 1,
    columns: 1,
  });
  const typing = new CellEditing(
    univer.__getInjector().get(SheetInterceptorService),
    (place) => grid.read(place.sheetId, cellAt(place))[0]?.[0] ?? { value: "" },
    (place, before) => edited(place.sheetId, cellAt(place), before),
  );
  const subscriptions: IDisposable[] = [
    typing,
    api.addEvent(api.Event.SheetEditStarted, () => setEditMode(true)),
    api.addEvent(api.Event.SheetEditEnded, () => setEditMode(false)),
    api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges, payload }) => {
      if (grid.writing || !isUserChange(payload)) return;
      for (const effected of effectedRanges) {
        const [sheetId, range] = [effected.getSheetId(), effected.getRange()];
        const place = { sheetId, row: range.startRow, column: range.startColumn };
        if (!typing.isPending(place)) edited(sheetId, fromUniverRange(range));
      }
    }),
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const range: UniverRange | undefined = selections[0];
      if (!range || grid.writing) return;
      grid.userSelected(worksheet.getSheetId(), fromUniverRange(range));
      host.userSelected(worksheet.getSheetId(), fromUniverRange(range));
    }),
  ];
  const stopShifts = grid.onPersonShift((sheetId, rect, direction) =>
    host.userShifted(sheetId, rect, direction),
  );
  return () => {
    stopShifts();
    subscriptions.forEach((subscription) => subscription.dispose());
  };
}

/** Results of a calculation come by the same event; only a change that a command made has a trigger. */
function isUserChange(payload: { params?: unknown }): boolean {
  const { params } = payload;
  return typeof params === "object" && params !== null && "trigger" in params && !!params.trigger;
}
