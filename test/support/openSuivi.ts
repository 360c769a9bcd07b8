import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readSources } from "../../src/classeur/sources";
import { buildSuivi } from "../../src/classeur/suivi";
import type { SuiviOptions } from "../../src/classeur/options";
import { TABLES } from "../../src/domain/classeur";
import {
  COLONNE_KEYS,
  COLONNES,
  COLONNES_ECRITES,
  type ColonneKey,
  type LigneHistorique,
} from "../../src/domain/historique";
import type { WorkbookModel } from "../../src/ooxml/model";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import type { Cell } from "../../src/preview/grid/grid";
import { loadModelIntoMemoryGrid } from "../../src/preview/grid/loadModel";
import { ExcelHost, hostStateFromModel, type HostSession } from "../../src/preview/host";
import type { TableState } from "../../src/preview/host";
import { nativeBridge } from "./nativeBridge";
import { TODAY } from "./builders";
import { calculateSuivi } from "./calculateSuivi";
import { loadOfficeJs } from "./officeJs";

const ROOT = join(__dirname, "..", "..");

/** The bytes of the real workbook, on a fixed day. */
export function suiviBytes(options: Partial<SuiviOptions> = {}): Uint8Array {
  return built(options).slice();
}

/** A workbook that tests of this file asked for; most ask for the same few. */
interface Built {
  readonly options: Partial<SuiviOptions>;
  readonly bytes: Uint8Array;
}

const MOST_KNOWN = 8;
const known: Built[] = [];

function built(options: Partial<SuiviOptions>): Uint8Array {
  const index = known.findIndex((one) => isDeepStrictEqual(one.options, options));
  const [found] = index < 0 ? [] : known.splice(index, 1);
  const bytes = found?.bytes ?? buildSuivi({ ...readSources(ROOT), today: TODAY, ...options });
  // The last asked for stand first, and the last goes.
  known.unshift({ options, bytes });
  known.splice(MOST_KNOWN);
  return bytes;
}

/** What was read of the workbooks opened last, which nothing changes. */
const read: { readonly bytes: Uint8Array; readonly model: WorkbookModel }[] = [];

function modelOf(bytes: Uint8Array): WorkbookModel {
  const index = read.findIndex((one) => Buffer.compare(one.bytes, bytes) === 0);
  const [found] = index < 0 ? [] : read.splice(index, 1);
  const model = found?.model ?? readWorkbook(bytes);
  read.unshift({ bytes: found?.bytes ?? bytes.slice(), model });
  read.splice(MOST_KNOWN);
  return model;
}

/** The real workbook open in the stand-in for Excel, with the real office.js on the globals that the adapter names. */
export class OpenSuivi {
  readonly host: ExcelHost;
  /** What was painted on a cell of the history's sheet since it was opened. */
  readonly lookOf: (row: number, column: number) => Readonly<Record<string, unknown>>;
  readonly session: HostSession;

  constructor(bytes: Uint8Array = suiviBytes()) {
    const model = modelOf(bytes);
    const grid = loadModelIntoMemoryGrid(model, calculateSuivi);
    this.lookOf = (row, column) => grid.lookOf(this.table.sheetId, row, column);
    this.host = new ExcelHost(grid, hostStateFromModel(model, grid, "suivi.xlsx"));
    this.session = this.host.openSession();
    Object.assign(globalThis, loadOfficeJs(nativeBridge(this.session)));
  }

  /** Something happens in the workbook right before the adapter's n-th request from now (1-based). */
  beforeRequest(n: number, action: () => void): void {
    const answer = this.session.answer.bind(this.session);
    let count = 0;
    this.session.answer = (text, flags) => {
      count += 1;
      if (count === n) action();
      return answer(text, flags);
    };
  }

  /** A colleague's row appears right below the table, which grows: the last row again, with these ids. */
  colleagueAppends(ids: { idLigne: string; idAppel: string }): void {
    const { sheetId, rect } = this.table;
    const last = { ...rect, row: rect.row + rect.rows - 1, rows: 1 };
    const [cells = []] = this.host.workbook.grid.read(sheetId, last);
    const copy = cells.map(({ value }) => ({ value }));
    copy[this.columnOf("idLigne")] = { value: ids.idLigne };
    copy[this.columnOf("idAppel")] = { value: ids.idAppel };
    this.host.workbook.grid.write(sheetId, { ...last, row: last.row + 1 }, [copy]);
    this.table.rect = { ...rect, rows: rect.rows + 1 };
  }

  get table(): TableState {
    return this.host.workbook.table(TABLES.historique);
  }

  /** The body's cells by column, row by row, the blank row of a fresh table left out. */
  cells(): Record<ColonneKey, Cell>[] {
    const { sheetId, rect } = this.table;
    const [headers = [], ...rows] = this.host.workbook.grid.read(sheetId, rect);
    const positions = headers.map((header) => header.value);
    return rows
      .map(
        (row) =>
          Object.fromEntries(
            COLONNE_KEYS.map((key) => [key, row[positions.indexOf(COLONNES[key].header)]]),
          ) as Record<ColonneKey, Cell>,
      )
      .filter((row) => row.idLigne.value !== "" || row.date.value !== "");
  }

  /** The rows as the add-in would have written them. */
  rows(): LigneHistorique[] {
    return this.cells().map((row) => {
      const entries = COLONNES_ECRITES.map((key) => [
        key,
        (row[key] as Cell | undefined)?.value ?? "",
      ]);
      const ligne = Object.fromEntries(entries) as object as LigneHistorique;
      return {
        ...ligne,
        dureeSecondes: row.dureeSecondes.value === "" ? null : ligne.dureeSecondes,
      };
    });
  }

  /** Somebody types in a cell of the row with this id. */
  type(idLigne: string, key: ColonneKey, value: string): void {
    const { sheetId, rect } = this.table;
    const index = this.cells().findIndex((row) => row.idLigne.value === idLigne);
    const column = rect.column + this.columnOf(key);
    const cell = { row: rect.row + 1 + index, column, rows: 1, columns: 1 };
    this.host.workbook.grid.write(sheetId, cell, [[{ value }]]);
  }

  /** 0-based position of a column in the table. */
  columnOf(key: ColonneKey): number {
    return this.table.columns.findIndex((column) => column.name === COLONNES[key].header);
  }

  /** What a defined name's cell shows. */
  named(name: string): Cell["value"] {
    const formula = this.host.workbook.state.names.find((one) => one.name === name)?.formula ?? "";
    const [, sheet = "", column = "", row = ""] =
      /^='?(.+?)'?!\$([A-Z]+)\$(\d+)$/.exec(formula) ?? [];
    const position = {
      row: Number(row) - 1,
      column: column.charCodeAt(0) - 65,
      rows: 1,
      columns: 1,
    };
    const cells = this.host.workbook.grid.read(this.host.workbook.sheet(sheet).id, position);
    return cells[0]?.[0]?.value ?? "";
  }
}
