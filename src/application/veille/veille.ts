/* eslint-disable max-lines -- all of it works on the one state of a watch: what is due, what was told, what was seen */
import type { ColonneEcrite } from "../../domain/historique";
import type { ChangementLigne, Historique } from "../historique";
import type { Envois } from "../envois";
import type { Clock, Repere, Reveils, Scheduler } from "../ports";
import {
  allege,
  changedAs,
  emptied,
  type EnvoiEcrit,
  isEcrit,
  type LigneConstatee,
  seenAs,
} from "./appelEcrit";
import { constater, eclaircir } from "./constat";
import type { EtatFichier, Evenement, LigneVue, Regard, Regards } from "../portsVeille";
import { type Trace, Traces } from "./traces";

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
  /** How many calls were overwritten, and are written again, since somebody read of it. */
  readonly reecrits: number;
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
const MINUTE_MS = 60 * SECONDE_MS;
const JOUR_MS = 24 * 60 * MINUTE_MS;

/** When a call is looked at by itself after it was written. */
const PREMIER_REGARD_MS = 6 * SECONDE_MS;
/** A call is safe once it was seen whole in a saved file so long after it was written: others' changes have come. */
const SUR_APRES_MS = 30 * MINUTE_MS;
/** Those that become safe are looked at together. */
const PAS_MS = 5 * MINUTE_MS;
/** For so long a row is not expected to hold anything that a person typed into its empty cells. */
const FRAICHE_MS = 90 * SECONDE_MS;
/** When cells are looked at again that a person may have filled, or a merge. */
const DOUTE_MS = 15 * SECONDE_MS;
/** For so long nobody deletes on purpose what was just written. */
const VENANT_DETRE_ECRITE_MS = 15 * SECONDE_MS;
/** So soon nobody elsewhere can have seen a row, changed it and sent it back. */
const ALLER_RETOUR_MS = 4_500;
/** What comes from elsewhere so close together came in one go. */
const RAFALE_MS = 300;
/** After an event rows are looked at so late: more may come, and who collided must not collide again. */
const APRES_EVENEMENT_MS = { least: 300, most: 4_000 };
/** A call that is only looked at from time to time comes along with a look that is so near. */
const AVEC_DAUTRES_MS = 30 * SECONDE_MS;
/** Calls a request: each takes some hundred bytes of it. */
const APPELS_PAR_REGARD = 100;
/** Calls that all go away at once in a session: somebody has taken an older version of the file. */
const TOUS_A_LA_FOIS = 5;

/** Rows that were not known to be in the file yet when something came from elsewhere for them. */
interface NonEnvoyees {
  readonly ids: readonly string[];
  readonly appelVeille: AppelVeille;
  /** Whether the file was seen unsaved since they were written. */
  readonly seen: boolean;
}

/** What this pane knows of a call that it watches. */
interface AppelVeille {
  /** When it was written, as the entry says: another one was written since. */
  readonly instant: number;
  /** Whether this pane saw it being written. */
  readonly ici: boolean;
  /** When it was last certain not to have reached the file. */
  horsFichier: number;
  /** Whether the file was seen saved since it was written. */
  dansFichier: boolean;
  /** Epoch milliseconds; Infinity while nothing is to be looked at. */
  echeance: number;
  /** Nothing calls for that very moment: it may as well be looked at somewhat earlier, with others. */
  souple: boolean;
  regards: number;
  /** When something that was not this pane's doing was last told of its rows. */
  entenduA: number;
  /** How many of these events may have been meant for another row: that is being asked. */
  aQualifier: number;
  /** A row was missing and nothing told why: a second look must agree. */
  doute: boolean;
  /** Cells, by row, of which it is not certain yet that what fills them was meant for it. */
  readonly douteuses: Map<string, readonly ColonneEcrite[]>;
  /** Cells, by row, that were found to hold what was meant for another one, until they are emptied. */
  readonly etrangeres: Map<string, readonly ColonneEcrite[]>;
  manquant: boolean;
}

