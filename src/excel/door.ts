import { isPlusRecent, NAMES } from "../domain/classeur";
import { SuiviError } from "../domain/erreurs";
import { toSuiviError } from "./excelErrors";

/**
 * The one door to Excel. Whatever the add-in asks of the workbook passes `read` or `write`, one batch
 * after the other: two that interleave could append to the same row.
 */

/** What a batch asks in a request: queues loads; what it gives is called once they were answered. */
export type Ask<R> = (context: Excel.RequestContext) => { read(): R };

/** For what has nothing to ask before it writes. */
export const NOTHING: Ask<void> = () => ({ read: () => undefined });

/** The serial of 1 January 2000 in a workbook that counts from 1900. */
const PREMIER_JANVIER_2000 = 36_526;

let tail: Promise<unknown> = Promise.resolve();

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * One batch that changes no cell, after the earlier ones; rejects with a `SuiviError`. `start` starts it:
 * `Excel.run`, unless the batch needs less (`withoutReferences`).
 */
export function read<T>(
  batch: Batch<T>,
  start: (batch: Batch<T>) => Promise<T> = Excel.run,
): Promise<T> {
  const run = tail
    .then(() => start(batch))
    .catch((error: unknown) => {
      throw toSuiviError(error);
    });
  tail = run.then(
    () => undefined,
    () => undefined,
  );
  return run;
}

/**
 * One batch that changes the workbook, after the earlier ones. Its first request asks which model the
 * workbook is of, together with what `first` queues, which changes nothing; `batch` comes only after
 * the answer, with what was found. CLASSEUR_LECTURE_SEULE in a copy that can never reach its file
 * (`Workbook.readOnly`, ExcelApi 1.8). CLASSEUR_PLUS_RECENT in a workbook made for a later add-in: that
 * one is only read. One that names no model is of the first. CLASSEUR_1904 in one that counts its days
 * from 1904 on: dates written there would show another day.
 */
export function write<R, T>(
  first: Ask<R>,
  batch: (context: Excel.RequestContext, found: R) => Promise<T>,
): Promise<T> {
  return read(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const modele = workbook.names
      .getItemOrNullObject(NAMES.versionClasseur)
      .getRangeOrNullObject()
      .load("values");
    const calendrier = queueCalendrier(context);
    const pending = first(context);
    await context.sync();
    calendrier.read();
    if (workbook.readOnly) throw new SuiviError("CLASSEUR_LECTURE_SEULE");
    const version = modele.isNullObject ? "" : String(modele.values[0]?.[0] ?? "");
    if (isPlusRecent(version)) throw new SuiviError("CLASSEUR_PLUS_RECENT", { version });
    return batch(context, pending.read());
  });
}

/**
 * Queues what tells the workbook's calendar, which `functions.date` follows; `read`, after the next sync,
 * throws CLASSEUR_1904 in a workbook that counts its days from 1904 on.
 */
export function queueCalendrier({ workbook }: Excel.RequestContext): { read(): void } {
  const jour = workbook.functions.date(2000, 1, 1).load("value");
  return {
    read() {
      if (jour.value !== PREMIER_JANVIER_2000) throw new SuiviError("CLASSEUR_1904");
    },
  };
}

/** Asks in one request, with whatever else the batch has queued. */
export async function ask<R>(context: Excel.RequestContext, queue: Ask<R>): Promise<Awaited<R>> {
  const pending = queue(context);
  await context.sync();
  return await pending.read();
}
