import { COLONNE_KEYS, type ColonneKey } from "../../domain/historique";
import {
  isCalculee,
  type LigneLue,
  type NouveauContenu,
  type NouvellesCellules,
} from "../../domain/historiqueLu";
import type { ChangementLigne, Historique } from "../historique";
import type { Scheduler } from "../ports";
import type { Regards } from "../portsVeille";

/**
 * What changes many rows (repairs, masked personal data, a new nomenclature, an import or its taking back)
 * is read once more after others' changes have come: their merge may have put former contents back. It is
 * told, not done again: another computer's work may be what came. What a person changed since is neither.
 * Kept as long as the pane is open.
 */
export interface Relecture {
  readonly get: () => LignesReprises | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** The same history as was given, whose changes over many rows are noted. */
  readonly historique: Historique;
  /** The notice has been read. */
  readonly vu: () => void;
}

/** Rows that are no longer as the pane left them. */
export interface LignesReprises {
  /** Rows that hold again what they held before. */
  readonly reprises: number;
  /** Rows that were taken out and are there again. */
  readonly revenues: number;
  /** Rows that were changed or added, and are gone. */
  readonly absentes: number;
}

export interface RelecturePorts {
  readonly historique: Historique;
  readonly regards: Pick<Regards, "readFichier">;
  readonly scheduler: Scheduler;
  /** Told of changes right before they are made. */
  readonly suivre: (changements: readonly ChangementLigne[]) => void;
  /** Whether long work is under way in the pane. */
  readonly occupe: () => boolean;
}

/** Others' changes have come by then, where the file saves itself. */
const APRES_MS = 2 * 60_000;
/** How often it is tried while the file is not saved, or Excel refuses. */
const ESSAIS = 10;

/** What a row must hold where it was changed, and held before; null for one that was taken out. */
interface Attendue {
  readonly apres: NouvellesCellules | null;
  readonly avant: LigneLue | null;
}

export function createRelecture(ports: RelecturePorts): Relecture {
  const { historique, scheduler } = ports;
  /** By id: a row without one cannot be found again. */
  const attendues = new Map<string, Attendue>();
  const listeners = new Set<() => void>();
  let etat: LignesReprises | null = null;
  let cancel = (): void => undefined;

  const plan = (essais: number): void => {
    cancel();
    if (attendues.size > 0 && essais > 0)
      cancel = scheduler.after(APRES_MS, () => void check(essais - 1));
  };

  const check = async (essais: number): Promise<void> => {
    const expected = new Map(attendues);
    try {
      if (ports.occupe() || !(await ports.regards.readFichier()).enregistre) {
        plan(essais);
        return;
      }
      const { lignes } = await historique.readHistorique();
      for (const [id, attendue] of expected)
        if (attendues.get(id) === attendue) attendues.delete(id);
      publish(judge(expected, lignes));
      plan(ESSAIS);
    } catch {
      // A cell is being edited, Excel is busy: nothing is known yet.
      plan(essais);
    }
  };

  const publish = (found: LignesReprises | null): void => {
    etat = found;
    listeners.forEach((listener) => listener());
  };

  const note = (idLigne: string, attendue: Attendue): void => {
    if (idLigne !== "") attendues.set(idLigne, attendue);
  };

  const change: Historique["change"] = async (changements, options) => {
    ports.suivre(changements);
    const bilan = await historique.change(changements, options);
    for (const { avant, apres } of bilan.faits) {
      const id = String(avant.cellules.idLigne);
      // One row alone is watched by its call; here it only says what counts from now on.
      if (options?.tousOuRien !== true || attendues.has(id)) note(id, { avant, apres });
    }
    plan(ESSAIS);
    return bilan;
  };

  const appendAll: Historique["appendAll"] = async (lignes, options) => {
    const bilan = await historique.appendAll(lignes, options);
    if (bilan.erreur === null && lignes.length > 1)
      for (const apres of lignes) note(textOf(apres.idLigne), { avant: null, apres });
    plan(ESSAIS);
    return bilan;
  };

  return {
    get: () => etat,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    historique: withMethods(historique, { change, appendAll }),
    vu: () => publish(null),
  };
}

/** The same object with some methods in place of its own. */
function withMethods<T extends object>(target: T, methods: Partial<T>): T {
  return new Proxy(target, {
    get: (_, key) => {
      const own: unknown = Reflect.get(methods, key);
      const method: unknown = own ?? Reflect.get(target, key);
      return typeof method === "function" ? (method.bind(target) as unknown) : method;
    },
  });
}

const textOf = (contenu: NouveauContenu | undefined): string =>
  typeof contenu === "object" ? "" : String(contenu ?? "");

/** What became of rows; null when each is as it was left, or as a person has made it since. */
function judge(
  attendues: ReadonlyMap<string, Attendue>,
  lignes: readonly LigneLue[],
): LignesReprises | null {
  const byId = new Map(lignes.map((ligne) => [String(ligne.cellules.idLigne), ligne]));
  let [reprises, revenues, absentes] = [0, 0, 0];
  for (const [id, { avant, apres }] of attendues) {
    const ligne = byId.get(id);
    if (!apres) revenues += ligne ? 1 : 0;
    else if (!ligne) absentes += 1;
    else if (avant && COLONNE_KEYS.some((key) => isBack(key, ligne, avant, apres[key])))
      reprises += 1;
  }
  return reprises + revenues + absentes > 0 ? { reprises, revenues, absentes } : null;
}

/** Whether a cell that was changed holds again what it held before. */
function isBack(
  key: ColonneKey,
  ligne: LigneLue,
  avant: LigneLue,
  apres: NouveauContenu | undefined,
): boolean {
  if (apres === undefined) return false;
  // The column's formula was put in place of a content.
  if (typeof apres === "object") return !isCalculee(avant, key) && !isCalculee(ligne, key);
  const isSame = ligne.cellules[key] === avant.cellules[key];
  return (
    isSame && avant.cellules[key] !== apres && isCalculee(ligne, key) === isCalculee(avant, key)
  );
}
