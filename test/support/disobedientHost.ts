import { COLONNES, type ColonneKey } from "../../src/domain/historique";
import type { CellInput, Rect } from "../../src/preview/grid/grid";
import type { OpenSuivi } from "./openSuivi";

/**
 * What a host may make of one cell that it is told to write: leave it as it is, write something else,
 * write it after it has answered, or stop there and leave the rest of the row as it is.
 */
export const DISOBEDIENCES = ["ignores", "alters", "delays", "halves"] as const;
export type Disobedience = (typeof DISOBEDIENCES)[number];

/** How often, and the way back to a host that does as it is told. */
export interface Disobeying {
  /** How often it has not done as it was told. */
  readonly count: () => number;
  readonly stop: () => void;
}

/** Makes the host disobey in one column of the history, in the last row of a write, the next `times` times. */
export function disobeyCell(
  suivi: OpenSuivi,
  key: ColonneKey,
  kind: Disobedience,
  times: number,
): Disobeying {
  const { session, host } = suivi;
  const { grid } = host.workbook;
  const [write, answer] = [grid.write.bind(grid), session.answer.bind(session)];
  const late: (() => void)[] = [];
  let [count, isAsked] = [0, false];
  grid.write = (sheetId, rect, cells) => {
    const at = isAsked && count < times ? cellIn(suivi, key, sheetId, rect, cells) : null;
    if (!at) {
      write(sheetId, rect, cells);
      return;
    }
    count += 1;
    const changed = cells.map((row) => [...row]);
    const row = changed.at(-1) ?? [];
    if (kind === "delays") {
      const cell = { row: rect.row + rect.rows - 1, column: at.column, rows: 1, columns: 1 };
      late.push(() => write(sheetId, cell, [[at.content]]));
    }
    if (kind === "alters") row[at.index] = altered(at.content);
    else if (kind === "halves") row.fill(undefined, at.index);
    else row[at.index] = undefined;
    write(sheetId, rect, changed);
  };
  session.answer = async (text, flags) => {
    isAsked = true;
    const answered = await answer(text, flags);
    isAsked = false;
    for (const action of late.splice(0)) action();
    return answered;
  };
  return {
    count: () => count,
    stop: () => {
      grid.write = write;
      session.answer = answer;
    },
  };
}

/** Makes the host ignore a method that a request calls (`Delete`, `Resize`), the next `times` times. */
export function ignoreCalls(suivi: OpenSuivi, method: string, times: number): Disobeying {
  const { session } = suivi;
  const answer = session.answer.bind(session);
  let count = 0;
  session.answer = (text, flags) => {
    const request = JSON.parse(text) as { Actions: { Name: string; ActionType: number }[] };
    const Actions = request.Actions.map((action) => {
      if (action.Name !== method || count >= times) return action;
      count += 1;
      // Only looks at the object, as an action without a name does.
      return { ...action, Name: "", ActionType: 1, ArgumentInfo: undefined };
    });
    return answer(JSON.stringify({ ...request, Actions }), flags);
  };
  return {
    count: () => count,
    stop: () => {
      session.answer = answer;
    },
  };
}

/** The cell of a column in the last row of a write on or right below the history; null when it is not written. */
function cellIn(
  { table }: OpenSuivi,
  key: ColonneKey,
  sheetId: string,
  rect: Rect,
  cells: readonly (readonly (CellInput | undefined)[])[],
) {
  if (sheetId !== table.sheetId || rect.row <= table.rect.row) return null;
  const at = table.columns.findIndex(({ name }) => name === COLONNES[key].header);
  const column = table.rect.column + at;
  const index = column - rect.column;
  const content = cells.at(-1)?.[index];
  return content === undefined ? null : { index, column, content };
}

function altered(content: CellInput): CellInput {
  if ("formula" in content) return { value: "?" };
  const { value } = content;
  return { value: typeof value === "number" ? value + 1 : `${String(value)} ?` };
}
