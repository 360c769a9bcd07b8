import { type Ask, ask } from "../door";
import { queueVersion } from "../excelNomenclature";
import type { Places } from "../../application/historique";
import { SuiviError } from "../../domain/erreurs";
import {
  COLONNES,
  COLONNES_CALCULEES,
  COLONNES_ECRITES,
  type ColonneKey,
  type LigneHistorique,
} from "../../domain/historique";
import { contenusOf } from "../../domain/historiqueLu";
import { includesLigne, mergeLignes } from "../../domain/historique";
import {
  confirmRows,
  filledKeys,
  isUntouched,
  type MeantRows,
  queueNewRows,
  queueReadBack,
  repairsOf,
  requireColumns,
  withFormulas,
} from "./cells";
import {
  growTable,
  historiqueBody,
  type HistoriqueShape,
  placeBelow,
  positionsOfAppel,
  queueCounts,
  queueShape,
  requireAppendable,
  requireColumn,
  requireUnfiltered,
  rowsAt,
  writeTable,
} from "./table";

/** What `Historique.append` was given. */
export interface Appending {
  readonly lignes: readonly LigneHistorique[];
  readonly essais: readonly LigneHistorique[];
  readonly beforeWrite: () => void;
  /** As `Historique.append` says. */
  readonly version: string | undefined;
}

/**
 * Makes a call's rows stand in the table as `Historique.append` says: two requests when all goes well,
 * whatever the size of the history (docs: « Coauthoring in Excel add-ins » advises to write below the
 * table, not `rows.add`).
 */
export async function append(appending: Appending): Promise<Places> {
  const [first] = appending.lignes;
  if (!first) return new Map();
  const start = startOf(appending, first.idAppel);
  return writeTable(start, async (context, found) => {
    if (appending.version && found.version !== appending.version)
      throw new SuiviError("NOMENCLATURE_CHANGEE");
    // Null where another pane wrote the same rows meanwhile: ours went away again, theirs are checked.
    const done =
      (await complete(context, appending, found)) ??
      (await complete(context, appending, await ask(context, start)));
    if (!done) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
    return done;
  });
}

/** What the table says before a call's rows are written. */
interface Start {
  readonly shape: HistoriqueShape;
  /** Of the workbook's nomenclature. */
  readonly version: string;
  readonly idAppel: string;
  /** Whether rows of the call stand there already. */
  readonly isKnown: boolean;
  /** The cells right below the table. */
  readonly below: Excel.Range;
}

const startOf =
  ({ lignes, essais }: Appending, idAppel: string): Ask<Start> =>
  (context) => {
    const shape = queueShape(context);
    const [count] = queueCounts(context, [idAppel]);
    const below = queueBelow(context, mergeLignes(lignes, essais));
    const version = queueVersion(context);
    return {
      read: () => ({
        ...{ shape: shape.read(), version: version.read() },
        ...{ idAppel, isKnown: count?.value !== 0, below },
      }),
    };
  };

/** Rows of a call that stand in the table from earlier attempts, loaded with values, formulas and place. */
interface AppelRows {
  /** Rows as the add-in left them, with what they must hold. */
  readonly kept: readonly { readonly row: Excel.Range; readonly ligne: LigneHistorique }[];
  /** Rows as the add-in left them that the call no longer has, or has twice. */
  readonly extra: readonly IdRow[];
  /** Rows that somebody changed since. */
  readonly changed: readonly IdRow[];
}

interface IdRow {
  readonly row: Excel.Range;
  readonly idLigne: string;
}

const NO_ROWS: AppelRows = { kept: [], extra: [], changed: [] };

/**
 * Writes what is missing or wrong, and says where what was missing stands; null when rows turned out to
 * stand twice, and went away again.
 */
