import { useId } from "react";
import type { EtatMiseAJour } from "../../application/miseAJour/readMiseAJour";
import type { Manque } from "../../domain/miseAJour/classeurLu";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { Button } from "../fluent";

interface NiveauSectionProps {
  readonly etat: EtatMiseAJour;
  readonly occupe: boolean;
  readonly onNiveau: () => void;
}

/** What a workbook of an earlier model lacks, and the way to add it. */
export function NiveauSection({ etat, occupe, onNiveau }: NiveauSectionProps) {
  const id = useId();
  const { manques, evolution } = etat;
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{MISE_A_JOUR.niveau}</h3>
      <p>{MISE_A_JOUR.niveauTexte}</p>
      {manques.length === 0 ? (
        <p>{MISE_A_JOUR.sansManque}</p>
      ) : (
        <ul aria-label={MISE_A_JOUR.manques} className="entretien-points">
          {manques.map((manque) => (
            <li key={`${manque.type} ${manque.tableau ?? ""} ${manque.nom}`}>{textOf(manque)}</li>
          ))}
        </ul>
      )}
      {evolution && <p className="note">{MISE_A_JOUR.niveauDAbord}</p>}
      <Button size="small" disabledFocusable={occupe} onClick={onNiveau}>
        {MISE_A_JOUR.mettreANiveau}
      </Button>
    </section>
  );
}

function textOf({ type, nom, tableau = "" }: Manque): string {
  return type === "colonne" ? MISE_A_JOUR.colonne(nom, tableau) : MISE_A_JOUR.manque[type](nom);
}
