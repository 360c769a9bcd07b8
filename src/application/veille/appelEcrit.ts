import type { ColonneEcrite, LigneHistorique } from "../../domain/historique";
import type { NouvellesCellules } from "../../domain/historiqueLu";
import type { ChangementLigne } from "../historique";
import type { Ecrit, Envoi, Repere } from "../ports";
import type { LigneVue } from "../portsVeille";
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

/** The entry as its rows were seen: corrections are taken over, deleted rows are no longer part of it. */
export function seenAs(
  envoi: EnvoiEcrit,
  seen: readonly LigneConstatee[],
  saved: boolean,
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
    const { avant, apres } = vue;
    const anterieureA = constat.genre === "melangee" ? repere.anterieureA : undefined;
    return { ...repere, position: vue.ligne.position, avant, apres, anterieureA };
  });
  return {
    ...envoi,
    lignes,
    ecrit: { ...envoi.ecrit, enregistre: envoi.ecrit.enregistre || saved, reperes },
  };
}

/** The entry as it says of these rows when something came for them that was meant for others. */
export function markedAs(
  envoi: EnvoiEcrit,
  ids: ReadonlySet<string>,
  anterieureA: number | undefined,
): EnvoiEcrit {
  const reperes = envoi.ecrit.reperes.map((repere) =>
    ids.has(repere.idLigne) ? { ...repere, anterieureA } : repere,
  );
  return { ...envoi, ecrit: { ...envoi.ecrit, reperes } };
}

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
  return { ...envoi, lignes: [] };
}

/** What empties these cells. */
export const emptied = (keys: readonly ColonneEcrite[]): NouvellesCellules =>
  Object.fromEntries(keys.map((key) => [key, ""]));
