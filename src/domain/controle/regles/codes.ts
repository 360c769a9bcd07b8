import type { LigneNomenclature } from "../../nomenclature";
import { aReparer, type Constat } from "../anomalie";
import { isCalculee, type LigneBrute, texteDe } from "../historiqueBrut";
import type { Repertoire } from "../repertoire";

/**
 * What is wrong with a code that was written for good, on a row whose labels mean `motif`. Labels are
 * seen and chosen, the code is hidden: it follows them, but only a person decides between two lines
 * that are both in use.
 */
export function constatsCode(
  ligne: LigneBrute,
  motif: LigneNomenclature,
  repertoire: Repertoire,
): Constat[] {
  if (isCalculee(ligne, "code") || ligne.cellules.code === motif.code) return [];
  const code = texteDe(ligne.cellules.code);
  if (code === "") return [aReparer("codeManquant", { code: motif.code })];
  const autre = repertoire.parCode(code);
  const doubtful =
    autre !== undefined && autre !== motif && !autre.retiree && !motif.remplace.includes(code);
  return [aReparer("codeContraire", { code: motif.code }, doubtful ? "groupe" : "tout")];
}
