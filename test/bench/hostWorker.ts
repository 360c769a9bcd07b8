import { parentPort, workerData } from "node:worker_threads";
import { aLigne } from "../support/builders";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { repeatRows } from "../support/suiviRows";

/**
 * A workbook of many rows on a thread of its own, as Excel is a process of its own: what the pane's
 * thread then spends is the pane's. Takes request texts, answers each with its text.
 */
const { rows } = workerData as { readonly rows: number };
const suivi = new OpenSuivi(suiviBytes({ lignes: [aLigne({ idLigne: "ligne" })] }));
repeatRows(suivi, rows, (index, cells) => {
  cells[suivi.columnOf("idLigne")] = { value: `ligne-${index}` };
  cells[suivi.columnOf("idAppel")] = { value: `appel-${index}` };
});
parentPort?.on("message", ({ id, text, flags }: { id: number; text: string; flags?: number }) => {
  void suivi.session.answer(text, flags).then((answer) => parentPort?.postMessage({ id, answer }));
});
parentPort?.postMessage("ready");
