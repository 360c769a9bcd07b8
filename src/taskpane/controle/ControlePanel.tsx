import { useRef, useState } from "react";
import type { Verification } from "../../application/controle";
import type { Anomalie } from "../../domain/controle/anomalie";
import { CONTROLE } from "../../messages/controle";
import { Progression } from "../entretien/Progression";
import type { EntretienPorts } from "../entretien/entretienPorts";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { useStore } from "../store";
import { BilanAnnulation, BilanReparations } from "./Bilans";
import { Confirmation } from "./Confirmation";
import { sessionOf } from "./controleSession";
import { lignesDe } from "./groupes";
import { Resultat } from "./Resultat";
import "../styles/controle.css";

/** « Vérifier l'historique »: what is wrong in it, and repairs that a person agrees to and can take back. */
export default function ControlePanel({ ports }: { readonly ports: EntretienPorts }) {
  const session = sessionOf(ports);
  const { travail, verification, libelles, interrompue, reparations, annulation, erreur } =
    useStore(session);
  const [choisies, setChoisies] = useState<readonly Anomalie[] | null>(null);
  const [derniere] = reparations;
  const etat = useRef<HTMLDivElement>(null);
  const occupe = travail !== null;

  /** The button that was pressed goes away: the keyboard goes on from where the outcome shows. */
  const fromOutcome = (action?: () => Promise<void>): void => {
    setChoisies(null);
    etat.current?.focus();
    void action?.();
  };
  return (
    <div className="controle" aria-busy={occupe}>
      <p className="note">{CONTROLE.intro}</p>
      <Button disabledFocusable={occupe} onClick={() => void session.verifier()}>
        {CONTROLE.verifier}
      </Button>
      {travail && (
        <Progression
          travail={{ ...travail, nom: CONTROLE.etapes[travail.nom] }}
          onInterrompre={session.interrompre}
        />
      )}
      {erreur && (
        <ErrorMessage
          error={erreur.error}
          contexte="autre"
          onRetry={erreur.retry}
          onClose={session.fermerErreur}
        />
      )}
      <div role="status" className="controle-etat" ref={etat} tabIndex={-1}>
        {annulation && <BilanAnnulation annulation={annulation} />}
        {derniere && (
          <BilanReparations
            reparations={derniere}
            occupe={occupe}
            onAnnuler={() => fromOutcome(session.annuler)}
          />
        )}
        <p>{constatOf(verification, interrompue)}</p>
      </div>
      {choisies && (
        <Confirmation
          choisies={choisies}
          onReparer={() => fromOutcome(() => session.reparer(choisies))}
          onRenoncer={() => fromOutcome()}
        />
      )}
      {verification && (
        <Resultat
          verification={verification}
          premiereLigne={verification.premiereLigne}
          nomenclature={verification.nomenclature}
          libelles={libelles}
          occupe={occupe}
          onReparer={setChoisies}
          onVoir={(anomalie) => void session.voir(anomalie)}
        />
      )}
      {verification && (
        <p className="controle-actions">
          <Button size="small" onClick={ports.onEnquete}>
            {CONTROLE.voirEnquete}
          </Button>
        </p>
      )}
    </div>
  );
}

function constatOf(verification: Verification | null, interrompue: boolean): string | null {
  if (!verification) return interrompue ? CONTROLE.interrompu : null;
  const { anomalies, lignes } = verification;
  return anomalies.length === 0
    ? CONTROLE.propre(lignes)
    : CONTROLE.resultat(anomalies.length, lignesDe(anomalies), lignes);
}
