import { closeSaisie } from "../../application/appelOfSaisie";
import type { IssueEnvoi } from "../../application/envois";
import { lignesOfSaisie } from "../../application/lignesOfSaisie";
import { isBlankSaisie } from "../../application/newSaisie";
import type { SaisieEnCours } from "../../application/ports";
import type { LigneHistorique } from "../../domain/historique";
import type { Nomenclature } from "../../domain/nomenclature";
import { withUsage } from "../../domain/preferences";
import { toStorableText } from "../../domain/texte";
import type { PaneServices } from "../services";
import { createStore, type Store } from "../store";
import { type Demande, demandeOf } from "./demande";
import type { Refus } from "./fautes";
import { questionOfSaisie } from "./questionOfSaisie";
import type { SaisieAction } from "./saisieReducer";

/** What became of the last thing asked; what waits in the outbox shows there. */
export type Retour =
  | {
      readonly kind: "enregistre";
      readonly lignes: readonly LigneHistorique[];
      readonly saisie: SaisieEnCours;
    }
  | { readonly kind: "annule"; readonly nombre: number; readonly saisie: SaisieEnCours }
  | { readonly kind: "efface"; readonly saisie: SaisieEnCours }
  /** Asked for at that instant. */
  | { readonly kind: "dejaEnCours"; readonly instant: number }
  | { readonly kind: "attente" | "repris" | "envoye" };

export interface EtatEnregistrement {
  /** The workbook is being written: the form does not change meanwhile. */
  readonly occupe: boolean;
  /** The last save was refused: what was wrong shows until the form is right. */
  readonly refus: Refus | null;
  readonly retour: Retour | null;
  /** The last save waits for an answer. */
  readonly demande: Demande | null;
}

/** Saving, taking back and erasing the call being entered. Nothing here loses what was typed. */
export interface Enregistrement extends Pick<Store<EtatEnregistrement>, "get" | "subscribe"> {
  /** Changes the form, except while it is being written. */
  readonly edit: (action: SaisieAction) => void;
  /**
   * The form empties once the call is in the workbook, or waits in the outbox. A doubtful duration is asked
   * about first, unless somebody answered for these very seconds (`assurees`).
   */
  readonly save: (
    nomenclature: Nomenclature,
    assurees?: number | null,
  ) => Promise<"fautes" | "question" | "occupe" | "vide" | IssueEnvoi>;
  /** Puts a name on the call that was saved last, where it stands, and on the next ones. */
  readonly sign: (referent: string) => Promise<void>;
  /** Takes the rows of the last save back, and gives the form back when nothing else is being entered. */
  readonly undo: (lignes: readonly LigneHistorique[], saisie: SaisieEnCours) => Promise<void>;
  /** Empties the form. */
  readonly erase: () => void;
  /** Puts a form back that was taken back, erased or put aside. */
  readonly restore: (saisie: SaisieEnCours) => void;
  /** Takes a call that waits in the outbox into the form, while that is empty. */
  readonly reprendre: (idAppel: string) => void;
  /** Tries what waits in the outbox now. */
  readonly relancer: () => Promise<void>;
  /**
   * « Nouvel appel » of the ribbon: starts the timer of an empty form at the instant of the click; false
   * while another call is there.
   */
  readonly startNouvelAppel: (instant: number) => boolean;
  /** Closes what is told or asked of the last thing asked. */
  readonly dismiss: () => void;
}

const RIEN: EtatEnregistrement = { occupe: false, refus: null, retour: null, demande: null };

type Ports = Pick<PaneServices, "session" | "clock" | "montre" | "envois" | "preferences">;

