import { useId } from "react";
import { type EtatMiseAJour, isANiveau } from "../../application/miseAJour/readMiseAJour";
import { formatDate } from "../../domain/dates";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { Message } from "../Message";

interface EtatSectionProps {
  readonly etat: EtatMiseAJour | null;
  readonly lectureEnCours: boolean;
}

/** The versions of the workbook, and how they stand to the add-in's. */
export function EtatSection({ etat, lectureEnCours }: EtatSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} aria-busy={lectureEnCours} className="entretien-section">
      <h3 id={id}>{MISE_A_JOUR.etat}</h3>
      <div role="status">
        {lectureEnCours && !etat && <p className="note">{MISE_A_JOUR.lecture}</p>}
        {etat && (
          <dl className="mise-a-jour-etat">
            <dt>{MISE_A_JOUR.modele}</dt>
            <dd>{`${etat.classeur.modele || MISE_A_JOUR.inconnue} – ${modeleText(etat)}`}</dd>
            <dt>{MISE_A_JOUR.nomenclature}</dt>
            <dd>{`${etat.classeur.numero || MISE_A_JOUR.inconnue} – ${versionText(etat)}`}</dd>
          </dl>
        )}
        {etat?.etat === "plusRecent" && (
          <Message intent="warning" titre={MISE_A_JOUR.plusRecentTitre}>
            <p>{MISE_A_JOUR.plusRecentTexte}</p>
          </Message>
        )}
      </div>
    </section>
  );
}

function modeleText(etat: EtatMiseAJour): string {
  const incomplet = etat.etat === "courant" && !isANiveau(etat);
  return incomplet ? MISE_A_JOUR.incomplet : MISE_A_JOUR.etats[etat.etat];
}

function versionText({ evolution }: EtatMiseAJour): string {
  if (!evolution) return MISE_A_JOUR.aJour;
  const { numero, date } = evolution.vers.cible.version;
  return MISE_A_JOUR.proposee(numero, formatDate(date));
}
