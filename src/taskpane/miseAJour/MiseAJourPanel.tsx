import { isANiveau } from "../../application/miseAJour/readMiseAJour";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Deroulement } from "./Deroulement";
import { EtatSection } from "./EtatSection";
import { EvolutionSection } from "./EvolutionSection";
import { NiveauSection } from "./NiveauSection";
import { type MiseAJourPanelPorts, useMiseAJour } from "./useMiseAJour";
import "../styles/miseAJour.css";

/** The workbook's model and nomenclature: what they are, what is newer, and the way there and back. */
export default function MiseAJourPanel({ ports }: { readonly ports: MiseAJourPanelPorts }) {
  const panel = useMiseAJour(ports);
  const { etat, lectureEnCours, erreur, relire } = panel;
  const occupe = panel.travail.enCours !== null || lectureEnCours;
  return (
    <>
      <EtatSection etat={etat} lectureEnCours={lectureEnCours} />
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={relire} />}
      {etat && !isANiveau(etat) && etat.etat !== "plusRecent" && (
        <NiveauSection etat={etat} occupe={occupe} onNiveau={() => panel.mettreANiveau(etat)} />
      )}
      {etat?.evolution && isANiveau(etat) && (
        <EvolutionSection etat={etat} vers={etat.evolution.vers} panel={panel} occupe={occupe} />
      )}
      {/* Right under the button that starts it. */}
      <Deroulement panel={panel} occupe={occupe} />
      <Button size="small" disabledFocusable={occupe} onClick={relire}>
        {MISE_A_JOUR.relire}
      </Button>
    </>
  );
}
