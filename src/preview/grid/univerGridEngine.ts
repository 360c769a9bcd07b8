import {
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {
  ActiveDirtyManagerService,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  type ISetSuperTableMutationParam,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";

/** What Univer's own caches of its formula engine are made of; each knows how much it may hold. */
interface FormulaCache {
  readonly _cache: { limit: number };
  set: (this: FormulaCache, key: string, kept: unknown) => void;
}

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

type Update = (this: FormulasOfSheets, unit: string, sheet: string, cells: Cells) => unknown;

/** The parts of Univer's service that are used here, one of which it declares as its own affair. */
interface FormulasOfSheets {
  readonly _univerInstanceService: IUniverInstanceService;
  getSheetFormulaData(unit: string, sheet: string): unknown;
  /** What becomes of a sheet's formulas when these cells are written, by row and column. */
  updateFormulaData: Update;
}

/** As many formulas as Univer keeps its readings of. */
const KEPT_READINGS = 5_000;
/** A national workbook has some 6,000, and all that name a table are read anew when it has grown. */
const WANTED_READINGS = 20_000;

let isMended = false;

/**
 * Lets Univer's formula engine be through in time with a workbook of thousands of formulas and rows: it
 * lets nobody give it other classes for this. To be called before it opens a workbook.
 */
export function mendFormulaEngine(): void {
  if (isMended) return;
  isMended = true;
  keepReadings();
  lookAtWhatIsWritten();
  readOnceAfterGrowth();
}

/** Of a workbook with more formulas than it keeps readings of, Univer reads every one again to calculate any. */
function keepReadings(): void {
  const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as FormulaCache;
  const keep = caches.set;
  caches.set = function set(key, kept) {
    if (this._cache.limit === KEPT_READINGS) this._cache.limit = WANTED_READINGS;
    keep.call(this, key, kept);
  };
}

/**
 * At each write Univer looks through all cells of all sheets for formulas, whatever is written. Where
 * there is no formula, neither before nor after, nothing becomes of any; else those of the one sheet tell.
 */
function lookAtWhatIsWritten(): void {
  const prototype: object = FormulaDataModel.prototype;
  const formulas = prototype as FormulasOfSheets;
  const update = formulas.updateFormulaData;
  formulas.updateFormulaData = function updateFormulaData(unit, sheet, cells) {
    if (!concernsFormulas(this, unit, sheet, cells)) return {};
    const ofSheet = (): unknown => ({ [unit]: { [sheet]: this.getSheetFormulaData(unit, sheet) } });
    const only: unknown = Object.create(this, { getFormulaData: { value: ofSheet } });
    return update.call(only as FormulasOfSheets, unit, sheet, cells);
  };
}

function concernsFormulas(
  { _univerInstanceService: units }: FormulasOfSheets,
  unit: string,
  sheet: string,
  cells: Cells,
): boolean {
  const book = units.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
  const before = book?.getSheetBySheetId(sheet)?.getCellMatrix();
  for (const row of Object.keys(cells)) {
    const line = cells[Number(row)] ?? {};
    for (const column of Object.keys(line)) {
      const place = Number(column);
      if (isFormula(line[place]) || isFormula(before?.getValue(Number(row), place))) return true;
    }
  }
  return false;
}

/** Its own, or one that it shares with another cell. */
const isFormula = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f ?? cell?.si);

type Register = (
  this: ActiveDirtyManagerService,
  ...given: Parameters<ActiveDirtyManagerService["register"]>
) => void;

/**
 * Once a table that it knows has grown, Univer reads the formulas that name it for every step of the next
 * calculation, keeps none of these readings, and goes on with the old ones afterwards. They are given
 * another text then (`UniverGridTableFormulas`): that one is read once, and kept.
 */
function readOnceAfterGrowth(): void {
  const prototype: object = ActiveDirtyManagerService.prototype;
  const manager = prototype as { register: Register };
  const { register } = manager;
  manager.register = function registerGrowth(command, conversion) {
    const known = new Set<string>();
    const ofTables: typeof conversion = {
      ...conversion,
      getDirtyData: (change) => {
        const { unitId, tableName } = change.params as ISetSuperTableMutationParam;
        const table = `${unitId} ${tableName}`;
        const dirty = conversion.getDirtyData(change);
        if (known.has(table)) return { ...dirty, dirtySuperTableMap: {} };
        known.add(table);
        return dirty;
      },
    };
    register.call(this, command, command === SetSuperTableMutation.id ? ofTables : conversion);
  };
}
