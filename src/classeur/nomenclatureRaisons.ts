import type { NomenclatureFaultKind } from "../domain/nomenclature";

/** Why a line of the nomenclature is refused, in the words of who edits the file. */
export const RAISONS: Readonly<Record<NomenclatureFaultKind, string>> = {
  codeManquant: "le code manque",
  codeDouble: "ce code est déjà pris par une autre ligne",
  codeInvalide:
    "le code doit commencer par une lettre et n'avoir que lettres sans accent, chiffres, points et tirets (50 au plus)",
  tripleDouble: "cette thématique, ce motif et ce sous-motif existent déjà ensemble",
  tripleTropLong: "thématique, motif et sous-motif dépassent ensemble 253 caractères",
  libelleVide: "le libellé manque",
  libelleTropLong: "le libellé dépasse 255 caractères",
  libelleCaractereInterdit: "le libellé ne doit contenir ni ~ ni * ni ? ni |",
  libelleDebutInterdit: "le libellé ne doit pas commencer par = < > + - ou @",
  libelleSansLettre: "le libellé doit contenir au moins une lettre",
  libelleEcritAutrement: "ce libellé est écrit autrement (casse, accents, espaces) plus haut",
  caractereDeControle: "le texte contient un retour à la ligne ou un caractère de contrôle",
  niveauInvalide: "le niveau doit être 1, 2 ou 1/2",
  enqueteInvalide: "indiquez oui, non, ou rien",
  remplaceInconnu: "aucune version publiée ni ce fichier n'ont ce code à remplacer",
  remplaceEnBoucle: "cette ligne finit par se remplacer elle-même",
};
