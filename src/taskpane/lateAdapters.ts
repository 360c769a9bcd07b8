import type { ElementsGardes } from "../application/latePorts";
import type { ModeleClasseur } from "../application/portsMiseAJour";
import { derniereVersion } from "../classeur/nomenclatureVersions";
import { createAppelsDeCote } from "../device/appelsDeCote";
import { createElementsGardes } from "../device/elementsGardes";
import { pageImpression } from "../device/impression";
import { deviceStorage } from "../device/jsonStore";
import { createReponsesEcrites } from "../device/reponsesEcrites";
import { browserTelechargement } from "../device/telechargement";
import { isDownloadKept, openWorkbook } from "../excel/openWorkbook";
import { documentKey, storagePartitionKey } from "../excel/officeRuntime";
import { excelJournal } from "../excel/journal";
import { excelMiseAJour } from "../excel/miseAJour/excelMiseAJour";
import { excelVersions } from "../excel/miseAJour/readClasseur";
import { excelNavigation } from "../excel/navigation";
import { excelReponses } from "../excel/reponsesDepartement";
import { excelEnquetes } from "../excel/resultats/excelEnquetes";
import { excelFeuilles } from "../excel/resultats/excelFeuilles";
import { lecteurNavigateur } from "../fichiers/ouvrierNavigateur";
import type { LateAdapters } from "./services";

/** The workbook's builder comes once a workbook is compared with what it would make. */
const modele = async (): Promise<ModeleClasseur> =>
  (await import("../classeur/miseAJour/niveau")).modeleClasseur;

/** Opened when it is used: benchmarks load this module where there is no page. */
const elementsGardes = (): ElementsGardes =>
  createElementsGardes(deviceStorage(), storagePartitionKey());

/** What the screens beside the form need of Excel and the device; comes with the first of them. */
export const lateAdapters: LateAdapters = {
  impression: pageImpression,
  deCote: () => createAppelsDeCote(deviceStorage(), storagePartitionKey(), documentKey()),
  reponsesEcrites: () =>
    createReponsesEcrites(deviceStorage(), storagePartitionKey(), documentKey(), {
      // Not the device's own: its module would no longer be one with the first load.
      now: () => Date.now(),
    }),
  gardes: {
    list: () => elementsGardes().list(),
    remove: (cle) => elementsGardes().remove(cle),
    clear: (options) => elementsGardes().clear(options),
    expire: (now) => elementsGardes().expire(now),
  },
  journal: excelJournal,
  miseAJour: excelMiseAJour,
  navigation: excelNavigation,
  enquetes: excelEnquetes,
  feuilles: excelFeuilles,
  reponses: excelReponses,
  fichiers: lecteurNavigateur,
  versionsLues: excelVersions,
  sortieExtrait: {
    fabricate: async (...given) =>
      new Uint8Array((await import("../classeur/extrait")).buildExtrait(...given)),
    open: openWorkbook,
    telechargement: browserTelechargement,
    isDownloadKept,
  },
  loadConsolidation: async () => (await import("./consolidationAdapters")).consolidationAdapters,
  loadDiagnostic: async () => (await import("./diagnosticAdapters")).diagnosticAdapters,
  derniereVersion: derniereVersion(),
  modele: {
    manques: async (classeur) => (await modele()).manques(classeur),
    operationsDeNiveau: async (classeur) => (await modele()).operationsDeNiveau(classeur),
    operationsDeNomenclature: async (classeur, apres, version) =>
      (await modele()).operationsDeNomenclature(classeur, apres, version),
  },
  versions: {
    read: async () =>
      (await import("../classeur/miseAJour/versionsEmbarquees")).readVersionsEmbarquees(),
  },
};
