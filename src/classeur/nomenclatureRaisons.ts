import type { NomenclatureFaultKind } from "../domain/nomenclatureControle";

/** Why a line of the nomenclature is refused, in the words of who edits the file. */
export const RAISONS: Readonly<Record<NomenclatureFaultKind, string>> = {
  codeManquant: "le code manque",
  codeDouble: "ce code est déjà pris par une autre ligne",
  tripleDouble: "cette thématique, ce motif et ce sous-motif existent déjà ensemble",
  libelleVide: "le libellé manque",
  libelleTropLong: "le libellé dépasse 255 caractères",
  niveauInvalide: "le niveau doit être 1, 2 ou 1/2",
};