async function complete(
  context: Excel.RequestContext,
  appending: Appending,
  { shape, idAppel, isKnown, below }: Start,
): Promise<Places | null> {
  const { lignes, essais } = appending;
  const versions = mergeLignes(lignes, essais);
  requireColumns(shape, keysNeeded(lignes));
  if (await takeInStrays(context, shape, versions, below))
    return complete(context, appending, await ask(context, startOf(appending, idAppel)));
  const earlier = isKnown
    ? await findAppelRows(context, shape, idAppel, { lignes, versions })
    : NO_ROWS;
  requireNewsUnopposed(earlier, lignes, essais);
  const missing = missingOf(lignes, earlier);
  if (missing.length > 0) requireAppendable(shape, below.values.slice(0, missing.length));
  if (earlier.extra.length > 0) requireUnfiltered(shape);
  const wrong = wrongOf(shape, earlier);
  if (missing.length + earlier.extra.length + wrong.length === 0) return new Map();
  appending.beforeWrite();
  for (const { row } of earlier.extra) row.delete("Up");
  const added = missing.length === 0 ? null : placeBelow(context, shape, missing.length);
  const kept = [...lignes, ...earlier.changed].map(({ idLigne }) => idLigne);
  const isTwice = await writeLignes(context, shape, {
    wrong,
    added: added && { target: added, lignes: missing },
    gone: earlier.extra.map(({ idLigne }) => ({ idLigne, left: kept.includes(idLigne) ? 1 : 0 })),
  });
  if (isTwice) return null;
  const at = (added?.rowIndex ?? 0) + 1 - shape.premiereLigne;
  return new Map(missing.map(({ idLigne }, index) => [idLigne, at + index]));
}

/** Mandatory columns, the ids, and any for which a row has content. */
function keysNeeded(lignes: readonly LigneHistorique[]): readonly ColonneKey[] {
  const filled = new Set(filledKeys(lignes.map(contenusOf)));
  return COLONNES_ECRITES.filter((key) => {
    const { role, id } = COLONNES[key];
    return role === "obligatoire" || id === true || (role === "facultative" && filled.has(key));
  });
}

/** Queues the reading of the cells right below the table, as many rows as `lignes` has ids. */
export function queueBelow(
  context: Excel.RequestContext,
  lignes: readonly LigneHistorique[],
): Excel.Range {
  return historiqueBody(context).getRowsBelow(idsOf(lignes).size).load("values");
}

/**
 * Takes rows into the table that stand right below it (`below`, as read by `queueBelow`): those that an
 * interrupted save left there, and any with an id and a date, which a computer wrote in whose copy the
 * table grew while it did not here (OfficeDev/office-js, issue 646). True when there were some: what was
 * read of the table before is then out of date.
 */
export async function takeInStrays(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  lignes: readonly LigneHistorique[],
  below: Excel.Range,
): Promise<boolean> {
  const ids = idsOf(lignes);
  const column = requireColumn(shape.positions, "idLigne");
  const date = requireColumn(shape.positions, "date");
  const isRow = (row: readonly unknown[]): boolean =>
    ids.has(row[column]) || (row[column] !== "" && typeof row[date] === "number");
  const others = below.values.findIndex((row: readonly unknown[]) => !isRow(row));
  const count = others < 0 ? below.values.length : others;
  if (count === 0) return false;
  growTable(context, below.getResizedRange(count - below.values.length, 0));
  const body = historiqueBody(context).load("rowCount");
  await context.sync();
  if (body.rowCount < shape.rowCount + count) throw new SuiviError("HISTORIQUE_NON_CONFIRME");
  return true;
}

const idsOf = (lignes: readonly LigneHistorique[]): Set<unknown> =>
  new Set(lignes.map(({ idLigne }) => idLigne));

/**
 * Finds a call's rows one after the other, by MATCH on the host. A request a row: this happens only
 * after a save whose answer was lost, or when two panes save the same call. `versions` are the rows
 * that the add-in may have written.
 */
async function findAppelRows(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  idAppel: string,
  given: {
    readonly lignes: readonly LigneHistorique[];
    readonly versions: readonly LigneHistorique[];
  },
): Promise<AppelRows> {
  const positions = await positionsOfAppel(context, shape, idAppel);
  const rows = positions.map((position) =>
    rowsAt(context, position, 1).load("values,formulas,rowIndex"),
  );
  await context.sync();
  const column = requireColumn(shape.positions, "idAppel");
  const own = rows.filter((row) => row.values[0]?.[column] === idAppel);
  return sortOut(shape, own, given);
}

