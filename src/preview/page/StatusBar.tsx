import type { UnsavedPart } from "../host";
import { TEXTS } from "./texts";

export interface WorkbookStatus {
  opening: boolean;
  editing: boolean;
  calculating: boolean;
  /** True when the workbook changed since it was opened or saved. */
  modified: boolean;
  savedAt: Date | null;
  /** What the file saved last does not hold of the workbook. */
  unsaved: readonly UnsavedPart[];
}

/** Cell edit mode, calculation, last save, and what the preview does not draw. */
export function StatusBar({
  status,
  undrawn,
}: {
  status: WorkbookStatus;
  undrawn: readonly string[];
}) {
  const saved = saving(status);
  return (
    <footer className="status">
      <span role="status">{activity(status)}</span>
      {saved && <span>{saved}</span>}
      {status.unsaved.length > 0 && (
        <span>
          {TEXTS.unsavedParts(status.unsaved.map((part) => TEXTS.parts[part]).join(", "))}
        </span>
      )}
      {undrawn.length > 0 && <span>{TEXTS.undrawn(undrawn.join(", "))}</span>}
    </footer>
  );
}

function saving({ modified, savedAt }: WorkbookStatus): string {
  if (modified) return TEXTS.notSaved;
  return savedAt ? TEXTS.savedAt(savedAt.toLocaleTimeString("fr-FR", { timeStyle: "short" })) : "";
}

function activity({ opening, editing, calculating }: WorkbookStatus): string {
  if (opening) return TEXTS.loading;
  if (editing) return TEXTS.editing;
  return calculating ? TEXTS.calculating : TEXTS.ready;
}
