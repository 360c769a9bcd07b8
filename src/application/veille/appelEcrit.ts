import { byColumn, type ColonneEcrite, type LigneHistorique } from "../../domain/historique";
import type { NouvellesCellules } from "../../domain/historiqueLu";
import type { ChangementLigne } from "../historique";
import type { Ecrit, Envoi, Repere } from "../ports";
import type { Evenement, LigneVue } from "../portsVeille";
import type { Cellules } from "./appelVeille";
import { type Constat, ligneChangee } from "./constat";

/** A call that the workbook has confirmed, as the device keeps it: what becomes of its entry. */
export type EnvoiEcrit = Envoi & { readonly ecrit: Ecrit };

export const isEcrit = (envoi: Envoi): envoi is EnvoiEcrit => envoi.ecrit !== null;

/** One of its rows, as it was kept and as it was seen. */
export interface LigneConstatee {
  readonly repere: Repere;
  /** Null when the device keeps its id alone. */
  readonly gardee: LigneHistorique | null;
  readonly vue: LigneVue;
  readonly constat: Constat;
}

/**
 * The entry as its rows were seen: corrections are taken over, deleted rows are no longer part of it.
 * `douteuses`: cells, by row, of which it is not certain yet that what fills them was meant for it.
 */
export function seenAs(
  envoi: EnvoiEcrit,
  seen: readonly LigneConstatee[],
  saved: boolean,
  douteuses: Cellules,
): EnvoiEcrit {
  const contents = seen.map(({ gardee, constat }) => {
    if (constat.genre === "corrigee") return constat.ligne;
    return constat.genre === "melangee" && gardee
      ? ligneChangee(gardee, emptied(constat.vider))
      : gardee;
  });
  // One that cannot be written again as it is now must not be written again as it was.
  const lignes = contents.every((ligne) => ligne !== null) ? contents : [];
  const reperes = seen.map(({ repere, vue, constat }): Repere => {
    if (!vue.ligne) return repere;
    const { avant, apres, ligne } = vue;
    const isMixed = constat.genre === "melangee";
    const keys = douteuses.get(repere.idLigne) ?? [];
    const anterieureA = isMixed || keys.length > 0 ? repere.anterieureA : undefined;
    const etrangers = isMixed ? repere.etrangers : undefined;
    const douteux = keys.length > 0 ? byColumn(keys, (key) => ligne.cellules[key]) : undefined;
    const { position } = ligne;
    return { ...repere, position, avant, apres, anterieureA, etrangers, douteux };
  });
  return {
    ...envoi,
    lignes,
    ecrit: { ...envoi.ecrit, enregistre: envoi.ecrit.enregistre || saved, reperes },
  };
}

/** The entry as it says of these rows when something came for them; null when it says so already. */
export function markedAs(
  envoi: EnvoiEcrit,
  ids: ReadonlySet<string>,
  mark: (repere: Repere) => Repere,
): EnvoiEcrit | null {
  const { reperes } = envoi.ecrit;
  const isFull = envoi.lignes.length > 0;
  const marked = reperes
    .map((repere) => (ids.has(repere.idLigne) ? mark(repere) : repere))
    .map((repere) => (isFull ? repere : sansContenus(repere)));
  if (JSON.stringify(marked) === JSON.stringify(reperes)) return null;
  return { ...envoi, ecrit: { ...envoi.ecrit, reperes: marked } };
}

/** Something came for the row that was meant for another one. */
export const meantForAnother =
  ({ colonne, contenu }: Evenement, instant: number) =>
  (repere: Repere): Repere => ({
    ...repere,
    anterieureA: instant,
    etrangers:
      colonne && contenu !== undefined
        ? { ...repere.etrangers, [colonne]: contenu }
        : repere.etrangers,
  });

/** Whether what is seen in a cell of the row is known to have been meant for another one. */
export const isEtranger = (
  { etrangers }: Repere,
  { ligne }: LigneVue,
  colonne: ColonneEcrite,
): boolean => etrangers?.[colonne] !== undefined && etrangers[colonne] === ligne?.cellules[colonne];

/** The entry as the pane's own changes leave its rows. */
export function changedAs(
  envoi: EnvoiEcrit,
  byId: ReadonlyMap<string, ChangementLigne>,
): EnvoiEcrit {
  const isLeft = ({ idLigne }: { readonly idLigne: string }): boolean =>
    byId.get(idLigne)?.apres !== null;
  const lignes = envoi.lignes.filter(isLeft).map((ligne) => {
    const apres = byId.get(ligne.idLigne)?.apres ?? {};
    return ligneChangee(ligne, apres);
  });
  return {
    ...envoi,
    lignes: lignes.every((ligne) => ligne !== null) ? lignes : [],
    ecrit: { ...envoi.ecrit, reperes: envoi.ecrit.reperes.filter(isLeft) },
  };
}

/** The call by its ids alone: a loss can be told, not mended. */
export function allege(envoi: EnvoiEcrit): EnvoiEcrit {
  return {
    ...envoi,
    lignes: [],
    ecrit: { ...envoi.ecrit, reperes: envoi.ecrit.reperes.map(sansContenus) },
  };
}

const sansContenus = (repere: Repere): Repere => ({
  ...repere,
  etrangers: undefined,
  douteux: undefined,
});

/** What empties these cells. */
export const emptied = (keys: readonly ColonneEcrite[]): NouvellesCellules =>
  Object.fromEntries(keys.map((key) => [key, ""]));
