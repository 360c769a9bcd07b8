import type { Comparaison, LigneChangee, LigneRemplacee } from "../../domain/miseAJour/evolution";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { formatNombre } from "../resultats/formats";
import { cheminOf } from "./chemin";

interface ChangementsProps {
  readonly comparaison: Comparaison;
  /** Rows of the history by code of a line that goes. */
  readonly parLigne: ReadonlyMap<string, number>;
}

/** What a new version changes, kind by kind. */
export function Changements({ comparaison, parLigne }: ChangementsProps) {
  const { ajoutees, renommees, deplacees, remplacees, retirees, niveaux, inchangees } = comparaison;
  const genres = MISE_A_JOUR.genres;
  return (
    <>
      <Genre titre={genres.ajoutees} items={ajoutees.map(cheminOf)} />
      <Genre titre={genres.renommees} items={renommees.map(changeText)} />
      <Genre titre={genres.deplacees} items={deplacees.map(changeText)} />
      <Genre titre={genres.remplacees} items={remplacees.map(remplacementText)} />
      <Genre
        titre={genres.retirees}
        texte={MISE_A_JOUR.retireesTexte}
        items={retirees.map((ligne) => retraitText(ligne, parLigne))}
      />
      <Genre titre={genres.niveaux} items={niveaux.map(niveauText)} />
      <p className="note">
        {MISE_A_JOUR.inchangees(inchangees.length, formatNombre(inchangees.length))}
      </p>
    </>
  );
}

interface GenreProps {
  readonly titre: string;
  readonly texte?: string;
  readonly items: readonly string[];
}

/** Folded: a version may change most of its lines. */
function Genre({ titre, texte, items }: GenreProps) {
  if (items.length === 0) return null;
  return (
    <details className="mise-a-jour-genre">
      <summary>{MISE_A_JOUR.genre(titre, formatNombre(items.length))}</summary>
      {texte !== undefined && <p className="note">{texte}</p>}
      <ul className="entretien-points">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </details>
  );
}

const changeText = ({ avant, apres }: LigneChangee): string =>
  `${cheminOf(avant)} ${MISE_A_JOUR.devient} ${cheminOf(apres)}`;

const remplacementText = ({ ligne, candidats }: LigneRemplacee): string =>
  `${cheminOf(ligne)} ${MISE_A_JOUR.devient} ${candidats.map(cheminOf).join(MISE_A_JOUR.ou)}`;

const niveauText = ({ avant, apres }: LigneChangee): string =>
  `${cheminOf(apres)}\u00a0: ${MISE_A_JOUR.niveauDe(avant.niveau)} ${MISE_A_JOUR.devient} ${MISE_A_JOUR.niveauDe(apres.niveau)}`;

function retraitText(ligne: LigneNomenclature, parLigne: ReadonlyMap<string, number>): string {
  const compte = parLigne.get(ligne.code) ?? 0;
  return `${cheminOf(ligne)}\u00a0: ${MISE_A_JOUR.dansLHistorique(compte, formatNombre(compte))}`;
}
