import { TODAY } from "../support/builders";
import {
  clockAt,
  countingIds,
  MemoryPreferences,
  MemorySaisies,
} from "../support/doubles/deviceDoubles";
import { envoiDoubles } from "../support/doubles/envoiDoubles";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { MemoryNomenclature } from "../support/doubles/memoryNomenclature";
import { paneDoubles } from "../support/doubles/paneDoubles";
import { MemoryResultats } from "../support/doubles/memoryResultats";

/** A workbook and a device in memory; panes that are opened on the same world share them. */
export function aWorld() {
  const historique = new MemoryHistorique();
  return {
    historique,
    resultats: new MemoryResultats(),
    nomenclature: new MemoryNomenclature(),
    saisies: new MemorySaisies(),
    preferences: new MemoryPreferences(),
    ids: countingIds(),
    clock: clockAt(TODAY),
    ...envoiDoubles(),
    ...paneDoubles(),
  };
}

export type World = ReturnType<typeof aWorld>;
