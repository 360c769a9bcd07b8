import type { MiseAJourAnnulee } from "../../application/miseAJour/annulerMiseAJour";
import type { MiseAJourFaite } from "../../application/miseAJour/mettreAJour";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { Button } from "../fluent";
import { Message } from "../Message";
import { formatNombre } from "../resultats/formats";
import { IncidentMessage } from "./IncidentMessage";
import type { Issue } from "./useMiseAJour";

interface IssueMessageProps {
  readonly issue: Issue;
  readonly occupe: boolean;
  readonly onAnnuler: (faite: MiseAJourFaite) => void;
}

/** What the last action came to, and the way back from it. */
export function IssueMessage({ issue, occupe, onAnnuler }: IssueMessageProps) {
  switch (issue.kind) {
    case "dejaFaite":
      return <Message intent="info">{MISE_A_JOUR.dejaFaite}</Message>;
    case "annulee":
      return <Annulee annulee={issue.annulee} />;
    case "niveau":
      return (
        <Faite
          {...{ occupe, onAnnuler, faite: issue.faite }}
          texte={MISE_A_JOUR.niveauFait}
          annuler={MISE_A_JOUR.annulerNiveau}
        />
      );
    case "nomenclature": {
      const { faite, numero } = issue;
      return (
        <Faite
          {...{ occupe, onAnnuler, faite }}
          texte={MISE_A_JOUR.faite(numero, faite.lignes, formatNombre(faite.lignes))}
          annuler={MISE_A_JOUR.annuler}
        />
      );
    }
  }
}

interface FaiteProps extends Omit<IssueMessageProps, "issue"> {
  readonly faite: MiseAJourFaite;
  readonly texte: string;
  /** Names the way back. */
  readonly annuler: string;
}

function Faite({ faite, texte, annuler, occupe, onAnnuler }: FaiteProps) {
  const { laissees, erreur } = faite;
  return (
    <>
      <Message
        intent={erreur || laissees > 0 ? "info" : "success"}
        titre={MISE_A_JOUR.faiteTitre}
        actions={
          <Button size="small" disabledFocusable={occupe} onClick={() => onAnnuler(faite)}>
            {annuler}
          </Button>
        }
      >
        <p>{texte}</p>
        {laissees > 0 && <p>{MISE_A_JOUR.reste(laissees, formatNombre(laissees))}</p>}
        <p>{MISE_A_JOUR.annulable}</p>
      </Message>
      {erreur && <IncidentMessage error={erreur.error} />}
    </>
  );
}

function Annulee({ annulee: { laissees, erreur } }: { readonly annulee: MiseAJourAnnulee }) {
  return (
    <>
      <Message intent="info">
        <p>{MISE_A_JOUR.annulee}</p>
        {laissees > 0 && <p>{MISE_A_JOUR.annulationReste(laissees, formatNombre(laissees))}</p>}
      </Message>
      {erreur && <IncidentMessage error={erreur.error} />}
    </>
  );
}
