import type { LigneVue, Regards } from "../portsVeille";
import { type EnvoiEcrit, isEtranger, type LigneConstatee } from "./appelEcrit";
import {
  ALLER_RETOUR_MS,
  type AppelsVeilles,
  type AppelVeille,
  FRAICHE_MS,
  VENANT_DETRE_ECRITE_MS,
  withCellules,
} from "./appelVeille";
import { constater, eclaircir } from "./constat";
import type { Traces } from "./traces";

/** A call, and what became of each of its rows. */
export interface AppelConstate {
  readonly envoi: EnvoiEcrit;
  readonly lignes: readonly LigneConstatee[];
}

/** By what rows that were seen are judged. */
export interface Savoir {
  readonly appels: AppelsVeilles;
  readonly traces: Traces;
  /** Rows that stood where they were, whole, when their call went back for another of its rows. */
  readonly restees: ReadonlySet<string>;
}

/** What became of a call's rows, of those that were seen. */
export function constatsOf(
  { appels, traces, restees }: Savoir,
  { idAppel, lignes, ecrit }: EnvoiEcrit,
  byId: ReadonlyMap<string, LigneVue>,
  asked: number,
): LigneConstatee[] {
  const appelVeille = appels.get(idAppel);
  const isOurs = appelVeille?.ici === true;
  const age = asked - ecrit.instant;
  return ecrit.reperes.flatMap((repere) => {
    const { idLigne } = repere;
    const vue = byId.get(idLigne);
    if (!vue) return [];
    const gardee = lignes.find((ligne) => ligne.idLigne === idLigne) ?? null;
    const trace = traces.get(idLigne);
    const isUnseen = isOurs && appelVeille.regards === 0;
    const constat = constater({
      ...{ gardee, vue, trace, ecrasee: traces.isEcrasee(trace) },
      orpheline: (colonne) =>
        traces.isOrpheline(vue.ligne?.position ?? -1, colonne, ecrit.instant + ALLER_RETOUR_MS),
      etrangere: (colonne) =>
        appelVeille?.etrangeres.get(idLigne)?.includes(colonne) === true ||
        isEtranger(repere, vue, colonne),
      enFichier: ecrit.enregistre || (isOurs && appelVeille.regards > 0),
      fraiche: !restees.has(idLigne) && isUnseen && age < FRAICHE_MS,
      venantDEtreEcrite: isOurs && age < VENANT_DETRE_ECRITE_MS,
    });
    return [{ repere, gardee, vue, constat }];
  });
}

/** How cells in doubt are decided on. */
export interface Eclaircissement {
  readonly appels: AppelsVeilles;
  readonly regards: Pick<Regards, "readBelow">;
  /** Told of each call that has such cells, while it is worth looking again. */
  readonly onDoute: (appelVeille: AppelVeille) => void;
}

/**
 * Decides on cells that a person may have filled, or a merge, by the rows below: the row for which such
 * contents were meant is written there again within seconds. Those that stay in doubt are a person's.
 */
export async function clarify(
  { appels, regards, onDoute }: Eclaircissement,
  constats: readonly AppelConstate[],
  asked: number,
): Promise<readonly AppelConstate[]> {
  const open = constats.flatMap(({ envoi, lignes }) => {
    const appelVeille = appels.get(envoi.idAppel);
    // What was seen whole in the file may have been corrected by anybody since.
    if (!appelVeille || (envoi.ecrit.enregistre && asked > appelVeille.douteJusqua)) return [];
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
    const vider = constat.genre === "melangee" ? constat.vider : [];
    const restants = doutes.filter((key) => !vider.includes(key));
    const isOpen = restants.length > 0 && asked < appelVeille.douteJusqua;
    appelVeille.douteuses = withCellules(
      appelVeille.douteuses,
      ligne.repere,
      isOpen ? restants : [],
    );
    if (isOpen) onDoute(appelVeille);
  }
  return constats.map(({ envoi, lignes }) => ({
    envoi,
    lignes: lignes.map((ligne) => clear.get(ligne) ?? ligne),
  }));
}
