import { type ReactNode, useId } from "react";
import type { EtatMiseAJour } from "../../application/miseAJour/lireMiseAJour";
import type { ApercuMiseAJour } from "../../application/miseAJour/preparerMiseAJour";
import type { Comparaison, LigneChangee, LigneRemplacee } from "../../domain/miseAJour/comparaison";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { formatNombre } from "../resultats/formats";
import { cheminOf } from "./chemin";

interface ChangementsSectionProps {
  readonly etat: EtatMiseAJour;
  readonly apercu: ApercuMiseAJour | null;
  readonly children: ReactNode;
}

/** A new version: once it was asked for, what it changes, kind by kind. */
export function ChangementsSection({ etat, apercu, children }: ChangementsSectionProps) {
  const id = useId();
  if (!etat.evolution) return null;
  const { comparaison, vers } = etat.evolution;
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{MISE_A_JOUR.changements(vers.cible.version.numero)}</h3>
      <p>{MISE_A_JOUR.remplacable(vers.cible.version.numero, etat.classeur.numero)}</p>
      {apercu && <Genres comparaison={comparaison} parLigne={apercu.bilan.parLigne} />}
      {children}
    </section>
  );
}

interface GenresProps {
  readonly comparaison: Comparaison;
  readonly parLigne: ReadonlyMap<string, number>;
}

function Genres({ comparaison, parLigne }: GenresProps) {
  const { ajoutees, renommees, deplacees, remplacees, retirees, niveaux, inchangees } = comparaison;
  const { genres } = MISE_A_JOUR;
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
  `${cheminOf(apres)} : ${MISE_A_JOUR.niveauDe(avant.niveau)} ${MISE_A_JOUR.devient} ${MISE_A_JOUR.niveauDe(apres.niveau)}`;

function retraitText(ligne: LigneNomenclature, parLigne: ReadonlyMap<string, number>): string {
  const compte = parLigne.get(ligne.code) ?? 0;
  return `${cheminOf(ligne)} : ${MISE_A_JOUR.dansLHistorique(compte, formatNombre(compte))}`;
}
