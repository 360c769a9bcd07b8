import { ecritOf } from "../../src/application/envoi";
import { createEnvois } from "../../src/application/envois";
import { createVeille } from "../../src/application/veille/veille";
import { createEnvoiStore } from "../../src/device/envoiStore";
import { aLigne } from "../support/builders";
import { memoryStorage } from "../support/coauthoring/memoryStorage";
import { envoiDoubles } from "../support/doubles/envoiDoubles";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { MemoryNomenclature } from "../support/doubles/memoryNomenclature";
import { MemoryRegards } from "../support/doubles/memoryRegards";

const DOCUMENT = "suivi.xlsx";
const APPELS = 1_000;

/** What written calls on the device cost a pane, in milliseconds of processor time. */
export interface Demarrage {
  /** As it starts. */
  readonly depart: number;
  /** Then, at once, to read as many of their entries as one request looks at. */
  readonly lot: number;
}

/** Where the texts of a thousand written calls stand, as panes before have kept them. */
function aDevice(): Storage {
  const device = memoryStorage();
  const store = createEnvoiStore(device, "");
  for (let index = 0; index < APPELS; index += 1) {
    const idAppel = `appel-${index}`;
    const lignes = [aLigne({ idAppel, idLigne: `${idAppel}-1` })];
    const envoi = { ...{ idAppel, document: DOCUMENT, instant: index, lignes }, saisie: null };
    store.put(
      ecritOf({ ...envoi, essais: [], ecrit: null }, index, new Map([[`${idAppel}-1`, index]])),
    );
  }
  return device;
}

/**
 * What a thousand written calls cost as a pane starts: its outbox and its watch, code that has never run
 * before included, in a process that has done nothing else. What making the calls has left is cleared
 * first: a pane finds them there. The workbook is asked later.
 */
function measure(): Demarrage {
  const doubles = envoiDoubles();
  const ports = {
    ...doubles,
    envois: { ...createEnvoiStore(aDevice(), ""), subscribe: () => () => undefined },
    historique: new MemoryHistorique(),
    nomenclature: new MemoryNomenclature(),
    regards: new MemoryRegards(),
    clock: { now: () => APPELS },
    hasard: () => 0,
    regles: () => ({
      ...{ joursGardes: 7, reecritureSansQuestion: false, enregistrerApresAppel: false },
    }),
    occupe: () => false,
  };
  globalThis.gc?.();
  const start = process.cpuUsage();
  const envois = createEnvois(ports, DOCUMENT);
  const veille = createVeille({ ...ports, envois }, DOCUMENT);
  envois.start();
  veille.start();
  const depart = msSince(start);
  if (veille.get().ecrits !== APPELS) throw new Error("The watch knows of other calls");
  const then = process.cpuUsage();
  doubles.scheduler.advance(500);
  return { depart, lot: msSince(then) };
}

function msSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

process.send?.(measure());
