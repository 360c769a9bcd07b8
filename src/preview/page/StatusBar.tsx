import { TEXTS } from "./texts";

export interface WorkbookStatus {
  opening: boolean;
  editing: boolean;
  calculating: boolean;
  savedAt: Date | null;
}

/** Cell edit mode, calculation, last save, and what the preview does not draw. */
export function StatusBar({
  status,
  undrawn,
}: {
  status: WorkbookStatus;
  undrawn: readonly string[];
}) {
  const time = status.savedAt?.toLocaleTimeString("fr-FR", { timeStyle: "short" });
  return (
    <footer className="status">
      <span role="status">{activity(status)}</span>
      <span>{time === undefined ? TEXTS.notSaved : TEXTS.savedAt(time)}</span>
      {undrawn.length > 0 && <span>{TEXTS.undrawn(undrawn.join(", "))}</span>}
    </footer>
  );
}

function activity({ opening, editing, calculating }: WorkbookStatus): string {
  if (opening) return TEXTS.loading;
  if (editing) return TEXTS.editing;
  return calculating ? TEXTS.calculating : TEXTS.ready;
}
