/* eslint-disable max-lines -- what becomes of a call touches its entry, what was told of it and what is published, all at once; when to look, how rows are judged and what reached the file stand beside */
import type { ChangementLigne, Historique } from "../historique";
import type { Envois } from "../envois";
import { COLONNES_ECRITES } from "../../domain/historique";
import type { Clock, Repere, Reveils, Scheduler } from "../ports";
import type { EtatFichier, Evenement, LigneVue, Regard, Regards } from "../portsVeille";
import {
  allege,
  changedAs,
  emptied,
  type EnvoiEcrit,
  isEcrit,
  type LigneConstatee,
  markedAs,
  meantForAnother,
  seenAs,
} from "./appelEcrit";
import {
  type AppelVeille,
  AUCUNE,
  newAppelVeille,
  RECRITURE_ATTENDUE_MS,
  withCellules,
} from "./appelVeille";
import { ArriveeAuFichier, type Concernees } from "./arriveeAuFichier";
import { Croisements } from "./croisements";
import {
  APPELS_PAR_REGARD,
  APRES_EVENEMENT_MS,
  Echeances,
  PAS_MS,
  PREMIER_REGARD_MS,
  SUR_APRES_MS,
} from "./echeances";
import { constatsOf, clarify } from "./jugement";
import { isSilent, Traces } from "./traces";

/**
 * The watch over the calls that are written and not yet safe. Excel is a replicated system: what the
 * workbook has confirmed stands in the copy that is open here; it may still be overwritten by another
 * computer, or go with a copy that is closed without saving. So the device keeps each row until it is
 * « sûr »: seen whole in a saved file half an hour after it was written, in this session or at a later
 * opening. Until then the watch looks again, as sparingly as it can: when an event tells that something
 * happened to one of its rows, some seconds after it was written, less and less often while the file is
 * not saved, and at each opening. Several rows are looked at in one request; nothing is asked while long
 * work is under way, and less often after a refusal.
 *
 * What went away by a merge goes back to the outbox, which writes it under the same ids; what stands
 * twice too, which takes the second away; cells that a merge mixed are emptied again. What a person did
 * is taken over (`constat`). Where nothing tells a person's deed from Excel's, and for everything that is
 * missing at an opening, a person decides (`manquants`).
 */
export interface Veille {
  readonly get: () => EtatVeille;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks at what earlier sessions left, follows the workbook's events; gives the way to stop. */
  readonly start: () => () => void;
  /** Writes missing calls again, under the same ids. */
  readonly reecrire: (idAppels: readonly string[]) => void;
  /** Keeps nothing more of these calls; the workbook stays as it is. */
  readonly oublier: (idAppels: readonly string[]) => void;
  /** Keeps rows as the pane itself is about to change them (null: to remove them), so that they are never put back. */
  readonly suivre: (changements: readonly ChangementLigne[]) => void;
  /** The notice of what was put right has been read. */
  readonly vu: () => void;
}

export interface EtatVeille {
  /** How many calls of this workbook are written and not yet safe. */
  readonly ecrits: number;
  /** Calls that are no longer in the workbook, and that nothing tells to have been deleted on purpose. */
  readonly manquants: readonly Manquant[];
  /** How many calls were overwritten by another computer, and are written again, since somebody read of it. */
  readonly reecrits: number;
  /** How many were gone, and are written again by themselves, since then. */
  readonly retablis: number;
  /** How many stood twice, and stand once, since then. */
  readonly dedoubles: number;
  /** How many rows showed what was meant for another one, and are put right, since somebody read of it. */
  readonly demeles: number;
  /** Null until the workbook has told. */
  readonly fichier: EtatFichier | null;
}

export interface Manquant {
  readonly idAppel: string;
  /** When it was written, epoch milliseconds. */
  readonly instant: number;
  readonly reperes: readonly Repere[];
  /** False where the device keeps its ids alone. */
  readonly reecrivable: boolean;
}

/** Why a call went back to the outbox: what is told once it is written. */
type Renvoi = "reecrits" | "retablis" | "dedoubles";

const RIEN_DE_NEUF = { reecrits: 0, retablis: 0, dedoubles: 0, demeles: 0 };

