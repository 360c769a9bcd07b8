import { useId } from "react";
import type { ApercuMiseAJour } from "../../application/miseAJour/readMiseAJour";
import type { BilanRangees, ChoixMiseAJour } from "../../domain/miseAJour/planMiseAJour";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { CaseACocher } from "../CaseACocher";
import { Button } from "../fluent";
import { formatNombre } from "../resultats/formats";
import { SuccesseurField } from "./SuccesseurField";

interface ApercuSectionProps {
  readonly apercu: ApercuMiseAJour;
  readonly occupe: boolean;
  readonly onChoix: (choix: ChoixMiseAJour) => void;
  readonly onMettreAJour: () => void;
  readonly onRenoncer: () => void;
}

/** The choices for the history's rows, what they come to, and the way on. */
export function ApercuSection(props: ApercuSectionProps) {
  const { apercu, occupe, onChoix, onMettreAJour, onRenoncer } = props;
  const { choix, bilan, plan } = apercu;
  const choisir = (code: string, successeur: string | null): void => {
    const successeurs = new Map(choix.successeurs);
    if (successeur === null) successeurs.delete(code);
    else successeurs.set(code, successeur);
    onChoix({ ...choix, successeurs });
  };
  return (
    <>
      <fieldset className="cadre mise-a-jour-choix">
        <legend>{MISE_A_JOUR.choix}</legend>
        <CaseACocher
          label={MISE_A_JOUR.reecrire}
          checked={choix.reecrireLibelles}
          onChange={(reecrireLibelles) => onChoix({ ...choix, reecrireLibelles })}
        />
        {plan.comparaison.remplacees.map((remplacee) => (
          <SuccesseurField
            key={remplacee.ligne.code}
            remplacee={remplacee}
            compte={bilan.parLigne.get(remplacee.ligne.code) ?? 0}
            successeur={choix.successeurs.get(remplacee.ligne.code) ?? null}
            onChoisir={(successeur) => choisir(remplacee.ligne.code, successeur)}
          />
        ))}
      </fieldset>
      <Bilan bilan={bilan} />
      <div className="entretien-actions">
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={occupe}
          onClick={onMettreAJour}
        >
          {MISE_A_JOUR.mettreAJour}
        </Button>
        <Button size="small" disabledFocusable={occupe} onClick={onRenoncer}>
          {MISE_A_JOUR.renoncer}
        </Button>
      </div>
    </>
  );
}

const COMPTES = ["relibellees", "rattachees", "figees", "laissees"] as const;

function Bilan({ bilan }: { readonly bilan: BilanRangees }) {
  const id = useId();
  const counted = COMPTES.filter((key) => bilan[key] > 0);
  return (
    <section aria-labelledby={id} className="cadre entretien-confirmation">
      <h4 id={id}>{MISE_A_JOUR.bilan}</h4>
      <div role="status">
        {counted.length === 0 ? (
          <p>{MISE_A_JOUR.rienDansLHistorique}</p>
        ) : (
          <ul className="entretien-points">
            {counted.map((key) => (
              <li key={key}>{MISE_A_JOUR.comptes[key](bilan[key], formatNombre(bilan[key]))}</li>
            ))}
          </ul>
        )}
      </div>
      <p>{MISE_A_JOUR.chiffres}</p>
      <p className="note">{MISE_A_JOUR.tout}</p>
    </section>
  );
}