export function createEnregistrement(services: Ports): Enregistrement {
  const { session, clock, montre, envois, preferences } = services;
  const store = createStore<EtatEnregistrement>(RIEN);
  const saisieNow = (): SaisieEnCours => session.get().saisie;
  const show = (retour: Retour): void => store.set({ ...RIEN, retour });
  const put = (saisie: SaisieEnCours): void => session.dispatch({ type: "replace", saisie });
  /** An empty form in place of this one, unless another pane changed it meanwhile. */
  const renewFrom = (saisie: SaisieEnCours): void => {
    if (saisieNow() !== saisie) return;
    session.renew();
    // Of several e-mails or notes of one day, that are entered in a row, the date is given once.
    if (saisie.chronometre === null && saisie.date !== saisieNow().date)
      put({ ...saisieNow(), date: saisie.date });
  };
  /** A pane may have been stopped right between keeping a call in the outbox and forgetting its form. */
  const dropSent = (): void => {
    if (!store.get().occupe && envois.contains(saisieNow().idAppel)) session.renew();
  };
  dropSent();
  envois.subscribe(dropSent);

  const save: Enregistrement["save"] = async (nomenclature, assurees) => {
    if (store.get().occupe) return "occupe";
    // The gesture that has just saved, erased or taken back goes on: what came of it stays in sight.
    if (store.get().retour && isBlankSaisie(saisieNow())) return "vide";
    session.look();
    if (questionOfSaisie(saisieNow(), montre.now(), preferences.get())) return "question";
    const saisie = closeSaisie(saisieNow(), montre.now());
    const { lignes, faults } = lignesOfSaisie(saisie, nomenclature, clock.now());
    if (faults) {
      store.set({ ...RIEN, refus: { saisie, faults } });
      return "fautes";
    }
    put(saisie);
    const demande = demandeOf(saisie);
    if (demande && demande.secondes !== assurees) {
      store.set({ ...RIEN, demande });
      return "question";
    }
    store.set({ ...RIEN, occupe: true });
    const issue = await session.hold(() => {
      const sending = envois.submit(saisie, lignes, nomenclature.version);
      if (envois.get().conserve) session.forget();
      return sending;
    });
    const { usages } = preferences.get();
    preferences.save({
      usages: lignes.reduce((counts, { code, date }) => withUsage(counts, code, date), usages),
    });
    renewFrom(saisie);
    show(issue === "confirme" ? { kind: "enregistre", lignes, saisie } : { kind: "attente" });
    return issue;
  };

  const sign: Enregistrement["sign"] = async (referent) => {
    const { occupe, retour } = store.get();
    preferences.save({ referent });
    if (occupe || retour?.kind !== "enregistre") return;
    const saisie = { ...retour.saisie, referent };
    const lignes = retour.lignes.map((ligne) => ({ ...ligne, referent: toStorableText(referent) }));
    store.set({ ...RIEN, occupe: true });
    const issue = await session.hold(() => envois.submit(saisie, lignes));
    show(issue === "confirme" ? { kind: "enregistre", lignes, saisie } : { kind: "attente" });
  };

  const undo: Enregistrement["undo"] = async (lignes, saisie) => {
    if (store.get().occupe) return;
    store.set({ ...RIEN, occupe: true });
    const issue = await session.hold(() => envois.withdraw(saisie, lignes));
    if (issue === "confirme" && isBlankSaisie(saisieNow())) put(saisie);
    const nombre = lignes.length;
    show(issue === "confirme" ? { kind: "annule", nombre, saisie } : { kind: "attente" });
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    edit: (action) => {
      if (!store.get().occupe) session.dispatch(action);
    },
    save,
    sign,
    undo,
    erase: () => {
      if (store.get().occupe) return;
      const saisie = saisieNow();
      session.renew();
      show({ kind: "efface", saisie });
    },
    restore: (saisie) => {
      put(saisie);
      store.set(RIEN);
    },
    reprendre: (idAppel) => {
      if (store.get().occupe || !isBlankSaisie(saisieNow())) return;
      envois.takeBack(idAppel, put);
      show({ kind: "repris" });
    },
    relancer: async () => {
      await envois.retry();
      const settled = envois.get().enAttente.length === 0;
      if (settled && isBlankSaisie(saisieNow())) show({ kind: "envoye" });
    },
    startNouvelAppel: (instant) => {
      if (store.get().occupe) return false;
      const free = isBlankSaisie(saisieNow());
      if (free) {
        session.renew();
        session.dispatch({ type: "start", now: instant });
      } else store.set({ ...store.get(), retour: { kind: "dejaEnCours", instant } });
      return free;
    },
    dismiss: () => store.set({ ...store.get(), retour: null, demande: null }),
  };
}
