import { SuiviError } from "../../../src/domain/erreurs";
import { entretienPortsOf } from "../../../src/taskpane/entretien/entretienPorts";
import { createPreferencesSession } from "../../../src/taskpane/preferencesSession";
import { NOMENCLATURE, TODAY } from "../../support/builders";
import { clockAt, countingIds, MemoryPreferences } from "../../support/doubles/deviceDoubles";
import { MemoryFeuilles } from "../../support/doubles/memoryFeuilles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { MemoryReponses } from "../../support/doubles/memoryReponses";
import { MemoryNavigation } from "../../support/doubles/memoryNavigation";

/** A workbook without a history cannot be updated. */
const absent = (): Promise<never> => Promise.reject(new SuiviError("HISTORIQUE_ABSENT"));

/** The ports of the upkeep's panels in memory, with the doubles behind them. */
export function someEntretienPorts(historique = new MemoryHistorique()) {
  const doubles = {
    historique,
    feuilles: new MemoryFeuilles(),
    journal: new MemoryJournal(),
    navigation: new MemoryNavigation(),
    reponses: new MemoryReponses(),
    preferences: new MemoryPreferences(),
  };
  const { preferences, ...late } = doubles;
  const courants = {
    historique,
    clock: clockAt(TODAY),
    ids: countingIds(),
    preferences: createPreferencesSession(preferences),
    readNomenclature: () => Promise.resolve(NOMENCLATURE),
    onEnquete: jest.fn(),
    onEfface: jest.fn(),
    onNomenclature: () => undefined,
  };
  const ports = entretienPortsOf(courants, {
    ...late,
    gardes: {
      list: () => [],
      remove: () => undefined,
      clear: () => undefined,
      expire: () => undefined,
    },
    fichiers: { read: ({ nom }) => Promise.reject(new SuiviError("FICHIER_ILLISIBLE", { nom })) },
    versions: { read: () => Promise.resolve([]) },
    miseAJour: { read: absent, apply: absent, print: absent, isApplied: absent, revert: absent },
    modele: { manques: absent, operationsDeNiveau: absent, operationsDeNomenclature: absent },
  });
  return { ports, doubles };
}
