import {
  type EnquetesDemandees,
  readEnquetesDemandees,
  recordEnquete,
} from "../../../application/enquete";
import { localDayOf } from "../../../domain/dates";
import { type FenetreEnquete, fenetreARendre } from "../../../domain/enquete/calendrier";
import type { Periode } from "../../../domain/periode";
import { createStore, type Store } from "../../store";
import { createTravail } from "../../travail";
import type { ResultatsPorts } from "../resultatsPorts";
import type { EnqueteEnvoyee, ReponseEnvoyee } from "../../../domain/enquete/reponses";

/** What a person does about the survey; its answers come from the reading. */
export interface EtatEnquete {
  /** The comments as typed here; null while nobody typed any. */
  readonly texte: string | null;
  /** Whether the sheet holds what was typed. */
  readonly note: boolean;
  /** What was sent from here last. */
  readonly envoyee: EnqueteEnvoyee | null;
  /** The survey that is to be answered now; null when there is none, or it is not known yet. */
  readonly aRendre: FenetreEnquete | null;
  readonly travail: "commentaires" | "envoi" | null;
  readonly erreur: { readonly error: unknown; readonly retry: () => void } | null;
}

export interface EnqueteSession extends Pick<Store<EtatEnquete>, "get" | "subscribe"> {
  /** Serial day. */
  readonly today: () => number;
  /** Looks in the workbook which survey is to be answered. */
  readonly open: () => Promise<void>;
  readonly edit: (texte: string) => void;
  /** Writes the typed comments into their sheet, unless it holds them. */
  readonly saveCommentaires: () => Promise<void>;
  /** Keeps in the workbook that these answers were sent. */
  readonly recordEnvoyee: (periode: Periode, reponses: readonly ReponseEnvoyee[]) => Promise<void>;
}

type Ports = Pick<ResultatsPorts, "clock" | "lateAdapters">;

export function createEnqueteSession(ports: Ports): EnqueteSession {
  const store = createStore<EtatEnquete>({
    texte: null,
    note: false,
    envoyee: null,
    aRendre: null,
    travail: null,
    erreur: null,
  });
  const change = (part: Partial<EtatEnquete>): void => store.set({ ...store.get(), ...part });

  const today = (): number => localDayOf(ports.clock.now());
  let demandees: EnquetesDemandees = { calendrier: [], envoyees: [] };
  const noticeDemandees = (lues: EnquetesDemandees): Pick<EtatEnquete, "aRendre"> => {
    demandees = lues;
    return { aRendre: fenetreARendre(lues.calendrier, lues.envoyees, today()) };
  };
  const open = async (): Promise<void> => {
    try {
      const { enquetes } = await ports.lateAdapters();
      change(noticeDemandees(await readEnquetesDemandees(enquetes)));
    } catch {
      // Whatever keeps the workbook from being read is told by the reading of the figures.
      change({ aRendre: null });
    }
  };

  const travaux = createTravail<NonNullable<EtatEnquete["travail"]>>();
  travaux.subscribe(() => {
    const { enCours, echec } = travaux.get();
    change({ travail: enCours?.nom ?? null, erreur: echec });
  });
  /** One after the other: the comments are noted as their field is left, by a click on what comes next. */
  const write = async (
    travail: NonNullable<EtatEnquete["travail"]>,
    action: () => Promise<Partial<EtatEnquete>>,
    retry: () => void,
  ): Promise<void> => {
    await travaux.run(travail, async () => change(await action()), { whenBusy: "wait", retry });
  };

  const saveCommentaires = async (): Promise<void> => {
    const { texte, note } = store.get();
    if (texte === null || note) return;
    const action = async (): Promise<Partial<EtatEnquete>> => {
      await (await ports.lateAdapters()).enquetes.writeCommentaires(texte);
      // Somebody may have gone on typing meanwhile.
      return { note: store.get().texte === texte };
    };
    await write("commentaires", action, () => void saveCommentaires());
  };

  const recordEnvoyee: EnqueteSession["recordEnvoyee"] = async (periode, reponses) => {
    if (travaux.isAsked("envoi")) return;
    const action = async (): Promise<Partial<EtatEnquete>> => {
      const { enquetes } = await ports.lateAdapters();
      const envoyee = await recordEnquete({ ...ports, enquetes }, { periode, reponses });
      const envoyees = [...demandees.envoyees, periode];
      return { envoyee, ...noticeDemandees({ ...demandees, envoyees }) };
    };
    await write("envoi", action, () => void recordEnvoyee(periode, reponses));
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    today,
    open,
    edit: (texte) => change({ texte, note: false }),
    saveCommentaires,
    recordEnvoyee,
  };
}
