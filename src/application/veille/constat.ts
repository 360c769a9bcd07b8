import {
  byColumn,
  COLONNES,
  COLONNES_ECRITES,
  type ColonneEcrite,
  isContenuEcrit,
  type LigneHistorique,
} from "../../domain/historique";
import { contenusOf, type LigneLue, type NouvellesCellules } from "../../domain/historiqueLu";
import type { LigneVue } from "../portsVeille";
import type { Trace } from "./traces";

/**
 * What became of a written row, by how it now stands and what events told of it. Two things are told
 * apart with certainty before anything is changed: what Excel's merging did, and what a person did.
 *
 * - Whoever corrects or deletes a row has seen it, so it was in the file by then. What comes from
 *   another computer before our row has reached the file was meant for something else (`anterieure`).
 * - Two computers that append at the same time write the same cells; the last to reach the file wins
 *   each. A row that lost has lost its id too: it is missing. One that won may show what the other wrote
 *   in the cells that it left empty itself, and nowhere else.
 * - So a row that is there is given back empty cells only, and only in that case; any other content is
 *   somebody's correction, and is taken over. A row that is missing is written again only when its place
 *   was seen to be overwritten; not when it was seen to be deleted, or when the rows around it have
 *   closed up. Where nothing tells, a person is asked.
 */
export type Constat =
  | { readonly genre: "intacte" }
  /**
   * Somebody corrected it; `ligne` is what it now says, null when that is nothing the add-in could write.
   * `doutes` are cells that were empty: what fills them may also have been meant for another row.
   */
  | {
      readonly genre: "corrigee";
      readonly ligne: LigneHistorique | null;
      readonly lue: LigneLue;
      readonly doutes: readonly ColonneEcrite[];
    }
  /** Some of its empty cells hold what was meant for another row. */
  | { readonly genre: "melangee"; readonly vider: readonly ColonneEcrite[]; readonly lue: LigneLue }
  | { readonly genre: "double" | "ecrasee" | "supprimee" | "inconnue" };

export interface AConstater {
  /** What the row must hold; null when the device keeps its id alone. */
  readonly gardee: LigneHistorique | null;
  readonly vue: LigneVue;
  readonly trace: Trace;
  /** Another row was written in its place. */
  readonly ecrasee: boolean;
  /** Cells that a person changed while the row's place was not known. */
  readonly orpheline: (colonne: ColonneEcrite) => boolean;
  /** Cells that an earlier look found to hold what was meant for another row. */
  readonly etrangere: (colonne: ColonneEcrite) => boolean;
  /** This pane wrote it less than 90 s ago and has not looked at it since. */
  readonly fraiche: boolean;
  /** It was seen in the file, or this pane has seen it since it was written: somebody may have deleted it. */
  readonly enFichier: boolean;
  /** Nobody can have deleted it on purpose yet. */
  readonly venantDEtreEcrite: boolean;
}

export function constater({ gardee, vue, trace, ...moment }: AConstater): Constat {
  const { ligne, nombre } = vue;
  if (nombre > 1) return { genre: "double" };
  if (!ligne) return { genre: absente(trace, vue, moment) };
  if (!gardee) return { genre: "intacte" };
  const meant = contenusOf(gardee);
  const others = COLONNES_ECRITES.filter((key) => ligne.cellules[key] !== (meant[key] ?? ""));
  if (others.length === 0) return { genre: "intacte" };
  const foreign = others.filter(
    (key) =>
      meant[key] === "" &&
      (trace.anterieure || moment.fraiche || moment.etrangere(key)) &&
      !trace.parPersonne.includes(key) &&
      !moment.orpheline(key),
  );
  if (foreign.length > 0) return { genre: "melangee", vider: foreign, lue: ligne };
  const doutes = others.filter((key) => meant[key] === "" && !trace.parLocal.includes(key));
  return { genre: "corrigee", ligne: ligneEcriteOf(ligne), lue: ligne, doutes };
}

/**
 * Whether cells that may have been meant for another row were: that row was written at the same moment,
 * and what its own computer writes again stands below. `suivantes` are the rows after this one.
 */
export function eclaircir(
  constat: Constat,
  doutes: readonly ColonneEcrite[],
  lue: LigneLue,
  suivantes: readonly LigneLue[],
): Constat {
  const vider = doutes.filter((key) => {
    const contenu = lue.cellules[key];
    return (
      contenu !== "" &&
      suivantes.some(
        ({ position, cellules }) => position > lue.position && cellules[key] === contenu,
      )
    );
  });
  if (vider.length === 0) return constat;
  const known = constat.genre === "melangee" ? constat.vider : [];
  return { genre: "melangee", vider: [...new Set([...known, ...vider])], lue };
}

function absente(
  { anterieure, touchee, supprimee, supprimeePeutEtre, parPersonne }: Trace,
  { refermee, videe }: LigneVue,
  {
    enFichier,
    venantDEtreEcrite,
    ecrasee,
  }: Pick<AConstater, "enFichier" | "venantDEtreEcrite" | "ecrasee">,
): "ecrasee" | "supprimee" | "inconnue" {
  if (anterieure) return "ecrasee";
  // Its cells were cleared: nobody's row took its place.
  if (videe && touchee) return "supprimee";
  if (ecrasee) {
    // Overwritten, then deleted: by its author, or by somebody who had corrected ours at once.
    if (supprimee) return "inconnue";
    // Seen in the file, then deleted without an event: the rows have closed up, or somebody corrected the
    // one that stands there since, and what was overwritten is that one. If ours was corrected, it is not
    // to come back without that correction.
    return enFichier && (refermee || parPersonne.length > 0) ? "inconnue" : "ecrasee";
  }
  if (supprimee || (refermee && enFichier)) return "supprimee";
  return venantDEtreEcrite && !supprimeePeutEtre ? "ecrasee" : "inconnue";
}

/** A row as it was read, as the add-in would write it; null when one of its cells holds something else. */
const ligneEcriteOf = ({ cellules }: LigneLue): LigneHistorique | null => asWritten(cellules);

/** A row with other contents in some of its cells; null when the add-in could not write it so. */
export function ligneChangee(
  ligne: LigneHistorique,
  apres: NouvellesCellules,
): LigneHistorique | null {
  return asWritten({ ...contenusOf(ligne), ...apres });
}

function asWritten(cells: NouvellesCellules): LigneHistorique | null {
  const contents = byColumn(COLONNES_ECRITES, (key) =>
    key === "dureeSecondes" && cells[key] === "" ? null : cells[key],
  );
  const isWhole = COLONNES_ECRITES.every((key) => isContenuEcrit(COLONNES[key], contents[key]));
  return isWhole ? (contents as LigneHistorique) : null;
}
