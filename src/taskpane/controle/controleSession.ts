import type { Historique } from "../../application/historique";
import {
  undoRepairs,
  type BilanDAnnulation,
  type EtapeDeReparation,
  type Reparations,
  repair,
  type Avancement,
  type Verification,
  checkHistorique,
} from "../../application/controle";
import type { Anomalie } from "../../domain/controle/anomalie";
import { type LibellesInconnus, libellesInconnus } from "../../domain/controle/rapprochements";
import { createRecognizeLigne } from "../../domain/importation/rapprochement";
import { createStore, type Store } from "../store";
import { createTravail, type EtatTravail, type TravailEnCours } from "../travail";
import type { EntretienPorts } from "../entretien/entretienPorts";
import { entreeDAnnulation, entreeDeReparation } from "./journalTexts";

/** What « Vérifier l'historique » shows. */
export interface EtatControle {
  readonly travail: TravailEnCours<EtapeDeReparation> | null;
  /** What was found last; null before, and while the history is read anew. */
  readonly verification: Verification | null;
  /** Of that verification: labels that the nomenclature lacks, once each. */
  readonly libelles: readonly LibellesInconnus[];
  /** A person stopped the last verification. */
  readonly interrompue: boolean;
  /** What was repaired and can be taken back, the latest first. */
  readonly reparations: readonly Reparations[];
  /** What came of taking repairs back; null once something else was repaired. */
  readonly annulation: BilanDAnnulation | null;
  readonly erreur: EtatTravail["echec"];
}

export interface ControleSession extends Pick<Store<EtatControle>, "get" | "subscribe"> {
  readonly verifier: () => Promise<void>;
  readonly interrompre: () => void;
  /** Repairs what a person chose and agreed to, then looks at the history again. */
  readonly reparer: (choisies: readonly Anomalie[]) => Promise<void>;
  /** Takes the last repairs back, then looks at the history again. */
  readonly annuler: () => Promise<void>;
  readonly voir: (anomalie: Pick<Anomalie, "position" | "colonnes">) => Promise<void>;
  readonly fermerErreur: () => void;
}

const sessions = new WeakMap<Historique, ControleSession>();

/** One session for a workbook: what can be taken back stays so when the screen is left. */
export function sessionOf(ports: EntretienPorts): ControleSession {
  const session = sessions.get(ports.historique) ?? createControleSession(ports);
  sessions.set(ports.historique, session);
  return session;
}

function createControleSession(ports: EntretienPorts): ControleSession {
  const store = createStore<EtatControle>({
    ...{ travail: null, verification: null, libelles: [], interrompue: false },
    ...{ reparations: [], annulation: null, erreur: null },
  });
  const change = (part: Partial<EtatControle>): void => store.set({ ...store.get(), ...part });
  const all = { ...ports, pause: nextTurn };
  const travail = createTravail<EtapeDeReparation>();
  travail.subscribe(() => {
    const { enCours, interrompu, echec } = travail.get();
    change({ travail: enCours, interrompue: interrompu !== null, erreur: echec });
  });
  const run = async (
    work: (avancement: Avancement<EtapeDeReparation>) => Promise<void>,
  ): Promise<void> => {
    await travail.run("lecture", ({ signal, onStep }) => work({ signal, onProgress: onStep }));
  };
  const relire = async (avancement: Avancement<EtapeDeReparation>): Promise<void> => {
    change({ verification: null });
    const verification = await checkHistorique(all, avancement);
    change({ verification, libelles: await libellesOf(verification) });
  };
  const libellesOf = async ({
    anomalies,
    nomenclature,
  }: Verification): Promise<readonly LibellesInconnus[]> => {
    if (!anomalies.some(({ genre }) => genre === "tripleInconnu")) return [];
    const recognize = createRecognizeLigne(nomenclature, await ports.readAutresVersions());
    return libellesInconnus(anomalies, recognize);
  };
  /** What stopped or failed midway is not followed by another long work. */
  const relireApres = async (
    { erreur }: Pick<Reparations, "erreur">,
    avancement: Avancement<EtapeDeReparation>,
  ): Promise<void> => (erreur ? change({ verification: null }) : relire(avancement));
  const voir: ControleSession["voir"] = async (anomalie) => {
    try {
      await ports.navigation.showLigne(anomalie.position, anomalie.colonnes[0]);
    } catch (error: unknown) {
      travail.fail(error, () => void voir(anomalie));
    }
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    verifier: () => run(relire),
    interrompre: travail.stop,
    reparer: (choisies) =>
      run(async (avancement) => {
        const entreeOf = (done: Reparations) =>
          entreeDeReparation(done, ports.preferences.get().referent);
        const reparations = await repair(all, choisies, entreeOf, avancement);
        change({ reparations: [reparations, ...store.get().reparations], annulation: null });
        await relireApres(reparations, avancement);
      }),
    annuler: () =>
      run(async (avancement) => {
        const [reparations, ...others] = store.get().reparations;
        if (!reparations) return;
        const entreeOf = (rendues: number) =>
          entreeDAnnulation(rendues, ports.preferences.get().referent);
        const annulation = await undoRepairs(all, reparations, entreeOf, avancement);
        change({ annulation, ...(annulation.erreur ? {} : { reparations: others }) });
        await relireApres(annulation, avancement);
      }),
    voir,
    fermerErreur: travail.forget,
  };
}

/** Lets the pane answer what waits: input, drawing. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