function sortOut(
  shape: HistoriqueShape,
  rows: readonly Excel.Range[],
  { lignes, versions }: Parameters<typeof findAppelRows>[3],
): AppelRows {
  const left = new Map(lignes.map((ligne) => [ligne.idLigne, ligne]));
  const kept: { row: Excel.Range; ligne: LigneHistorique }[] = [];
  const extra: IdRow[] = [];
  const changed: IdRow[] = [];
  for (const row of rows) {
    const idLigne = String(row.values[0]?.[requireColumn(shape.positions, "idLigne")]);
    const ligne = left.get(idLigne);
    if (!isUntouched(shape, versions, row.values[0] ?? [])) changed.push({ row, idLigne });
    else if (ligne) kept.push({ row, ligne });
    else extra.push({ row, idLigne });
    left.delete(idLigne);
  }
  return { kept, extra, changed };
}

/** What the rows newly say must not go over what somebody else has written there. */
function requireNewsUnopposed(
  { changed }: AppelRows,
  lignes: readonly LigneHistorique[],
  essais: readonly LigneHistorique[],
): void {
  const [first] = changed;
  if (first && !lignes.every((ligne) => includesLigne(essais, ligne)))
    throw new SuiviError("LIGNE_MODIFIEE", { ligne: first.row.rowIndex + 1 });
}

function missingOf(
  lignes: readonly LigneHistorique[],
  { kept, changed }: AppelRows,
): readonly LigneHistorique[] {
  const present = new Set([
    ...kept.map(({ ligne }) => ligne.idLigne),
    ...changed.map(({ idLigne }) => idLigne),
  ]);
  return lignes.filter(({ idLigne }) => !present.has(idLigne));
}

/** Rows that stand there and must change in place; a calculated cell that is blank gets its formula. */
function wrongOf(shape: HistoriqueShape, { kept }: AppelRows): MeantRows[] {
  return kept
    .map(({ row, ligne }) => {
      const blank = COLONNES_CALCULEES.filter(
        (key) => row.formulas[0]?.[shape.positions[key] ?? -1] === "",
      );
      return { target: row, rows: [withFormulas(contenusOf(ligne), blank)] };
    })
    .filter((block) => repairsOf(shape, block) !== null);
}

/** What is done to a call's rows in one request. */
interface Writing {
  /** Rows that are written again in place. */
  readonly wrong: readonly MeantRows[];
  readonly added: {
    readonly target: Excel.Range;
    readonly lignes: readonly LigneHistorique[];
  } | null;
  /** Rows that are taken away by what was queued before, and how many of their id must be left. */
  readonly gone: readonly { readonly idLigne: string; readonly left: number }[];
}

/**
 * Writes rows in place and new ones, and checks them in the same request, with those that went away. True
 * when a new row turned out to stand twice: then the new ones are taken away again, and nothing else is
 * certain.
 */
async function writeLignes(
  context: Excel.RequestContext,
  shape: HistoriqueShape,
  { wrong, added, gone }: Writing,
): Promise<boolean> {
  const written: MeantRows[] = [...wrong];
  if (added) written.push({ target: added.target, rows: added.lignes.map(contenusOf) });
  for (const block of written) queueNewRows(shape, block);
  const body = queueReadBack(
    context,
    written.map(({ target }) => target),
  );
  const ids = added?.lignes.map(({ idLigne }) => idLigne) ?? [];
  const count = () => queueCounts(context, ids, shape.positions.idLigne);
  const isTwice = (counts: readonly Excel.FunctionResult<number>[]) =>
    counts.some(({ value }) => value > 1);
  let counts = count();
  const others = queueCounts(
    context,
    gone.map(({ idLigne }) => idLigne),
    shape.positions.idLigne,
  );
  await context.sync();
  if (gone.some(({ left }, index) => (others[index]?.value ?? 0) > left))
    throw new SuiviError("HISTORIQUE_NON_CONFIRME");
  if (!isTwice(counts)) {
    const meant = written.map(({ target, rows }) => ({
      target,
      rows: target === added?.target ? rows.map((row) => withFormulas(row)) : rows,
    }));
    await confirmRows(context, shape, meant, body, () => {
      counts = count();
    });
    if (!isTwice(counts)) return false;
  }
  added?.target.delete("Up");
  await context.sync();
  return true;
}
