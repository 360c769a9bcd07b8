import { recordEnquete } from "../../../application/enquete";
import type { Periode } from "../../../domain/periode";
import { createStore, type Store } from "../../store";
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
  readonly travail: "commentaires" | "envoi" | null;
  readonly erreur: { readonly error: unknown; readonly retry: () => void } | null;
}

export interface EnqueteSession extends Pick<Store<EtatEnquete>, "get" | "subscribe"> {
  readonly edit: (texte: string) => void;
  /** Writes the typed comments into their sheet, unless it holds them. */
  readonly noterCommentaires: () => Promise<void>;
  /** Keeps in the workbook that these answers were sent. */
  readonly noterEnvoi: (periode: Periode, reponses: readonly ReponseEnvoyee[]) => Promise<void>;
}

type Ports = Pick<ResultatsPorts, "clock" | "tardifs">;

export function createEnqueteSession(ports: Ports): EnqueteSession {
  const store = createStore<EtatEnquete>({
    texte: null,
    note: false,
    envoyee: null,
    travail: null,
    erreur: null,
  });
  const change = (part: Partial<EtatEnquete>): void => store.set({ ...store.get(), ...part });

  let queue = Promise.resolve();
  /** One after the other: the comments are noted as their field is left, by a click on what comes next. */
  const write = (
    travail: NonNullable<EtatEnquete["travail"]>,
    action: () => Promise<Partial<EtatEnquete>>,
    retry: () => void,
  ): Promise<void> => {
    change({ travail, erreur: null });
    const mine = queue.then(async () => {
      try {
        change(await action());
      } catch (error: unknown) {
        change({ erreur: { error, retry } });
      }
      if (queue === mine) change({ travail: null });
    });
    queue = mine;
    return mine;
  };

  const noterCommentaires = async (): Promise<void> => {
    const { texte, note } = store.get();
    if (texte === null || note) return;
    const action = async (): Promise<Partial<EtatEnquete>> => {
      await (await ports.tardifs()).enquetes.writeCommentaires(texte);
      // Somebody may have gone on typing meanwhile.
      return { note: store.get().texte === texte };
    };
    await write("commentaires", action, () => void noterCommentaires());
  };

  const noterEnvoi: EnqueteSession["noterEnvoi"] = async (periode, reponses) => {
    if (store.get().travail === "envoi") return;
    const action = async (): Promise<Partial<EtatEnquete>> => {
      const { enquetes } = await ports.tardifs();
      return { envoyee: await recordEnquete({ ...ports, enquetes }, { periode, reponses }) };
    };
    await write("envoi", action, () => void noterEnvoi(periode, reponses));
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    edit: (texte) => change({ texte, note: false }),
    noterCommentaires,
    noterEnvoi,
  };
}