/** What a référent has set about it. */
export interface ReglesVeille {
  /** Days for which full rows are kept at most; 0 for ids alone. */
  readonly joursGardes: number;
  /** At an opening, what never reached the file is written again without a question. */
  readonly reecritureSansQuestion: boolean;
  /** The file is saved after each call where it does not save itself. */
  readonly enregistrerApresAppel: boolean;
}

export interface VeillePorts {
  readonly envois: Pick<Envois, "gardes" | "resend" | "subscribe">;
  readonly historique: Pick<Historique, "change">;
  readonly regards: Regards;
  readonly scheduler: Scheduler;
  readonly reveils: Reveils;
  readonly clock: Clock;
  /** From 0 (included) to 1. */
  readonly hasard: () => number;
  readonly regles: () => ReglesVeille;
  /** Whether long work is under way in the pane. */
  readonly occupe: () => boolean;
}

const SECONDE_MS = 1_000;
const JOUR_MS = 24 * 60 * 60 * SECONDE_MS;

/** When cells are looked at again that a person may have filled, or a merge. */
const DOUTE_MS = 15 * SECONDE_MS;
/** Calls that all go away at once in a session: somebody has taken an older version of the file. */
const TOUS_A_LA_FOIS = 5;

/** The watch of one pane over the calls of the workbook that `document` tells. */
export function createVeille(ports: VeillePorts, document: string): Veille {
  const { envois, regards, clock, scheduler, hasard } = ports;
  const { gardes } = envois;
  const traces = new Traces();
  const appels = new Map<string, AppelVeille>();
  /** Calls that earlier panes left, until this one reads their entries: some at a time. */
  const anciens = new Set<string>();
  let cancelAnciens = (): void => undefined;
  /** Calls that went back to the outbox; null where nothing is to be told. */
  const renvoyes = new Map<string, Renvoi | null>();
  /** Rows that stood where they were, whole, when their call went back for another of its rows. */
  const restees = new Set<string>();
  const listeners = new Set<() => void>();
  let etat: EtatVeille = { ecrits: 0, manquants: [], ...RIEN_DE_NEUF, fichier: null };

  const entryOf = (idAppel: string): EnvoiEcrit | null => {
    const envoi = gardes.get(idAppel);
    return envoi && isEcrit(envoi) && envoi.document === document ? envoi : null;
  };

  /** The entries of calls that are watched, the oldest first. */
  const list = (ids: Iterable<string> = appels.keys()): EnvoiEcrit[] =>
    [...ids]
      .map(entryOf)
      .filter((envoi) => envoi !== null)
      .sort((one, other) => one.instant - other.instant);

  const missing = (): string[] =>
    [...appels].filter(([, { manquant }]) => manquant).map(([idAppel]) => idAppel);

  const publish = (changes: Partial<EtatVeille> = {}): void => {
    const manquants = list(missing()).map(manquantOf);
    etat = { ...etat, ...changes, ecrits: appels.size + anciens.size, manquants };
    listeners.forEach((listener) => listener());
  };

  /** Watches a call from now on, to be looked at by `echeance`; `ici`: it was written meanwhile. */
  const takeUp = (envoi: EnvoiEcrit, ici: boolean, echeance: number): void => {
    const { idAppel, ecrit } = envoi;
    const appelVeille = newAppelVeille(ecrit.instant, ici, echeance);
    appels.set(idAppel, appelVeille);
    // Those of its rows that had not gone away stand where they stood.
    for (const repere of ecrit.reperes) {
      if (repere.position === null && traces.has(repere.idLigne)) continue;
      traces.seen(repere);
      // What fills its cells now may as well have been typed while no pane was open: the rows below tell.
      const expected = (repere.anterieureA ?? -Infinity) + RECRITURE_ATTENDUE_MS;
      appelVeille.douteJusqua = Math.max(appelVeille.douteJusqua, expected);
      const douteuses = COLONNES_ECRITES.filter((key) => repere.douteux?.[key] !== undefined);
      if (douteuses.length > 0)
        appelVeille.douteuses = withCellules(appelVeille.douteuses, repere, douteuses);
    }
    expire(envoi);
  };

  /** Not all panes at once, where several computers open the workbook. */
  const openingDelay = (): number => 500 + 2_500 * hasard();

  /** Takes up calls that earlier panes left, to be looked at by `echeance`; all of them, or some. */
  const takeUpAnciens = (echeance: number, count = anciens.size): void => {
    for (const idAppel of [...anciens].slice(0, count)) {
      anciens.delete(idAppel);
      const envoi = entryOf(idAppel);
      if (envoi) takeUp(envoi, false, echeance);
      // Nothing tells when it was written, nor where: sending it again changes nothing.
      else if (gardes.get(idAppel)?.ecrit === null) envois.resend(idAppel);
    }
  };

  /** Those of one look at a time: reading a thousand entries would hold the pane as it starts. */
  const planAnciens = (delay: number): void => {
    if (anciens.size === 0) return;
    cancelAnciens = scheduler.after(delay, () => {
      takeUpAnciens(clock.now(), APPELS_PAR_REGARD);
      echeances.plan();
      planAnciens(SECONDE_MS);
    });
  };

  /** Takes up what the store holds that was written since, here or by another pane; drops what is gone. */
  const follow = (): void => {
    const now = clock.now();
    const { reecrits, retablis, dedoubles } = etat;
    const actes = { reecrits, retablis, dedoubles };
    const written = new Set<string>();
    for (const idAppel of gardes.written(document)) {
      const envoi = anciens.has(idAppel) ? null : entryOf(idAppel);
      if (envoi || anciens.has(idAppel)) written.add(idAppel);
      if (!envoi || appels.get(idAppel)?.instant === envoi.ecrit.instant) continue;
      const renvoi = renvoyes.get(idAppel);
      renvoyes.delete(idAppel);
      if (renvoi) actes[renvoi] += 1;
      scheduler.after(0, () => void save());
      takeUp(envoi, true, Math.max(now, envoi.ecrit.instant + PREMIER_REGARD_MS));
    }
    for (const idAppel of [...appels.keys(), ...anciens])
      if (!written.has(idAppel)) {
        appels.delete(idAppel);
        anciens.delete(idAppel);
      }
    publish(actes);
    echeances.plan();
  };

  const drop = (envoi: EnvoiEcrit): void => {
    gardes.remove(envoi);
    appels.delete(envoi.idAppel);
    for (const { idLigne } of envoi.ecrit.reperes) {
      traces.forget(idLigne);
      restees.delete(idLigne);
    }
  };

  const resend = (
    { idAppel, ecrit }: EnvoiEcrit,
    renvoi: Renvoi | null,
    saved = ecrit.enregistre,
  ): void => {
    const etrangeres = appels.get(idAppel)?.etrangeres;
    appels.delete(idAppel);
    for (const { idLigne } of ecrit.reperes) {
      const trace = traces.get(idLigne);
      const isWhole = trace.position !== null && !etrangeres?.has(idLigne);
      if (!isSilent(trace)) traces.forget(idLigne);
      else if (isWhole && saved) restees.add(idLigne);
    }
    renvoyes.set(idAppel, renvoi);
    envois.resend(idAppel);
  };

  /** Looks at what is due, and at what is missing: it may have come back. */
  const look = async (): Promise<void> => {
    const now = clock.now();
    const wanted = new Set(echeances.takeDue(now));
    if (wanted.size === 0) return;
    const due = list(new Set([...wanted, ...missing()])).map(expire);
    const postpone = (cause: "occupe" | "refus"): void =>
      echeances.postpone(
        due.map(({ idAppel }) => idAppel),
        cause,
      );
    if (ports.occupe()) {
      postpone("occupe");
      return;
    }
    try {
      const reperes = due.flatMap(({ ecrit }) => ecrit.reperes).map(whereTold);
      const regard = await regards.look(reperes);
      echeances.answered();
      await judge(due, regard, now);
    } catch {
      // A cell is being edited, Excel is busy: nothing is known, and nothing was changed.
      postpone("refus");
    }
  };

  const whereTold = (repere: Repere): Repere => ({
    ...repere,
    position: traces.get(repere.idLigne).position,
  });

  const judge = async (
    due: readonly EnvoiEcrit[],
    regard: Regard,
    asked: number,
  ): Promise<void> => {
    const byId = new Map<string, LigneVue>();
    due
      .flatMap(({ ecrit }) => ecrit.reperes)
      .forEach(({ idLigne }, index) => {
        const vue = regard.lignes[index];
        if (vue) byId.set(idLigne, vue);
      });
    const seen = due.map((envoi) => ({
      envoi,
      lignes: constatsOf({ appels, traces, restees }, envoi, byId, asked),
    }));
    const onDoute = (one: AppelVeille): void => echeances.lookIn(one, DOUTE_MS);
    const constats = await clarify({ appels, regards, onDoute }, seen, asked);
    const everyGone =
      due.length >= TOUS_A_LA_FOIS &&
      due.length === appels.size + anciens.size &&
      constats.every(({ lignes }) => lignes.some(({ constat }) => constat.genre === "ecrasee"));
    for (const { envoi, lignes } of constats) {
      if (everyGone) lose(envoi);
      else await settle(envoi, lignes, regard.fichier, asked);
    }
    noteFichier(regard.fichier, asked);
    traces.settle();
    publish({ fichier: regard.fichier });
  };

  /** Does what follows for one call from what became of its rows. */
  const settle = async (
    before: EnvoiEcrit,
    lignes: readonly LigneConstatee[],
    fichier: EtatFichier,
    asked: number,
  ): Promise<void> => {
    const appelVeille = appels.get(before.idAppel);
    if (!appelVeille) return;
    if (appelVeille.entenduA > asked || appelVeille.aQualifier > 0) {
      // The row was seen before or after what was told meanwhile: only a further look knows which.
      echeances.lookIn(appelVeille, APRES_EVENEMENT_MS.least);
      return;
    }
    const isMixed = lignes.some(({ constat }) => constat.genre === "melangee");
    const settledAt = before.ecrit.instant + PREMIER_REGARD_MS;
    if (isMixed && asked < settledAt) {
      // Another row may still be on its way to the same place: what is emptied there might be its own.
      echeances.lookAt(appelVeille, settledAt);
      return;
    }
    appelVeille.regards += 1;
    const left = lignes.filter(({ constat }) => constat.genre !== "supprimee");
    if (left.length === 0) {
      drop(before);
      return;
    }
    appelVeille.etrangeres = etrangeresOf(left);
    const genres = new Set(left.map(({ constat }) => constat.genre));
    const present = !genres.has("ecrasee") && !genres.has("inconnue");
    const douteuses = asked < appelVeille.douteJusqua ? appelVeille.douteuses : AUCUNE;
    const envoi = seenAs(before, left, present && !isMixed && fichier.enregistre, douteuses);
    if (!gardes.replace(before, envoi)) {
      echeances.lookIn(appelVeille, SECONDE_MS);
      return;
    }
    for (const { repere, vue } of left) {
      if (vue.ligne) traces.seen({ ...repere, position: vue.ligne.position });
      else traces.lost(repere.idLigne);
    }
    if (appelVeille.manquant && !present) return;
    if (genres.has("inconnue") && !appelVeille.doute) {
      appelVeille.doute = true;
      echeances.lookIn(appelVeille, 1_500 + 1_000 * hasard());
      return;
    }
    appelVeille.doute = false;
    const isLost = genres.has("inconnue") || genres.has("ecrasee");
    const isFull = envoi.lignes.length > 0;
    if (isLost) {
      const isOpening = !appelVeille.ici && appelVeille.regards === 1;
      const isOverwritten = !genres.has("inconnue") && !isOpening;
      if (isFull && (isOverwritten || isSafeToRewrite(envoi))) {
        resend(envoi, isOverwritten ? "reecrits" : "retablis", fichier.enregistre);
        return;
      }
      lose(envoi);
      return;
    }
    appelVeille.manquant = false;
    if (genres.has("double") && isFull) {
      resend(envoi, "dedoubles");
      return;
    }
    if (isMixed) {
      // Where nothing can be written it is seen again at the next opening.
      if (!fichier.lectureSeule) await empty(left);
      echeances.lookIn(appelVeille, fichier.lectureSeule ? PAS_MS : PREMIER_REGARD_MS);
      return;
    }
    const age = asked - envoi.ecrit.instant;
    if (envoi.ecrit.enregistre && fichier.enregistre && age >= SUR_APRES_MS) {
      drop(envoi);
      return;
    }
    echeances.lookAgain(appelVeille, envoi.ecrit, fichier);
  };

  /** At an opening: it never reached the file, so nobody can have deleted it there. */
  const isSafeToRewrite = ({ ecrit }: EnvoiEcrit): boolean =>
    !ecrit.enregistre && ports.regles().reecritureSansQuestion;

  const lose = ({ idAppel }: EnvoiEcrit): void => {
    const appelVeille = appels.get(idAppel);
    if (appelVeille) appelVeille.manquant = true;
  };

  /** Empties cells that show what was meant for another row. */
  const empty = async (lignes: readonly LigneConstatee[]): Promise<void> => {
    const changements = lignes.flatMap(({ constat }): ChangementLigne[] => {
      if (constat.genre !== "melangee") return [];
      return [{ avant: constat.lue, apres: emptied(constat.vider) }];
    });
    const { faits } = await ports.historique.change(changements);
    const ids = faits.map(({ avant }) => String(avant.cellules.idLigne));
    mark(ids, (repere) => ({ ...repere, anterieureA: undefined, etrangers: undefined }));
    publish({ demeles: etat.demeles + faits.length });
  };

  /**
   * How the file was when it was asked: one that was saved after these were written, of which nothing was
   * told, holds them; one that was never seen saved since does not.
   */
  const noteFichier = (fichier: EtatFichier, asked: number): void => {
    for (const envoi of list()) {
      const { ecrit, idAppel } = envoi;
      const appelVeille = appels.get(idAppel);
      if (ecrit.enregistre || ecrit.instant >= asked || !appelVeille?.ici) continue;
      arrivee.note(appelVeille, fichier, asked);
      if (fichier.enregistre && !appelVeille.manquant && ecrit.reperes.every(isQuiet))
        gardes.replace(envoi, { ...envoi, ecrit: { ...ecrit, enregistre: true } });
    }
  };

  const isQuiet = ({ idLigne }: Repere): boolean => isSilent(traces.get(idLigne));

  /** Keeps with these rows what came for them that was meant for others, or that it no longer counts. */
  const mark = (idLignes: readonly string[], as: (repere: Repere) => Repere): void => {
    const ids = new Set(idLignes);
    for (const envoi of list()) {
      const marked = markedAs(envoi, ids, as);
      if (marked) gardes.replace(envoi, marked);
    }
  };

  /** A pane that is opened before this one has looked at them knows that they are to be doubted. */
  const meanForAnother = (ids: readonly string[], evenement: Evenement): void => {
    traces.meanForAnother(ids, evenement);
    mark(ids, meantForAnother(evenement, clock.now()));
  };

  const echeances = new Echeances({ appels, scheduler, clock, hasard, look });
  const arrivee = new ArriveeAuFichier({
    ...{ regards, scheduler, clock, noteFichier, meanForAnother },
  });

  const croisements = new Croisements({ regards, historique: ports.historique, scheduler });

  const hear = (evenement: Evenement): void => {
    const now = clock.now();
    croisements.hear(evenement, now);
    if (anciens.size > 0) takeUpAnciens(now + openingDelay());
    arrivee.hear(evenement, now);
    const touched = new Set(traces.note(evenement, now));
    if (touched.size === 0 || evenement.origine === "complement") return;
    // A person may have corrected it.
    if (evenement.uneCellule)
      mark([...touched], (repere) => ({ ...repere, anterieureA: undefined }));
    const at = echeances.afterEvent(now);
    const unsent: Concernees[] = [];
    for (const envoi of list()) {
      const ids = envoi.ecrit.reperes.map(({ idLigne }) => idLigne).filter((id) => touched.has(id));
      const appelVeille = appels.get(envoi.idAppel);
      if (ids.length === 0 || !appelVeille) continue;
      appelVeille.entenduA = now;
      const firstLook = envoi.ecrit.instant + PREMIER_REGARD_MS;
      // More may come for what was just written: one look sees it all.
      if (now < firstLook) appelVeille.echeance = firstLook + at - now;
      else echeances.lookAt(appelVeille, at);
      if (evenement.origine !== "ailleurs" || envoi.ecrit.enregistre || !appelVeille.ici) continue;
      // What was in the file all the while anybody can have seen.
      const written = ids.filter((id) => !restees.has(id));
      if (written.length > 0) unsent.push({ ids: written, appelVeille });
    }
    echeances.plan();
    arrivee.qualify(unsent, evenement, now);
  };

  /** How the file is, before the first call is entered. */
  const observe = async (): Promise<void> => {
    try {
      const fichier = await regards.readFichier();
      publish({ fichier });
    } catch {
      // Told by whatever is written first.
    }
  };

  /** Excel saves the file after a call where it does not by itself, and the référent wants it. */
  const save = async (): Promise<void> => {
    if (!ports.regles().enregistrerApresAppel) return;
    if (!etat.fichier) await observe();
    const { fichier } = etat;
    const mayBeSaved = fichier && !fichier.lectureSeule && fichier.aUnFichier;
    if (!mayBeSaved || fichier.enregistrementAuto) return;
    try {
      await regards.save();
    } catch {
      // The call is written all the same, and is shown as not yet safe.
    }
  };

  const begin = async (): Promise<(() => void) | null> => {
    try {
      return await regards.listen((evenement) => echeances.isStarted && hear(evenement));
    } catch {
      return null; // Without events the looks are left.
    }
  };

  /** The entry as it is to be kept: what is older than the setting says by its ids alone. */
  const expire = (envoi: EnvoiEcrit): EnvoiEcrit => {
    const { joursGardes } = ports.regles();
    const jours = (clock.now() - envoi.ecrit.instant) / JOUR_MS;
    const isYoung = joursGardes > 0 && jours <= joursGardes;
    if (isYoung || envoi.lignes.length === 0) return envoi;
    const light = allege(envoi);
    return gardes.replace(envoi, light) ? light : envoi;
  };

  return {
    get: () => etat,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      for (const idAppel of gardes.written(document)) anciens.add(idAppel);
      publish();
      planAnciens(openingDelay());
      const stops = [envois.subscribe(follow), ports.reveils.subscribe(() => echeances.plan())];
      const listening = begin();
      // Where calls are kept, the look at them tells it some seconds later.
      if (anciens.size === 0) void observe();
      echeances.start();
      return () => {
        echeances.stop();
        cancelAnciens();
        stops.forEach((stop) => stop());
        void listening.then((stop) => stop?.());
      };
    },
    reecrire: (idAppels) => {
      for (const envoi of list())
        // Whoever asked for it need not be told.
        if (idAppels.includes(envoi.idAppel) && envoi.lignes.length > 0) resend(envoi, null);
      publish();
    },
    oublier: (idAppels) => {
      for (const envoi of list()) if (idAppels.includes(envoi.idAppel)) drop(envoi);
      publish();
    },
    suivre: (changements) => {
      takeUpAnciens(clock.now() + openingDelay());
      const byId = new Map(changements.map((one) => [String(one.avant.cellules.idLigne), one]));
      for (const envoi of list()) {
        const { ecrit } = envoi;
        const touched = ecrit.reperes.filter(({ idLigne }) => byId.has(idLigne));
        if (touched.length === 0) continue;
        const after = changedAs(envoi, byId);
        if (after.ecrit.reperes.length === 0) drop(envoi);
        else gardes.replace(envoi, after);
      }
    },
    vu: () => publish(RIEN_DE_NEUF),
  };
}

/** Cells of rows that show what was meant for another one. */
const etrangeresOf = (lignes: readonly LigneConstatee[]): AppelVeille["etrangeres"] =>
  new Map(
    lignes.flatMap(({ repere, constat }) =>
      constat.genre === "melangee" ? [[repere.idLigne, constat.vider] as const] : [],
    ),
  );

function manquantOf({ idAppel, ecrit, lignes }: EnvoiEcrit): Manquant {
  return {
    idAppel,
    instant: ecrit.instant,
    reperes: ecrit.reperes,
    reecrivable: lignes.length > 0,
  };
}
