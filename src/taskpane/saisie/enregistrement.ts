import { appelOfSaisie, closeSaisie } from "../../application/appelOfSaisie";
import { isBlankSaisie } from "../../application/newSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { SuiviError } from "../../domain/erreurs";
import type { LigneHistorique } from "../../domain/historique";
import type { Nomenclature } from "../../domain/nomenclature";
import type { ContexteErreur } from "../../messages/erreurs";
import type { PaneServices } from "../services";
import { createStore, type Store } from "../store";
import { fautesOf } from "./fautes";
import { createLignesIncertaines } from "./lignesIncertaines";
import type { SaisieAction } from "./saisieReducer";

/** What became of the last thing asked. */
export type Retour =
  | {
      readonly kind: "enregistre";
      readonly lignes: readonly LigneHistorique[];
      readonly saisie: SaisieEnCours;
    }
  | { readonly kind: "annule"; readonly nombre: number; readonly saisie: SaisieEnCours }
  | { readonly kind: "efface"; readonly saisie: SaisieEnCours }
  | { readonly kind: "dejaEnCours" }
  | {
      readonly kind: "erreur";
      readonly error: unknown;
      readonly contexte: ContexteErreur;
      readonly retry: () => void;
    };

export interface EtatEnregistrement {
  /** The workbook is being written: the form does not change meanwhile. */
  readonly occupe: boolean;
  /** A save was tried with faults: they show until the form is right. */
  readonly tente: boolean;
  readonly retour: Retour | null;
}

export type Issue = "enregistre" | "fautes" | "erreur" | "occupe";

/** Saving, taking back and erasing the call being entered. Nothing here loses what was typed. */
export interface Enregistrement extends Pick<Store<EtatEnregistrement>, "get" | "subscribe"> {
  /** Changes the form, except while it is being written. */
  readonly edit: (action: SaisieAction) => void;
  readonly save: (nomenclature: Nomenclature) => Promise<Issue>;
  /** Takes the rows of the last save back, and gives the form back when nothing else is being entered. */
  readonly undo: (lignes: readonly LigneHistorique[], saisie: SaisieEnCours) => Promise<void>;
  /** Empties the form, once no row of a save that seemed to fail is left in the workbook. */
  readonly erase: () => Promise<void>;
  /** Puts a form back that was taken back or erased. */
  readonly restore: (saisie: SaisieEnCours) => void;
  /** « Nouvel appel » of the ribbon: starts the timer of an empty form; false while another call is there. */
  readonly startNouvelAppel: () => boolean;
  readonly dismiss: () => void;
}

const RIEN: EtatEnregistrement = { occupe: false, tente: false, retour: null };

type Ports = Pick<PaneServices, "session" | "clock" | "saveAppel" | "undoAppel">;

export function createEnregistrement(services: Ports): Enregistrement {
  const { session, clock } = services;
  const store = createStore<EtatEnregistrement>(RIEN);
  const incertaines = createLignesIncertaines();
  const saisieNow = (): SaisieEnCours => session.get().saisie;
  /** An empty form in place of this one, unless another pane changed it meanwhile. */
  const renewFrom = (saisie: SaisieEnCours): void => {
    if (saisieNow() === saisie) session.renew();
  };

  /** Runs what writes the workbook, alone; a failure shows with the way to try again. */
  const write = async (
    contexte: ContexteErreur,
    action: () => Promise<Retour>,
    retry: () => void,
  ): Promise<Issue> => {
    store.set({ ...RIEN, occupe: true });
    try {
      store.set({ ...RIEN, retour: await action() });
      return "enregistre";
    } catch (error: unknown) {
      store.set({ ...RIEN, retour: { kind: "erreur", error, contexte, retry } });
      return "erreur";
    }
  };

  const writeRows = async (
    saisie: SaisieEnCours,
    nomenclature: Nomenclature,
  ): Promise<readonly LigneHistorique[]> => {
    let attempted: readonly LigneHistorique[] = [];
    try {
      const result = await services.saveAppel(appelOfSaisie(saisie), nomenclature, (lignes) => {
        attempted = lignes;
      });
      if (!result.saved) throw new SuiviError("APPEL_INVALIDE");
      incertaines.forget(saisie.idAppel);
      return result.lignes;
    } catch (error: unknown) {
      incertaines.add(attempted, error);
      throw error;
    }
  };

  const save = async (nomenclature: Nomenclature): Promise<Issue> => {
    if (store.get().occupe) return "occupe";
    if (fautesOf(saisieNow(), nomenclature, clock.now()).size > 0) {
      store.set({ ...RIEN, tente: true });
      return "fautes";
    }
    // Kept as it is about to be written: another try must write the same rows.
    session.dispatch({ type: "replace", saisie: closeSaisie(saisieNow(), clock.now()) });
    const saisie = saisieNow();
    return write(
      "enregistrement",
      async () => {
        const lignes = await session.hold(() => writeRows(saisie, nomenclature));
        renewFrom(saisie);
        return { kind: "enregistre", lignes, saisie };
      },
      () => void save(nomenclature),
    );
  };

  const undo = async (lignes: readonly LigneHistorique[], saisie: SaisieEnCours): Promise<void> => {
    if (store.get().occupe) return;
    await write(
      "autre",
      async () => {
        await session.hold(() => services.undoAppel(lignes));
        if (isBlankSaisie(saisieNow())) session.dispatch({ type: "replace", saisie });
        return { kind: "annule", nombre: lignes.length, saisie };
      },
      () => void undo(lignes, saisie),
    );
  };

  const erase = async (): Promise<void> => {
    if (store.get().occupe) return;
    const saisie = saisieNow();
    await write(
      "effacement",
      async () => {
        const lignes = incertaines.of(saisie.idAppel);
        if (lignes.length > 0) await session.hold(() => services.undoAppel(lignes));
        incertaines.forget(saisie.idAppel);
        renewFrom(saisie);
        return { kind: "efface", saisie };
      },
      () => void erase(),
    );
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    edit: (action) => {
      if (!store.get().occupe) session.dispatch(action);
    },
    save,
    undo,
    erase,
    restore: (saisie) => {
      session.dispatch({ type: "replace", saisie });
      store.set(RIEN);
    },
    startNouvelAppel: () => {
      if (store.get().occupe) return false;
      const free = isBlankSaisie(saisieNow());
      if (free) {
        session.renew();
        session.dispatch({ type: "start", now: clock.now() });
      } else store.set({ ...store.get(), retour: { kind: "dejaEnCours" } });
      return free;
    },
    dismiss: () => store.set({ ...store.get(), retour: null }),
  };
}
