import type { EtatFichier } from "../application/portsVeille";
import { NOTHING, read, write } from "./door";

/**
 * The copy of the workbook that is open here, and its file: `Excel.Workbook` readOnly (ExcelApi 1.8),
 * autoSave, isDirty, previouslySaved (1.9), save (1.11). The add-in's manifest asks for 1.14.
 */

/** Queues the loads; call `read` after the next sync. */
export function queueFichier(context: Excel.RequestContext): { read(): EtatFichier } {
  const { workbook } = context;
  workbook.load("readOnly,autoSave,isDirty,previouslySaved");
  return {
    read: () => ({
      lectureSeule: workbook.readOnly,
      enregistrementAuto: workbook.autoSave,
      enregistre: !workbook.isDirty,
      aUnFichier: workbook.previouslySaved,
    }),
  };
}

export function readFichier(): Promise<EtatFichier> {
  return read(async (context) => {
    const pending = queueFichier(context);
    await context.sync();
    return pending.read();
  });
}

/** Saves the file; asks the person nothing (`Excel.SaveBehavior.save`). */
export function saveFichier(): Promise<void> {
  return write(NOTHING, async (context) => {
    context.workbook.save("Save");
    await context.sync();
  });
}
