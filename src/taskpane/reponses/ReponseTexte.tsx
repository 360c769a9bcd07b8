import { Fragment as Fragments, type ReactNode } from "react";
import {
  type Bloc,
  type ValeursChamps,
  valeurOf,
  type Fragment,
  type Ligne,
} from "../../domain/reponseType";
import { LienExterne } from "../LienExterne";

interface ReponseTexteProps {
  readonly corps: readonly Bloc[];
  readonly valeurs: ValeursChamps;
}

/** The text to read aloud; what is still to be filled stands out. */
export function ReponseTexte({ corps, valeurs }: ReponseTexteProps) {
  return (
    <div className="reponse-texte">
      {corps.map((bloc, index) => (
        <BlocTexte key={index} bloc={bloc} valeurs={valeurs} />
      ))}
    </div>
  );
}

function BlocTexte({ bloc, valeurs }: { readonly bloc: Bloc; readonly valeurs: ValeursChamps }) {
  const lignes = bloc.lignes.map((ligne) => <LigneTexte ligne={ligne} valeurs={valeurs} />);
  if (bloc.type === "paragraphe")
    return (
      <p>
        {lignes.map((ligne, index) => (
          <Fragments key={index}>
            {index > 0 && <br />}
            {ligne}
          </Fragments>
        ))}
      </p>
    );
  const items = lignes.map((ligne, index) => <li key={index}>{ligne}</li>);
  return bloc.ordonnee ? <ol>{items}</ol> : <ul>{items}</ul>;
}

interface LigneTexteProps {
  readonly ligne: Ligne;
  readonly valeurs: ValeursChamps;
}

/** One line of it; the subject, for one. */
export function LigneTexte({ ligne, valeurs }: LigneTexteProps) {
  return ligne.map((fragment, index) => (
    <Fragments key={index}>{nodeOf(fragment, valeurs)}</Fragments>
  ));
}

/** No line begins with a sign that stands alone; what is copied keeps the spaces that were typed. */
const insecables = (texte: string): string =>
  texte.replace(/ (?=[:;?!%»])/g, "\u00a0").replace(/« /g, "«\u00a0");

function nodeOf(fragment: Fragment, valeurs: ValeursChamps): ReactNode {
  switch (fragment.type) {
    case "texte":
      return insecables(fragment.texte);
    case "gras":
      return (
        <strong>
          <LigneTexte ligne={fragment.contenu} valeurs={valeurs} />
        </strong>
      );
    case "lien":
      return <LienExterne adresse={fragment.adresse}>{insecables(fragment.texte)}</LienExterne>;
    case "champ":
      return valeurOf(fragment.champ, valeurs) ?? <mark>{`{${fragment.champ}}`}</mark>;
  }
}
