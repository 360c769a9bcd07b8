import { MemoryClipboard } from "./memoryClipboard";
import type { MemoryHistorique } from "./memoryHistorique";
import { MemoryLignes } from "./memoryLignes";
import { MemoryReglagesClasseur } from "./memoryReglagesClasseur";

/** Ports of the screens beside the form, on the rows of a history. */
export function paneDoubles(historique: MemoryHistorique) {
  return {
    lignes: new MemoryLignes(historique),
    reglagesClasseur: new MemoryReglagesClasseur(),
    clipboard: new MemoryClipboard(),
  };
}
