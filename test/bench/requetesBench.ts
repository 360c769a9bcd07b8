import type { LigneLue } from "../../src/domain/historiqueLu";
import { repair, checkHistorique } from "../../src/application/controle";
import { correctionOf, correctLigne } from "../../src/application/correction";
import { analyzeFichier, importFichier } from "../../src/application/importation";
import { undoMiseAJour, updateNomenclature } from "../../src/application/miseAJour/applyMiseAJour";
import { readMiseAJour, apercuOf, readLignes } from "../../src/application/miseAJour/readMiseAJour";

import { defaultChoix } from "../../src/domain/importation/plan";
import { removeLigne, changeStatut } from "../../src/application/suivi";
import { registerCommands } from "../../src/commands/registerCommands";
import type { LigneHistorique } from "../../src/domain/historique";
import { choixProposes } from "../../src/domain/miseAJour/planMiseAJour";
import { createExcelStores } from "../../src/excel";
import { nativeBridge } from "../support/nativeBridge";
import { createPaneEvents } from "../../src/taskpane/paneEvents";
import { createResultatsSession } from "../../src/taskpane/resultats/resultatsSession";
import { createPaneServices } from "../../src/taskpane/services";
import { lateAdapters } from "../../src/taskpane/lateAdapters";
import { historiqueGenere } from "../classeur/historiqueGenere";
import { EVOLUTION, versionReelle } from "../domain/miseAJour/versionsReelles";
import { aLigne, TODAY } from "../support/builders";
import {
  clockAt,
  countingIds,
  MemoryPreferences,
  MemorySaisies,
} from "../support/doubles/deviceDoubles";
import { envoiDoubles } from "../support/doubles/envoiDoubles";
import { MemoryRelease } from "../support/doubles/paneDoubles";
import { MemoryClipboard } from "../support/doubles/memoryClipboard";
import { associatedActions, installOfficeJs } from "../support/officeJs";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { aSaisie } from "../support/saisieBuilders";
import { report } from "./report";
import { finish } from "../../src/domain/parBlocs";

/** Rows of the history in which one row, or the sheet, is changed. */
const HISTORIQUE = 5_000;
const A_REPARER = 500;
const A_IMPORTER = 1_000;

/** Later than every row that is made up. */
const AUJOURDHUI = TODAY + 365;

const ENTREE = { action: "", detail: "", par: "" };

/** How often the pane asks Excel, and waits for its answer, for each thing that a person does with the workbook. */
export async function requetesBench(): Promise<void> {
  const lignes = historiqueDe(HISTORIQUE);
  await benchRows(lignes);
  await benchRefresh(lignes);
  await benchUpdate(lignes);
  await benchRepair();
  await benchImport();
}

/** A workbook, and the pane on it as the product puts it together; the device is in memory. */
function openPane(lignes: readonly LigneHistorique[]) {
  const suivi = new OpenSuivi(suiviBytes({ lignes: [...lignes] }));
  installOfficeJs(nativeBridge(suivi.session));
  const versions = [versionReelle("2025.1"), versionReelle("2025.2")];
  // Not copied: that would open the device's storage, of which there is none here.
  const late = { ...lateAdapters, versions: { read: () => Promise.resolve(versions) } };
  const ports = {
    ...createExcelStores(),
    ...envoiDoubles(),
    saisies: new MemorySaisies(),
    preferences: new MemoryPreferences(),
    ids: countingIds(),
    clock: clockAt(AUJOURDHUI),
    clipboard: new MemoryClipboard(),
    release: new MemoryRelease(),
    regards: () => Promise.reject(new Error("Nobody watches")),
    lateAdapters: () => Promise.resolve(late),
    derniereUtilisable: () => Promise.reject(new Error("The nomenclature has no fault")),
  };
  const services = createPaneServices(ports, createPaneEvents());
  const count = countRequests(suivi);
  const measure = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = count();
    const given = await work();
    report(`requetes.${name}`, count() - before, "requests");
    return given;
  };
  return { ports, services, late, measure };
}

/**
 * Counts the requests to come. Not those by which office.js lets go of a run's ranges once it has
 * resolved: nothing waits for them.
 */
function countRequests({ session }: OpenSuivi): () => number {
  const answer = session.answer.bind(session);
  let count = 0;
  session.answer = (text, flags) => {
    if (!text.includes("_RemoveReference")) count += 1;
    return answer(text, flags);
  };
  return () => count;
}

type Pane = ReturnType<typeof openPane>;

async function benchRows(lignes: readonly LigneHistorique[]): Promise<void> {
  const { services, ports, measure } = openPane(lignes);
  const call = aLigne({ idAppel: "nouvel-appel", idLigne: "nouvelle-ligne", date: AUJOURDHUI });
  const issue = await measure("save", () =>
    services.envois.submit(aSaisie({ idAppel: call.idAppel }), [call]),
  );
  requireDone(issue === "confirme", "save");
  const nomenclature = await ports.nomenclature.read();
  const read = async (): Promise<LigneLue> => {
    const [ligne] = await services.historique.readLast(call.referent, 1);
    if (ligne?.cellules.idLigne !== call.idLigne) throw new Error("The saved row is not found");
    return ligne;
  };
  const correction = correctionOf(await read(), nomenclature, ports.ids);
  const { saved } = await measure("one-cell change", () =>
    correctLigne(services, correction, { ...correction.depart, commentaire: "rappeler" }),
  );
  requireDone(saved, "one-cell change");
  const before = await read();
  await measure("status change", () => changeStatut(services, before, "escalade"));
  const last = await read();
  await measure("removal", () => removeLigne(services, last));
}

