import { departements, rangees } from "../departements";
import type { ConsolidationAdapters } from "../../../src/taskpane/consolidation/consolidationSession";
import { MemorySortieExtrait } from "./memorySortieExtrait";
import { MemoryTableauNational } from "./memoryTableauNational";
import type { DiagnosticPorts } from "../../../src/application/portsDiagnostic";
import type { Release } from "../../../src/application/ports";
import type { MiseAJourStore } from "../../../src/application/portsMiseAJour";
import { modeleClasseur } from "../../../src/classeur/miseAJour/niveau";
import { VERSION_CLASSEUR } from "../../../src/domain/classeur";
import { SuiviError } from "../../../src/domain/erreurs";
import { lecteurParTranches } from "../../../src/fichiers/lecteurFichiers";
import type { DerniereUtilisable } from "../../../src/taskpane/readUtilisable";
import { createStore } from "../../../src/taskpane/store";
import { MemoryAppelsDeCote } from "./memoryAppelsDeCote";
import { MemoryClipboard } from "./memoryClipboard";
import { MemoryEnquetes } from "./memoryEnquetes";
import { FEUILLES_VIDES, MemoryFeuilles } from "./memoryFeuilles";
import { MemoryJournal } from "./memoryJournal";
import { MemoryNavigation } from "./memoryNavigation";
import { MemoryRegards } from "./memoryRegards";
import { MemoryReponses } from "./memoryReponses";
import { MemoryReponsesEcrites } from "./memoryReponsesEcrites";
import { MemoryReglagesClasseur } from "./memoryReglagesClasseur";

/** A pane that can be told that its site serves another release. */
export class MemoryRelease implements Release {
  superseded = false;
  restarts = 0;

  isSuperseded(): Promise<boolean> {
    return Promise.resolve(this.superseded);
  }

  restart = (): void => {
    this.restarts += 1;
  };

  restartOnce(): void {
    if (this.restarts === 0) this.restart();
  }
}

/** A workbook that cannot be updated. */
const SANS_MISE_A_JOUR: MiseAJourStore = {
  read: () => Promise.reject(new SuiviError("NOMENCLATURE_ABSENTE")),
  apply: () => Promise.reject(new SuiviError("MISE_A_JOUR_DEPASSEE")),
  print: () => Promise.reject(new SuiviError("MISE_A_JOUR_DEPASSEE")),
  isApplied: () => Promise.reject(new SuiviError("MISE_A_JOUR_DEPASSEE")),
  revert: () => Promise.reject(new SuiviError("MISE_A_JOUR_DEPASSEE")),
};

/** Ports of the screens beside the form. */
export function paneDoubles() {
  const deCote = new MemoryAppelsDeCote();
  const reponsesEcrites = new MemoryReponsesEcrites();
  const lateAdapters = {
    deCote: () => deCote,
    reponsesEcrites: () => reponsesEcrites,
    impression: { print: () => true },
    gardes: {
      list: () => [],
      remove: () => undefined,
      clear: () => undefined,
      expire: () => undefined,
    },
    journal: new MemoryJournal(),
    navigation: new MemoryNavigation(),
    enquetes: new MemoryEnquetes(),
    feuilles: new MemoryFeuilles(FEUILLES_VIDES),
    reponses: new MemoryReponses(),
    fichiers: lecteurParTranches,
    modele: modeleClasseur,
    versions: { read: () => Promise.resolve([]) },
    miseAJour: SANS_MISE_A_JOUR,
    versionsLues: { read: () => Promise.resolve({ modele: VERSION_CLASSEUR, numero: "2025.1" }) },
    loadDiagnostic: (): Promise<DiagnosticPorts> => Promise.reject(new Error("No probe here")),
    sortieExtrait: new MemorySortieExtrait(),
    loadConsolidation: (): Promise<ConsolidationAdapters> =>
      Promise.resolve({
        tableau: new MemoryTableauNational(),
        ...{ rangees, departements },
      }),
    derniereVersion: "2025.1",
  };
  const derniereUtilisable: DerniereUtilisable = {
    faute: createStore<SuiviError | null>(null),
    utilisable: (lecture) => lecture,
  };
  return {
    deCote,
    reglagesClasseur: new MemoryReglagesClasseur(),
    clipboard: new MemoryClipboard(),
    release: new MemoryRelease(),
    regards: () => Promise.resolve(new MemoryRegards()),
    lateAdapters: () => Promise.resolve(lateAdapters),
    derniereUtilisable: () => Promise.resolve(derniereUtilisable),
  };
}
