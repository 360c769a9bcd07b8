import {
  type BilanConsolidation,
  checkTableauNational,
  type EtatDeFichier,
  etatOf,
  type FichierRetenu,
  writeConsolidation,
} from "../../application/consolidation";
import type { Clock } from "../../application/ports";
import type {
  LecteurDepartements,
  MiseEnRangees,
  TableauNationalStore,
} from "../../application/portsConsolidation";
import type { FichierChoisi } from "../../application/portsFichiers";
import type { EcartNational } from "../../domain/consolidation/verification";
import { localDayOf } from "../../domain/dates";
import type { Nomenclature } from "../../domain/nomenclature";
import { CONSOLIDATION } from "../../messages/consolidation";
import { GENRES_TEXTES } from "../../messages/controle";
import { createPause } from "../pause";
import { createStore, type Store } from "../store";
import { createTravail, type EtatTravail, isInterruption } from "../travail";

/** What comes with the screen only. */
export interface ConsolidationAdapters {
  readonly tableau: TableauNationalStore;
  readonly rangees: MiseEnRangees;
  readonly departements: LecteurDepartements;
}

/** A file that somebody chose or dropped; its bytes are read when its turn comes. */
export interface FichierDonne {
  readonly nom: string;
  readonly open: () => Promise<FichierChoisi>;
}

export type EtatAffiche =
  | EtatDeFichier
  | { readonly etat: "attente" }
  | { readonly etat: "lecture" };

/** A file of the list. */
export interface FichierListe {
  /** Tells it from another of the same name. */
  readonly cle: number;
  readonly donne: FichierDonne;
  readonly etat: EtatAffiche;
  /** INSEE code that a person gave it; null while nobody did. */
  readonly reponse: string | null;
}

export interface EtatConsolidation extends EtatTravail {
  readonly fichiers: readonly FichierListe[];
  /** What the last consolidation did; its files are no longer in the list. */
  readonly bilan: BilanConsolidation | null;
  /** What the last « Actualiser » found; null before. */
  readonly ecarts: readonly EcartNational[] | null;
}

export interface ConsolidationSession extends Pick<Store<EtatConsolidation>, "get" | "subscribe"> {
  /** Adds files to the list, and reads them. */
  readonly add: (donnes: readonly FichierDonne[]) => Promise<void>;
  /** Reads what was not read yet: after somebody stopped it. */
  readonly readAll: () => Promise<void>;
  readonly answer: (cle: number, departement: string | null) => void;
  readonly remove: (cle: number) => void;
  readonly removeAll: () => void;
  readonly consolidate: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
}

interface Ports {
  readonly clock: Clock;
  readonly loadConsolidation: () => Promise<ConsolidationAdapters>;
}

/** Files that are read at a time: a worker each. */
const ENSEMBLE = 2;

/** The files that count: those that were read, and whose department is known. */
export const retenusOf = (fichiers: readonly FichierListe[]): FichierRetenu[] =>
  fichiers.flatMap(({ etat, reponse }) => {
    if (etat.etat === "lu") return [{ lu: etat.lu, departement: etat.departement }];
    return etat.etat === "aVerifier" && reponse !== null
      ? [{ lu: etat.lu, departement: reponse }]
      : [];
  });

/** What is done in the pane of the national workbook, and what it shows of it. */
export function createConsolidationSession(ports: Ports): ConsolidationSession {
  const travail = createTravail();
  const store = createStore<EtatConsolidation>({
    ...travail.get(),
    fichiers: [],
    bilan: null,
    ecarts: null,
  });
  const change = (part: Partial<EtatConsolidation>): void => store.set({ ...store.get(), ...part });
  travail.subscribe(() => change(travail.get()));
  let cles = 0;

  const setEtat = (cle: number, etat: EtatAffiche): void =>
    change({
      fichiers: store
        .get()
        .fichiers.map((fichier) => (fichier.cle === cle ? { ...fichier, etat } : fichier)),
    });
  const waiting = (): FichierListe | undefined =>
    store.get().fichiers.find(({ etat }) => etat.etat === "attente");

  const readOne = async (
    { cle, donne }: FichierListe,
    adapters: ConsolidationAdapters,
    nomenclature: Nomenclature,
    signal: AbortSignal,
  ): Promise<void> => {
    setEtat(cle, { etat: "lecture" });
    try {
      const today = localDayOf(ports.clock.now());
      const lecture = { nomenclature, today, signal };
      setEtat(cle, etatOf(await adapters.departements.read(await donne.open(), lecture)));
    } catch (erreur: unknown) {
      if (isInterruption(erreur)) setEtat(cle, { etat: "attente" });
      else setEtat(cle, { etat: "refuse", erreur });
      if (isInterruption(erreur)) throw erreur;
    }
  };

  const readAll = async (): Promise<void> => {
    await travail.run(CONSOLIDATION.lecture, async ({ signal, onProgress }) => {
      const adapters = await ports.loadConsolidation();
      const nomenclature = await adapters.tableau.readNomenclature();
      const tell = (): void => {
        const { fichiers } = store.get();
        const left = fichiers.filter(({ etat }) => ["attente", "lecture"].includes(etat.etat));
        onProgress(fichiers.length - left.length, fichiers.length);
      };
      const readNext = async (): Promise<void> => {
        for (let next = waiting(); next && !signal.aborted; next = waiting()) {
          await readOne(next, adapters, nomenclature, signal);
          tell();
        }
      };
      tell();
      await Promise.all(Array.from({ length: ENSEMBLE }, readNext));
    });
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    add: async (donnes) => {
      const added = donnes.map((donne): FichierListe => {
        cles += 1;
        return { cle: cles, donne, etat: { etat: "attente" }, reponse: null };
      });
      change({ fichiers: [...store.get().fichiers, ...added], bilan: null });
      // A reading under way takes them as well.
      await readAll();
    },
    readAll,
    answer: (cle, reponse) =>
      change({
        fichiers: store
          .get()
          .fichiers.map((fichier) => (fichier.cle === cle ? { ...fichier, reponse } : fichier)),
      }),
    remove: (cle) =>
      change({ fichiers: store.get().fichiers.filter((fichier) => fichier.cle !== cle) }),
    removeAll: () => change({ fichiers: [] }),
    consolidate: async () => {
      await travail.run(CONSOLIDATION.ecriture, async (avancement) => {
        const { tableau, rangees } = await ports.loadConsolidation();
        const { fichiers } = store.get();
        const retenus = retenusOf(fichiers);
        const titreOf = (genre: keyof typeof GENRES_TEXTES): string => GENRES_TEXTES[genre].titre;
        const bilan = await writeConsolidation(
          { tableau, rangees, clock: ports.clock, titreOf, pause: createPause() },
          retenus,
          avancement,
        );
        const done = new Set(retenus.map(({ lu }) => lu));
        const left = store
          .get()
          .fichiers.filter(({ etat }) => !("lu" in etat && done.has(etat.lu)));
        change({ bilan, fichiers: left, ecarts: null });
      });
    },
    check: async () => {
      await travail.run(CONSOLIDATION.actualisation, async (avancement) => {
        const { tableau } = await ports.loadConsolidation();
        change({ ecarts: await checkTableauNational(tableau, avancement) });
      });
    },
    stop: travail.stop,
    forget: travail.forget,
  };
}
