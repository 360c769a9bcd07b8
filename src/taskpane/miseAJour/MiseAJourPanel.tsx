import { isANiveau } from "../../application/miseAJour/lireMiseAJour";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { Progression } from "../entretien/Progression";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { ApercuSection } from "./ApercuSection";
import { ChangementsSection } from "./ChangementsSection";
import { EtatSection } from "./EtatSection";
import { IssueMessage } from "./IssueMessage";
import { NiveauSection } from "./NiveauSection";
import { type MiseAJourPanelPorts, useMiseAJour } from "./useMiseAJour";
import "../styles/miseAJour.css";

/** The workbook's model and nomenclature: what they are, what is newer, and the way there and back. */
export default function MiseAJourPanel({ ports }: { readonly ports: MiseAJourPanelPorts }) {
  const panel = useMiseAJour(ports);
  const { etat, relecture, erreur, apercu, issue, travail } = panel;
  const { enCours, echec, oublier, interrompre } = travail;
  const occupe = enCours !== null || relecture;
  return (
    <>
      <EtatSection etat={etat} relecture={relecture} />
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={panel.relire} />}
      {enCours && <Progression travail={enCours} onInterrompre={interrompre} />}
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={oublier} />}
      <div role="status">
        {issue && <IssueMessage issue={issue} occupe={occupe} onAnnuler={panel.annuler} />}
      </div>
      {etat && !isANiveau(etat) && etat.etat !== "plusRecent" && (
        <NiveauSection etat={etat} occupe={occupe} onNiveau={() => panel.mettreANiveau(etat)} />
      )}
      {etat?.evolution && isANiveau(etat) && (
        <ChangementsSection etat={etat} apercu={apercu}>
          {apercu ? (
            <ApercuSection
              apercu={apercu}
              occupe={occupe}
              onChoix={(choix) => panel.choisir(apercu, choix)}
              onMettreAJour={() => panel.mettreAJour(apercu)}
              onRenoncer={panel.renoncer}
            />
          ) : (
            <Button size="small" disabledFocusable={occupe} onClick={() => panel.voir(etat)}>
              {MISE_A_JOUR.voir}
            </Button>
          )}
        </ChangementsSection>
      )}
      <Button size="small" disabledFocusable={occupe} onClick={panel.relire}>
        {MISE_A_JOUR.relire}
      </Button>
    </>
  );
}