const newAppelVeille = (instant: number, ici: boolean, echeance: number): AppelVeille => ({
  instant,
  ici,
  horsFichier: instant,
  dansFichier: false,
  echeance,
  souple: false,
  regards: 0,
  entenduA: -Infinity,
  aQualifier: 0,
  doute: false,
  douteuses: new Map(),
  etrangeres: new Map(),
  manquant: false,
});

/** The watch of one pane over the calls of the workbook that `document` tells. */
export function createVeille(ports: VeillePorts, document: string): Veille {
  const { envois, regards, clock, scheduler, hasard } = ports;
  const { gardes } = envois;
  const traces = new Traces();
  const appelsVeilles = new Map<string, AppelVeille>();
  /** Calls that went back to the outbox. */
  const renvoyes = new Set<string>();
  /** Rows that stood where they were, whole, when their call went back for another of its rows. */
  const restees = new Set<string>();
  const listeners = new Set<() => void>();
  let etat: EtatVeille = { ecrits: 0, manquants: [], reecrits: 0, demeles: 0, fichier: null };
  let started = false;
  let planned: { readonly at: number; readonly cancel: () => void } | null = null;
  let looking = false;
  let refus = 0;
  /** When something came from elsewhere lately. */
  let ailleurs: number[] = [];
  /** When something was last changed here, as far as events tell. */
  let changeIci = -Infinity;

  const list = (): EnvoiEcrit[] =>
    gardes
      .list()
      .filter((envoi): envoi is EnvoiEcrit => isEcrit(envoi) && envoi.document === document);

  const publish = (changes: Partial<EtatVeille> = {}, kept = list()): void => {
    const manquants = kept
      .filter(({ idAppel }) => appelsVeilles.get(idAppel)?.manquant)
      .map(manquantOf);
    etat = { ...etat, ...changes, ecrits: kept.length, manquants };
    listeners.forEach((listener) => listener());
  };

  const plan = (): void => {
    if (!started || looking) return;
    const at = Math.min(...[...appelsVeilles.values()].map(({ echeance }) => echeance));
    if (at === Infinity || (planned && planned.at <= at)) return;
    planned?.cancel();
    const cancel = scheduler.after(Math.max(0, at - clock.now()), () => {
      planned = null;
      void look();
    });
    planned = { at, cancel };
  };
  const lookAt = (appelVeille: AppelVeille, instant: number): void => {
    if (instant >= appelVeille.echeance) return;
    appelVeille.echeance = instant;
    appelVeille.souple = false;
  };
  const lookIn = (appelVeille: AppelVeille, delay: number): void =>
    lookAt(appelVeille, clock.now() + delay);

  /** Takes up what the store holds: calls that were just written, here or by another pane; drops what is gone. */
  const follow = (kept = list()): void => {
    const now = clock.now();
    let { reecrits } = etat;
    for (const envoi of kept) {
      const { idAppel, ecrit } = envoi;
      const known = appelsVeilles.get(idAppel);
      if (known?.instant === ecrit.instant) continue;
      const ici = started;
      if (renvoyes.delete(idAppel)) reecrits += 1;
      if (ici) scheduler.after(0, () => void save());
      const wait = ici
        ? Math.max(0, ecrit.instant + PREMIER_REGARD_MS - now)
        : 500 + 2_500 * hasard();
      appelsVeilles.set(idAppel, newAppelVeille(ecrit.instant, ici, now + wait));
      // Those of its rows that had not gone away stand where they stood.
      for (const repere of ecrit.reperes)
        if (repere.position !== null || !traces.has(repere.idLigne)) traces.seen(repere);
      if (ports.regles().joursGardes === 0) gardes.replace(envoi, allege(envoi));
    }
    const ids = new Set(kept.map(({ idAppel }) => idAppel));
    for (const idAppel of [...appelsVeilles.keys()])
      if (!ids.has(idAppel)) appelsVeilles.delete(idAppel);
    publish({ reecrits }, kept);
    plan();
  };

  const drop = (envoi: EnvoiEcrit): void => {
    gardes.remove(envoi);
    appelsVeilles.delete(envoi.idAppel);
    for (const { idLigne } of envoi.ecrit.reperes) {
      traces.forget(idLigne);
      restees.delete(idLigne);
    }
  };

  const resend = ({ idAppel, ecrit }: EnvoiEcrit, saved = ecrit.enregistre): void => {
    appelsVeilles.delete(idAppel);
    for (const { idLigne } of ecrit.reperes) {
      const trace = traces.get(idLigne);
      if (!isSilent(trace)) traces.forget(idLigne);
      else if (trace.position !== null && saved) restees.add(idLigne);
    }
    renvoyes.add(idAppel);
    envois.resend(idAppel);
  };

  const look = async (): Promise<void> => {
    if (looking || !started) return;
    const now = clock.now();
    const due = takeDue(now);
    if (due.length === 0) {
      plan();
      return;
    }
    looking = true;
    try {
      if (ports.occupe()) throw new Occupe();
      const reperes = due.flatMap(({ ecrit }) => ecrit.reperes).map(whereTold);
      const regard = await regards.look(reperes);
      refus = 0;
      await judge(due, regard, now);
    } catch (error: unknown) {
      // A cell is being edited, Excel is busy: nothing is known, and nothing was changed.
      refus = Math.min(refus + 1, 4);
      const wait = error instanceof Occupe ? 5 * SECONDE_MS : 5 * SECONDE_MS * 2 ** refus;
      for (const { idAppel } of due) {
        const appelVeille = appelsVeilles.get(idAppel);
        if (appelVeille)
          Object.assign(appelVeille, { echeance: clock.now() + wait, souple: false });
      }
    } finally {
      looking = false;
      plan();
    }
  };

  /**
   * The calls whose moment has come, with them those whose moment is near, and those that are missing:
   * they may have come back.
   */
  const takeDue = (now: number): EnvoiEcrit[] => {
    const isDue = ({ echeance }: AppelVeille): boolean => echeance <= now + SECONDE_MS;
    const isNear = ({ echeance, souple }: AppelVeille): boolean =>
      souple && echeance <= now + AVEC_DAUTRES_MS;
    for (const one of appelsVeilles.values())
      if (isDue(one) && one.aQualifier > 0) one.echeance = now + APRES_EVENEMENT_MS.least;
    const isKnown = ({ aQualifier }: AppelVeille): boolean => aQualifier === 0;
    const due = [...appelsVeilles].filter(([, one]) => isKnown(one) && isDue(one));
    const near = [...appelsVeilles].filter(([, one]) => isKnown(one) && !isDue(one) && isNear(one));
    const ids = (due.length > 0 ? [...due, ...near] : []).map(([idAppel]) => idAppel);
    for (const id of ids.slice(0, APPELS_PAR_REGARD)) {
      const appelVeille = appelsVeilles.get(id);
      if (appelVeille) appelVeille.echeance = Infinity;
    }
    if (ids.length === 0) return [];
    const wanted = new Set(ids.slice(0, APPELS_PAR_REGARD));
    return list().filter(
      ({ idAppel }) => wanted.has(idAppel) || appelsVeilles.get(idAppel)?.manquant === true,
    );
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
    const constats = await clarify(
      due.map((envoi) => ({ envoi, lignes: constatsOf(envoi, byId, asked) })),
      asked,
    );
    const everyGone =
      due.length >= TOUS_A_LA_FOIS &&
      due.length === appelsVeilles.size &&
      constats.every(({ lignes }) => lignes.some(({ constat }) => constat.genre === "ecrasee"));
    for (const { envoi, lignes } of constats) {
      if (everyGone) lose(envoi);
      else await settle(envoi, lignes, regard.fichier, asked);
    }
    noteFichier(regard.fichier, asked);
    traces.settle();
    publish({ fichier: regard.fichier });
  };

  /**
   * Decides on cells that a person may have filled, or a merge, by the rows below: the row for which such
   * contents were meant is written there again within seconds. Those that stay in doubt are a person's.
   */
  const clarify = async (
    constats: readonly AppelConstate[],
    asked: number,
  ): Promise<readonly AppelConstate[]> => {
    const open = constats.flatMap(({ envoi, lignes }) => {
      const appelVeille = appelsVeilles.get(envoi.idAppel);
      const { instant, enregistre } = envoi.ecrit;
      // What was seen whole in the file may have been corrected by anybody since.
      if (!appelVeille || (enregistre && asked - instant > FRAICHE_MS)) return [];
      return lignes.flatMap((ligne) => {
        const { repere, vue, constat } = ligne;
        const doutes = new Set(appelVeille.douteuses.get(repere.idLigne));
        if (constat.genre === "corrigee") for (const key of constat.doutes) doutes.add(key);
        return vue.ligne && doutes.size > 0
          ? [{ appelVeille, ligne, lue: vue.ligne, doutes: [...doutes] }]
          : [];
      });
    });
    if (open.length === 0) return constats;
    const suivantes = await regards.readBelow(Math.min(...open.map(({ lue }) => lue.position)));
    const clear = new Map<LigneConstatee, LigneConstatee>();
    for (const { appelVeille, ligne, lue, doutes } of open) {
      const constat = eclaircir(ligne.constat, doutes, lue, suivantes);
      clear.set(ligne, { ...ligne, constat });
      if (constat.genre === "melangee") appelVeille.douteuses.delete(ligne.repere.idLigne);
      else {
        const isFresh = asked - appelVeille.instant < FRAICHE_MS;
        appelVeille.douteuses.set(ligne.repere.idLigne, isFresh ? doutes : []);
        if (isFresh) lookIn(appelVeille, DOUTE_MS);
      }
    }
    return constats.map(({ envoi, lignes }) => ({
      envoi,
      lignes: lignes.map((ligne) => clear.get(ligne) ?? ligne),
    }));
  };

  interface AppelConstate {
    readonly envoi: EnvoiEcrit;
    readonly lignes: readonly LigneConstatee[];
  }

  const constatsOf = (
    { idAppel, lignes, ecrit }: EnvoiEcrit,
    byId: ReadonlyMap<string, LigneVue>,
    asked: number,
  ): LigneConstatee[] =>
    ecrit.reperes.flatMap((repere) => {
      const vue = byId.get(repere.idLigne);
      if (!vue) return [];
      const appelVeille = appelsVeilles.get(idAppel);
      const gardee = lignes.find(({ idLigne }) => idLigne === repere.idLigne) ?? null;
      const age = asked - ecrit.instant;
      const trace = traces.get(repere.idLigne);
      const constat = constater({
        ...{ gardee, vue, trace, ecrasee: traces.isEcrasee(trace) },
        orpheline: (colonne) =>
          traces.isOrpheline(vue.ligne?.position ?? -1, colonne, ecrit.instant + ALLER_RETOUR_MS),
        etrangere: (colonne) =>
          appelVeille?.etrangeres.get(repere.idLigne)?.includes(colonne) === true,
        enFichier: ecrit.enregistre || (appelVeille?.ici === true && appelVeille.regards > 0),
        fraiche:
          !restees.has(repere.idLigne) &&
          appelVeille?.ici === true &&
          appelVeille.regards === 0 &&
          age < FRAICHE_MS,
        venantDEtreEcrite: appelVeille?.ici === true && age < VENANT_DETRE_ECRITE_MS,
      });
      return [{ repere, gardee, vue, constat }];
    });

  /** Does what follows for one call from what became of its rows. */
  const settle = async (
    before: EnvoiEcrit,
    lignes: readonly LigneConstatee[],
    fichier: EtatFichier,
    asked: number,
  ): Promise<void> => {
    const appelVeille = appelsVeilles.get(before.idAppel);
    if (!appelVeille) return;
    if (appelVeille.entenduA > asked || appelVeille.aQualifier > 0) {
      // The row was seen before or after what was told meanwhile: only a further look knows which.
      lookIn(appelVeille, APRES_EVENEMENT_MS.least);
      return;
    }
    const isMixed = lignes.some(({ constat }) => constat.genre === "melangee");
    const settledAt = before.ecrit.instant + PREMIER_REGARD_MS;
    if (isMixed && asked < settledAt) {
      // Another row may still be on its way to the same place: what is emptied there might be its own.
      lookAt(appelVeille, settledAt);
      return;
    }
    appelVeille.regards += 1;
    const left = lignes.filter(({ constat }) => constat.genre !== "supprimee");
    if (left.length === 0) {
      drop(before);
      return;
    }
    const genres = new Set(left.map(({ constat }) => constat.genre));
    const present = !genres.has("ecrasee") && !genres.has("inconnue");
    const envoi = seenAs(before, left, present && !isMixed && fichier.enregistre);
    if (!gardes.replace(before, envoi)) {
      lookIn(appelVeille, SECONDE_MS);
      return;
    }
    for (const { repere, vue } of left) {
      if (vue.ligne) traces.seen({ ...repere, position: vue.ligne.position });
      else traces.lost(repere.idLigne);
    }
    if (appelVeille.manquant && !present) return;
    if (genres.has("inconnue") && !appelVeille.doute) {
      appelVeille.doute = true;
      lookIn(appelVeille, 1_500 + 1_000 * hasard());
      return;
    }
    appelVeille.doute = false;
    const isLost = genres.has("inconnue") || genres.has("ecrasee");
    const isFull = envoi.lignes.length > 0;
    if (isLost) {
      const isOpening = !appelVeille.ici && appelVeille.regards === 1;
      const isOverwritten = !genres.has("inconnue") && !isOpening;
      if (isFull && (isOverwritten || isSafeToRewrite(envoi))) {
        resend(envoi, fichier.enregistre);
        return;
      }
      lose(envoi);
      return;
    }
    appelVeille.manquant = false;
    if (genres.has("double") && isFull) {
      resend(envoi);
      return;
    }
    if (isMixed) {
      for (const { repere, constat } of left)
        if (constat.genre === "melangee") appelVeille.etrangeres.set(repere.idLigne, constat.vider);
      // Where nothing can be written it is seen again at the next opening.
      if (!fichier.lectureSeule) await empty(left);
      lookIn(appelVeille, fichier.lectureSeule ? PAS_MS : PREMIER_REGARD_MS);
      return;
    }
    const age = asked - envoi.ecrit.instant;
    if (envoi.ecrit.enregistre && fichier.enregistre && age >= SUR_APRES_MS) {
      drop(envoi);
      return;
    }
    if (appelVeille.echeance === Infinity)
      Object.assign(appelVeille, { echeance: nextLook(envoi, fichier), souple: true });
    else lookAt(appelVeille, nextLook(envoi, fichier));
  };

  /** At an opening: it never reached the file, so nobody can have deleted it there. */
  const isSafeToRewrite = ({ ecrit }: EnvoiEcrit): boolean =>
    !ecrit.enregistre && ports.regles().reecritureSansQuestion;

  const lose = ({ idAppel }: EnvoiEcrit): void => {
    const appelVeille = appelsVeilles.get(idAppel);
    if (appelVeille) appelVeille.manquant = true;
  };

  const nextLook = ({ ecrit }: EnvoiEcrit, fichier: EtatFichier): number => {
    const now = clock.now();
    const safeAt = ecrit.instant + SUR_APRES_MS;
    if (fichier.enregistre) return Math.max(now + PAS_MS, Math.ceil(safeAt / PAS_MS) * PAS_MS);
    const age = now - ecrit.instant;
    return now + Math.min(SUR_APRES_MS, Math.max(MINUTE_MS, age));
  };

  /** Empties cells that show what was meant for another row. */
  const empty = async (lignes: readonly LigneConstatee[]): Promise<void> => {
    const changements = lignes.flatMap(({ constat }): ChangementLigne[] => {
      if (constat.genre !== "melangee") return [];
      return [{ avant: constat.lue, apres: emptied(constat.vider) }];
    });
    const { faits } = await ports.historique.change(changements);
    publish({ demeles: etat.demeles + faits.length });
  };

  /**
   * How the file was when it was asked: one that was saved after these were written, of which nothing was
   * told, holds them; one that was never seen saved since does not.
   */
  const noteFichier = (fichier: EtatFichier, asked: number): void => {
    for (const envoi of list()) {
      const { ecrit, idAppel } = envoi;
      const appelVeille = appelsVeilles.get(idAppel);
      if (ecrit.enregistre || ecrit.instant >= asked || !appelVeille?.ici) continue;
      if (isOutside(fichier, appelVeille)) appelVeille.horsFichier = asked;
      if (fichier.enregistre) appelVeille.dansFichier = true;
      if (fichier.enregistre && !appelVeille.manquant && ecrit.reperes.every(isQuiet))
        gardes.replace(envoi, { ...envoi, ecrit: { ...ecrit, enregistre: true } });
    }
  };
  /**
   * Whether a call is certain not to be in the file. What is unsaved may also be something later, which was
   * written here once the call had reached the file; but not for long, where the file saves itself.
   */
  const isOutside = (
    { enregistre, enregistrementAuto }: EtatFichier,
    { dansFichier, instant }: AppelVeille,
  ): boolean => {
    if (enregistre || dansFichier) return false;
    const isLast = changeIci <= instant + SECONDE_MS;
    return isLast || !enregistrementAuto || clock.now() - instant > VENANT_DETRE_ECRITE_MS;
  };

  const isQuiet = ({ idLigne }: Repere): boolean => isSilent(traces.get(idLigne));

  /** When all that an event touches is looked at: with what earlier ones touched, or by chance within seconds. */
  const afterEvent = (now: number): number => {
    const { least, most } = APRES_EVENEMENT_MS;
    const next = planned?.at ?? Infinity;
    const isSoon = next >= now + least && next <= now + most;
    return isSoon ? next : now + least + (most - least) * hasard();
  };

  const hear = (evenement: Evenement): void => {
    if (evenement.origine === "ailleurs") ailleurs.push(clock.now());
    else changeIci = clock.now();
    const touched = new Set(traces.note(evenement, clock.now()));
    if (touched.size === 0 || evenement.origine === "complement") return;
    const now = clock.now();
    const at = afterEvent(now);
    const unsent: NonEnvoyees[] = [];
    for (const envoi of list()) {
      const ids = envoi.ecrit.reperes.map(({ idLigne }) => idLigne).filter((id) => touched.has(id));
      const appelVeille = appelsVeilles.get(envoi.idAppel);
      if (ids.length === 0 || !appelVeille) continue;
      appelVeille.entenduA = now;
      const firstLook = envoi.ecrit.instant + PREMIER_REGARD_MS;
      // More may come for what was just written: one look sees it all.
      if (now < firstLook) appelVeille.echeance = firstLook + at - now;
      else lookAt(appelVeille, at);
      if (evenement.origine !== "ailleurs" || envoi.ecrit.enregistre || !appelVeille.ici) continue;
      // What was in the file all the while anybody can have seen.
      const written = ids.filter((id) => !restees.has(id));
      if (written.length === 0) continue;
      if (isBeforeFile(appelVeille, now)) traces.meanForAnother(written, evenement);
      else {
        appelVeille.aQualifier += 1;
        unsent.push({ ids: written, appelVeille, seen: appelVeille.regards > 0 });
      }
    }
    plan();
    if (unsent.length > 0) scheduler.after(RAFALE_MS, () => void qualify(unsent, evenement, now));
  };

  /** Whether what came from elsewhere at this moment came too soon to answer to what the call wrote. */
  const isBeforeFile = ({ horsFichier }: AppelVeille, instant: number): boolean =>
    instant - horsFichier < ALLER_RETOUR_MS;

  /**
   * Something came from elsewhere, at `instant`, for rows that were not seen in the file yet: were they
   * there? When the file has been saved meanwhile, what came in one go with others came by that merge.
   */
  const qualify = async (
    unsent: readonly NonEnvoyees[],
    evenement: Evenement,
    instant: number,
  ): Promise<void> => {
    const asked = clock.now();
    const rafale = ailleurs.filter((one) => Math.abs(one - instant) <= RAFALE_MS).length > 1;
    ailleurs = ailleurs.filter((one) => one > asked - 10 * RAFALE_MS);
    try {
      const fichier = await regards.readFichier();
      for (const { ids, appelVeille, seen } of unsent) {
        const isByMerge = rafale && seen && fichier.enregistre;
        // Others may have been told sooner that the file held none of it.
        const isEarlier = isBeforeFile(appelVeille, instant) || isOutside(fichier, appelVeille);
        if (isEarlier || isByMerge) traces.meanForAnother(ids, evenement);
      }
      noteFichier(fichier, asked);
    } catch {
      // Not known: what came counts as a person's, and stays.
    } finally {
      for (const { appelVeille } of unsent) appelVeille.aQualifier -= 1;
    }
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
      return await regards.listen((evenement) => started && hear(evenement));
    } catch {
      return null; // Without events the looks are left.
    }
  };

  /** What is older than the setting says is kept by its ids alone; gives what is then kept. */
  const expire = (): EnvoiEcrit[] => {
    const { joursGardes } = ports.regles();
    return list().map((envoi) => {
      const jours = (clock.now() - envoi.ecrit.instant) / JOUR_MS;
      if (jours <= joursGardes || envoi.lignes.length === 0) return envoi;
      const light = allege(envoi);
      return gardes.replace(envoi, light) ? light : envoi;
    });
  };

  return {
    get: () => etat,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      follow(expire());
      started = true;
      const stops = [envois.subscribe(() => follow()), ports.reveils.subscribe(plan)];
      const listening = begin();
      // Where calls are kept, the look at them tells it some seconds later.
      if (appelsVeilles.size === 0) void observe();
      plan();
      return () => {
        started = false;
        planned?.cancel();
        planned = null;
        stops.forEach((stop) => stop());
        void listening.then((stop) => stop?.());
      };
    },
    reecrire: (idAppels) => {
      for (const envoi of list())
        if (idAppels.includes(envoi.idAppel) && envoi.lignes.length > 0) resend(envoi);
      publish();
    },
    oublier: (idAppels) => {
      for (const envoi of list()) if (idAppels.includes(envoi.idAppel)) drop(envoi);
      publish();
    },
    suivre: (changements) => {
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
    vu: () => publish({ reecrits: 0, demeles: 0 }),
  };
}

class Occupe extends Error {}

/** Nothing was told of a row since it was seen. */
const isSilent = ({ ecraseeA, supprimee, anterieure, parPersonne }: Trace): boolean =>
  ecraseeA === null && !supprimee && !anterieure && parPersonne.size === 0;

function manquantOf({ idAppel, ecrit, lignes }: EnvoiEcrit): Manquant {
  return {
    idAppel,
    instant: ecrit.instant,
    reperes: ecrit.reperes,
    reecrivable: lignes.length > 0,
  };
}
