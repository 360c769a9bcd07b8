import type { ReactNode } from "react";
import { isBlankSaisie } from "../../application/newSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { formatDuree } from "../../domain/duree";
import { CANAL_EMAIL, type LigneHistorique } from "../../domain/historique";
import { DE_COTE } from "../../messages/deCote";
import { ENVOI } from "../../messages/envoi";
import { PANE } from "../../messages/pane";
import { DERNIER_APPEL } from "../../messages/dernierAppel";
import { Button } from "../fluent";
import { latePart, neededByCalls, partOf } from "../latePart";
import { Message } from "../Message";
import type { Enregistrement, Retour } from "./enregistrement";
import { MettreEtDemarrer } from "./AutresActions";

const NomManquant = latePart(neededByCalls(partOf(() => import("./NomManquant"))), () => null);

interface SaveFeedbackProps {
  readonly retour: Retour | null;
  readonly enregistrement: Enregistrement;
  /** The form as it now stands. */
  readonly saisie: SaisieEnCours;
  /** Puts what was just saved into the form of a correction. */
  readonly onCorriger: (lignes: readonly LigneHistorique[]) => void;
}

/** What became of the last save, undo or erasure, with the way back. */
export default function SaveFeedback({ retour, ...props }: SaveFeedbackProps) {
  return <div role="status">{retour && <Outcome retour={retour} {...props} />}</div>;
}

interface OutcomeProps extends SaveFeedbackProps {
  readonly retour: Retour;
}

function Outcome({ retour, enregistrement, saisie, onCorriger }: OutcomeProps) {
  const restore = (kept: SaisieEnCours): ReactNode =>
    isBlankSaisie(saisie) && (
      <Button size="small" onClick={() => enregistrement.restore(kept)}>
        {DERNIER_APPEL.reprendre}
      </Button>
    );
  const close = enregistrement.dismiss;
  switch (retour.kind) {
    case "enregistre":
      return (
        isBlankSaisie(saisie) && (
          <DernierAppel
            lignes={retour.lignes}
            onCorriger={() => onCorriger(retour.lignes)}
            onAnnuler={() => void enregistrement.undo(retour.lignes, retour.saisie)}
          >
            {retour.saisie.referent.trim() === "" && (
              <NomManquant onSign={(nom) => void enregistrement.sign(nom)} />
            )}
          </DernierAppel>
        )
      );
    case "annule":
      return (
        <Line intent="info" text={DERNIER_APPEL.annule(retour.nombre)} close={close}>
          {restore(retour.saisie)}
        </Line>
      );
    case "efface":
      return (
        <Line intent="info" text={DERNIER_APPEL.efface} close={close}>
          {restore(retour.saisie)}
        </Line>
      );
    case "envoye":
      return <Line intent="success" text={ENVOI.envoye} close={close} />;
    case "attente":
    case "repris":
      return null;
    case "dejaEnCours":
      return (
        <Line intent="warning" text={DE_COTE.dejaEnCours} close={close}>
          <MettreEtDemarrer enregistrement={enregistrement} />
        </Line>
      );
  }
}

interface DernierAppelProps {
  readonly lignes: readonly LigneHistorique[];
  readonly onCorriger: () => void;
  readonly onAnnuler: () => void;
  readonly children: ReactNode;
}

/** One line for what was saved last, with its two ways back; it goes when the next entry starts. */
function DernierAppel({ lignes, onCorriger, onAnnuler, children }: DernierAppelProps) {
  const [premiere] = lignes;
  const sujet = lignes.length === 1 ? premiere?.sousMotif : DERNIER_APPEL.motifs(lignes.length);
  const secondes = lignes.reduce((sum, { dureeSecondes }) => sum + (dureeSecondes ?? 0), 0);
  const texte =
    premiere?.canal === CANAL_EMAIL
      ? DERNIER_APPEL.email(sujet ?? "")
      : DERNIER_APPEL.appel(sujet ?? "", formatDuree(secondes));
  return (
    <>
      <p className="dernier-appel">
        <span title={texte}>{texte}</span>
        <Button size="small" appearance="transparent" onClick={onCorriger}>
          {DERNIER_APPEL.corriger}
        </Button>
        <Button size="small" appearance="transparent" onClick={onAnnuler}>
          {DERNIER_APPEL.annuler}
        </Button>
      </p>
      {children}
    </>
  );
}

interface LineProps {
  readonly intent: "success" | "info" | "warning";
  readonly text: string;
  readonly close: () => void;
  readonly children?: ReactNode;
}

function Line({ intent, text, close, children }: LineProps) {
  return (
    <Message
      intent={intent}
      actions={
        <>
          {children}
          <Button
            size="small"
            appearance="transparent"
            aria-label={PANE.fermerMessage}
            onClick={close}
          >
            {PANE.fermer}
          </Button>
        </>
      }
    >
      {text}
    </Message>
  );
}
