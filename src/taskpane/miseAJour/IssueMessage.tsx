import type { Aboutissement, EtapeEchouee } from "../../application/miseAJour/applyMiseAJour";
import { MISE_A_JOUR } from "../../messages/miseAJour";
import { isInterruption } from "../travail";
import { useTexteErreur } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";
import { formatNombre } from "../resultats/formats";
import type { Issue, IssueFaite } from "./useMiseAJour";

interface IssueMessageProps {
  readonly issue: Issue;
  readonly occupe: boolean;
  readonly onAnnuler: (issue: IssueFaite) => void;
  readonly onReessayer: (issue: Exclude<Issue, { kind: "dejaFaite" }>) => void;
}

/** What the last action came to: one verdict, with the steps that failed by name, and the ways on and back. */
export function IssueMessage({ issue, occupe, onAnnuler, onReessayer }: IssueMessageProps) {
  if (issue.kind === "dejaFaite") return <Message intent="info">{MISE_A_JOUR.dejaFaite}</Message>;
  const { kind, faite } = issue;
  const { echecs, laissees } = faite;
  const titres = MISE_A_JOUR.issues[kind];
  return (
    <Message
      intent={echecs.length > 0 || laissees > 0 ? "warning" : "success"}
      titre={echecs.length > 0 ? titres.sauf(echecs.length) : titres.titre}
      actions={
        <>
          {echecs.length > 0 && (
            <Button size="small" disabledFocusable={occupe} onClick={() => onReessayer(issue)}>
              {MISE_A_JOUR.reessayer(echecs.length, echecs.some(isStopped))}
            </Button>
          )}
          {kind !== "annulee" && (
            <Button size="small" disabledFocusable={occupe} onClick={() => onAnnuler(issue)}>
              {kind === "niveau" ? MISE_A_JOUR.annulerNiveau : MISE_A_JOUR.annuler}
            </Button>
          )}
        </>
      }
    >
      <p>{texteOf(issue)}</p>
      {echecs.length > 0 && (
        <ul aria-label={MISE_A_JOUR.etapesManquees} className="entretien-points">
          {echecs.map((echec) => (
            <li key={echec.etape}>
              <EtapeManquee {...echec} />
            </li>
          ))}
        </ul>
      )}
      {laissees > 0 && <p>{resteOf(kind, faite)}</p>}
      {kind !== "annulee" && <p>{MISE_A_JOUR.annulable}</p>}
    </Message>
  );
}

function texteOf(issue: Exclude<Issue, { kind: "dejaFaite" }>): string {
  if (issue.kind === "niveau") return MISE_A_JOUR.niveauFait;
  if (issue.kind === "annulee") return MISE_A_JOUR.annulee;
  const { numero, faite } = issue;
  return MISE_A_JOUR.faite(numero, faite.lignes, formatNombre(faite.lignes));
}

function resteOf(kind: Issue["kind"], { laissees }: Aboutissement): string {
  const texte = kind === "annulee" ? MISE_A_JOUR.annulationReste : MISE_A_JOUR.reste;
  return texte(laissees, formatNombre(laissees));
}

function EtapeManquee({ etape, error }: EtapeEchouee) {
  const { titre, texte } = useTexteErreur(error, "autre");
  const cause = isStopped({ error }) ? MISE_A_JOUR.arret : `${titre}. ${texte}`;
  return `${MISE_A_JOUR.etapes[etape]} ${cause}`;
}

const isStopped = ({ error }: Pick<EtapeEchouee, "error">): boolean => isInterruption(error);
