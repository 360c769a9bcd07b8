import { type ReactNode, useState } from "react";
import { isBlankSaisie } from "../../application/newSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { formatDuree } from "../../domain/duree";
import { CANAL_EMAIL, type LigneHistorique } from "../../domain/historique";
import type { Nomenclature } from "../../domain/nomenclature";
import { DE_COTE } from "../../messages/deCote";
import { ENVOI } from "../../messages/envoi";
import { PANE } from "../../messages/pane";
import { DERNIER_APPEL } from "../../messages/dernierAppel";
import { Button } from "../fluent";
import { latePart, neededByCalls, partOf } from "../latePart";
import { Message } from "../Message";
import type { Enregistrement, Retour } from "./enregistrement";
import { MettreEtDemarrer } from "./AutresActions";
import EscaladeToggle from "./EscaladeToggle";

const NomManquant = latePart(neededByCalls(partOf(() => import("./NomManquant"))), () => null);

interface SaveFeedbackProps {
  readonly retour: Retour | null;
  readonly enregistrement: Enregistrement;
  /** The form as it now stands. */
  readonly saisie: SaisieEnCours;
  /** Puts what was just saved into the form of a correction. */
  readonly onCorriger: (lignes: readonly LigneHistorique[]) => void;
  readonly nomenclature: Nomenclature | null;
  readonly onReglages: () => void;
}

/** What became of the last save, undo or erasure, with the way back; what was escalated can be prepared. */
export default function SaveFeedback(props: SaveFeedbackProps) {
  const { retour, saisie, nomenclature, onReglages } = props;
  return (
    <>
      <div role="status">{retour && <Outcome {...props} retour={retour} />}</div>
      {retour?.kind === "enregistre" && isBlankSaisie(saisie) && (
        <EscaladeToggle
          key={retour.saisie.idAppel}
          saisie={retour.saisie}
          nomenclature={nomenclature}
          onReglages={onReglages}
        />
      )}
    </>
  );
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
        <DejaEnCours
          key={retour.instant}
          debut={saisie.chronometre?.segments[0]?.debut ?? 0}
          {...{ retour, enregistrement, close }}
        />
      );
  }
}

/** Milliseconds that somebody waits for the pane before pressing once more. */
const PATIENCE = 10_000;

interface DejaEnCoursProps {
  readonly retour: { readonly instant: number };
  readonly enregistrement: Enregistrement;
  /** When the timer of the call that is there started. */
  readonly debut: number;
  readonly close: () => void;
}

/** « Nouvel appel » pressed again because nothing showed yet means the call that it has started. */
function DejaEnCours({ retour, enregistrement, debut, close }: DejaEnCoursProps) {
  const [again] = useState(debut > retour.instant - PATIENCE);
  if (again) return null;
  return (
    <Line intent="warning" text={DE_COTE.dejaEnCours} close={close}>
      <MettreEtDemarrer enregistrement={enregistrement} />
    </Line>
  );
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