async function benchRefresh(lignes: readonly LigneHistorique[]): Promise<void> {
  const pane = openPane(lignes);
  const session = createResultatsSession(pane.services);
  await session.open();
  await pane.measure("refresh", () => session.refresh());
  const { stamp: first } = session.get().actualisation ?? {};
  requireDone(first !== undefined, "refresh");
  pane.ports.clock.advance(3_600_000);
  await pane.measure("refresh from the ribbon with the results open", () =>
    clickRibbon(pane, session),
  );
  const { actualisation, controle } = session.get();
  requireDone(actualisation?.stamp !== first && controle !== null, "refresh from the ribbon");
}

/** Done once the screen shows all that follows from the click. */
function clickRibbon(
  { ports }: Pane,
  session: ReturnType<typeof createResultatsSession>,
): Promise<void> {
  const { stamp } = session.get().actualisation ?? {};
  return new Promise((resolve, reject) => {
    const stop = session.subscribe(() => {
      const { travail, actualisation, controle } = session.get();
      if (travail !== null || controle === null || actualisation?.stamp === stamp) return;
      stop();
      resolve();
    });
    const onFailure = (error: unknown): void =>
      reject(error instanceof Error ? error : new Error(String(error)));
    registerCommands(ports, {
      onNouvelAppel: () => undefined,
      onActualisation: (actualisation) => session.show({ type: "actualisation", actualisation }),
      onActualisationImpossible: onFailure,
      onVoletImpossible: onFailure,
    });
    associatedActions.get("actualiserResultats")?.();
  });
}

async function benchUpdate(lignes: readonly LigneHistorique[]): Promise<void> {
  const { ports, late, measure } = openPane(lignes);
  const miseAJourPorts = { ...late, historique: ports.historique, clock: ports.clock };
  const apercu = await measure(`look at an update on ${lignes.length} rows`, async () => {
    const etat = await readMiseAJour(miseAJourPorts);
    const comparaison = etat.evolution?.comparaison;
    return comparaison
      ? apercuOf(etat, choixProposes(comparaison), await readLignes(miseAJourPorts))
      : null;
  });
  if (!apercu) throw new Error("There is nothing to update");
  const faite = await measure(`update of a nomenclature on ${lignes.length} rows`, () =>
    updateNomenclature(miseAJourPorts, apercu, () => ENTREE),
  );
  requireDone(faite.echecs.length === 0 && faite.laissees === 0, "update");
  const { echecs } = await measure(`undo of that update`, () =>
    undoMiseAJour(miseAJourPorts, faite, ENTREE),
  );
  requireDone(echecs.length === 0, "undo");
}

/** Rows with a label that was typed carelessly. */
async function benchRepair(): Promise<void> {
  const { ports, services, late, measure } = openPane(
    Array.from({ length: A_REPARER }, (_, index) =>
      aLigne({
        idLigne: `ligne-${index}`,
        idAppel: `appel-${index}`,
        thematique: "  acces et   authentification",
      }),
    ),
  );
  const reparation = {
    ...late,
    historique: ports.historique,
    readNomenclature: services.readNomenclature,
    clock: ports.clock,
    ids: ports.ids,
    pause: () => Promise.resolve(),
  };
  const { anomalies } = await measure(`check of ${A_REPARER} rows`, () =>
    checkHistorique(reparation),
  );
  const { lignes, erreur } = await measure(`repair of ${A_REPARER} rows`, () =>
    repair(reparation, anomalies, () => ENTREE),
  );
  requireDone(lignes === A_REPARER && erreur === null, `repair (${lignes} rows)`);
}

async function benchImport(): Promise<void> {
  const { ports, services, late, measure } = openPane([]);
  const importation = {
    ...late,
    historique: ports.historique,
    clock: ports.clock,
    readNomenclature: services.readNomenclature,
    readAutresVersions: () => Promise.resolve([]),
    pause: () => Promise.resolve(),
  };
  const lignes = Array.from({ length: A_IMPORTER }, (_, index) =>
    aLigne({ idLigne: `ligne-${index}`, idAppel: `appel-${index}`, dureeSecondes: 60 + index }),
  );
  const octets = suiviBytes({ lignes });
  const { source } = await measure("look at a file to import", () =>
    analyzeFichier(importation, { nom: "ancien.xlsx", octets }),
  );
  const choix = finish(defaultChoix(source));
  const { faites } = await measure(`import of ${A_IMPORTER} rows`, () =>
    importFichier(importation, source, choix, () => ({ ...ENTREE, instant: AUJOURDHUI })),
  );
  requireDone(faites === A_IMPORTER, `import (${faites} rows)`);
}

/** Rows as departments have them, by calls of one motif or more, each with an id. */
function historiqueDe(count: number): LigneHistorique[] {
  const { nomenclature } = EVOLUTION.classeur;
  const ancienne = versionReelle("2025.2").nomenclature;
  return historiqueGenere({ nomenclature, ancienne }, count);
}

/** A figure of something that did not happen says nothing. */
function requireDone(done: boolean, what: string): void {
  if (!done) throw new Error(`It did not come about: ${what}`);
}
