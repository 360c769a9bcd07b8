import { useEffect, useId, useRef } from "react";
import type { EtatMiseAJour } from "../../application/miseAJour/readMiseAJour";
import type { EvolutionNomenclature } from "../../domain/miseAJour/planMiseAJour";
import { ANNONCES } from "../../messages/annonces";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { Button } from "../fluent";
import { ApercuSection } from "./ApercuSection";
import { Changements } from "./Changements";
import type { MiseAJour } from "./useMiseAJour";

interface EvolutionSectionProps {
  readonly etat: EtatMiseAJour;
  readonly vers: EvolutionNomenclature;
  readonly panel: Pick<MiseAJour, "apercu" | "voir" | "choisir" | "mettreAJour" | "renoncer">;
  readonly occupe: boolean;
}

/** A new version of the nomenclature: once it was asked for, what it changes, and the choices. */
export function EvolutionSection({ etat, vers, panel, occupe }: EvolutionSectionProps) {
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const { apercu } = panel;
  const ouvert = apercu !== null;
  useEffect(() => {
    if (ouvert) titleRef.current?.focus();
  }, [ouvert]);
  const renoncer = (): void => {
    panel.renoncer();
    titleRef.current?.focus();
  };
  const { numero } = vers.cible.version;
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id} ref={titleRef} tabIndex={-1}>
        {MISE_A_JOUR.changements(numero)}
      </h3>
      <p>{ANNONCES.nomenclature(numero, etat.classeur.numero)}</p>
      {apercu ? (
        <>
          <Changements comparaison={apercu.plan.comparaison} parLigne={apercu.bilan.parLigne} />
          <ApercuSection
            apercu={apercu}
            occupe={occupe}
            onChoix={(choix) => panel.choisir(apercu, choix)}
            onMettreAJour={() => panel.mettreAJour(apercu)}
            onRenoncer={renoncer}
          />
        </>
      ) : (
        <Button size="small" disabledFocusable={occupe} onClick={() => panel.voir(etat)}>
          {MISE_A_JOUR.voir}
        </Button>
      )}
    </section>
  );
}
