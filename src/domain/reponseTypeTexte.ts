import type { Bloc } from "./reponseTypeBlocs";
import { type ValeursChamps, valeurOf } from "./reponseTypeChamps";
import type { Fragment, Ligne } from "./reponseTypeLigne";

/**
 * The text to paste in an e-mail: blocks apart, lists with dashes or numbers, addresses written out;
 * a placeholder that is not filled shows as `{prénom}`.
 */
export function texteOfCorps(corps: readonly Bloc[], valeurs: ValeursChamps): string {
  return corps.map((bloc) => texteOfBloc(bloc, valeurs)).join("\n\n");
}

function texteOfBloc(bloc: Bloc, valeurs: ValeursChamps): string {
  return bloc.lignes
    .map((ligne, index) => `${puceOf(bloc, index)}${texteOfLigne(ligne, valeurs)}`)
    .join("\n");
}

function puceOf(bloc: Bloc, index: number): string {
  if (bloc.type === "paragraphe") return "";
  return bloc.ordonnee ? `${index + 1}. ` : "- ";
}

/** One line of it: the subject, for one. */
export function texteOfLigne(ligne: Ligne, valeurs: ValeursChamps): string {
  return ligne.map((fragment) => texteOfFragment(fragment, valeurs)).join("");
}

function texteOfFragment(fragment: Fragment, valeurs: ValeursChamps): string {
  switch (fragment.type) {
    case "texte":
      return fragment.texte;
    case "gras":
      return texteOfLigne(fragment.contenu, valeurs);
    case "lien":
      return fragment.texte === fragment.adresse
        ? fragment.adresse
        : `${fragment.texte} (${fragment.adresse})`;
    case "champ":
      return valeurOf(fragment.champ, valeurs) ?? `{${fragment.champ}}`;
  }
}
