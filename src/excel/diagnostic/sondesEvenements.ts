import type { SondeExcel, Sondeur } from "../../domain/diagnostic/sondes";
import { type Atelier, onBench } from "./atelier";

/** How long an event may take to come; somebody on another computer takes longer. */
const ATTENTE_MS = 3_000;
const ATTENTE_PERSONNE_MS = 60_000;

type Changed = Excel.WorksheetChangedEventArgs;

/** The first event of the sheet that is as meant, after `act`; null when none came in time. */
async function eventAfter(
  context: Excel.RequestContext,
  { sheet }: Atelier,
  isMeant: (event: Changed) => boolean,
  act: () => void,
  patience = ATTENTE_MS,
): Promise<Changed | null> {
  let hear: (event: Changed | null) => void = () => undefined;
  const heard = new Promise<Changed | null>((resolve) => {
    hear = resolve;
  });
  const listener = sheet.onChanged.add((event) => {
    if (isMeant(event)) hear(event);
    return Promise.resolve();
  });
  await context.sync();
  act();
  await context.sync();
  const timer = setTimeout(() => hear(null), patience);
  const event = await heard;
  clearTimeout(timer);
  listener.remove();
  await context.sync();
  return event;
}

const isEdit = (event: Changed): boolean => event.changeType === "RangeEdited";

/** What Excel tells of changes. */
export const sondesEvenements: Sondeur<
  Extract<SondeExcel, `evenement${string}`> | "personneDeuxPostes"
> = {
  evenementEcriture: () =>
    onBench(async (context, atelier) => {
      const event = await eventAfter(context, atelier, isEdit, () => {
        atelier.sheet.getRange("B2").values = [["annoncé"]];
      });
      if (event === null) return { issue: "muet" };
      return event.source === Excel.EventSource.local
        ? { issue: "local" }
        : { issue: "autre", precision: event.source };
    }),
  evenementDetails: () =>
    onBench(async (context, atelier) => {
      const event = await eventAfter(context, atelier, isEdit, () => {
        atelier.sheet.getRange("B2").values = [["annoncé"]];
      });
      const details = event?.details;
      const isTold = details?.valueBefore === "un" && details.valueAfter === "annoncé";
      return { issue: isTold ? "donnes" : "absents" };
    }),
  evenementSuppression: () =>
    onBench(async (context, atelier) => {
      const isDeletion = ({ changeType }: Changed): boolean =>
        changeType === "RowDeleted" || changeType === "CellDeleted";
      const event = await eventAfter(context, atelier, isDeletion, () => {
        atelier.table.getDataBodyRange().getRow(1).delete("Up");
      });
      return event ? { issue: "annonce", precision: event.changeType } : { issue: "muet" };
    }),
  personneDeuxPostes: () =>
    onBench(async (context, atelier) => {
      const isRemote = ({ source }: Changed): boolean => source === Excel.EventSource.remote;
      const wait = (): void => undefined;
      const event = await eventAfter(context, atelier, isRemote, wait, ATTENTE_PERSONNE_MS);
      return { issue: event ? "distant" : "muet" };
    }),
};
