import type { ReactNode } from "react";
import { isBlankSaisie } from "../../application/newSaisie";
import type { SaisieEnCours } from "../../application/ports";
import { ENVOI } from "../../messages/envoi";
import { PANE } from "../../messages/pane";
import { SAISIE } from "../../messages/saisie";
import { Button } from "../fluent";
import { latePart, neededByCalls, partOf } from "../latePart";
import { Message } from "../Message";
import type { Enregistrement, Retour } from "./enregistrement";

const NomManquant = latePart(neededByCalls(partOf(() => import("./NomManquant"))), () => null);

interface SaveFeedbackProps {
  readonly retour: Retour | null;
  readonly enregistrement: Enregistrement;
  /** The form as it now stands. */
  readonly saisie: SaisieEnCours;
}

/** What became of the last save, undo or erasure, with the way back. */
export default function SaveFeedback({ retour, enregistrement, saisie }: SaveFeedbackProps) {
  return (
    <div role="status">
      {retour && <Outcome retour={retour} enregistrement={enregistrement} saisie={saisie} />}
    </div>
  );
}

interface OutcomeProps extends SaveFeedbackProps {
  readonly retour: Retour;
}

function Outcome({ retour, enregistrement, saisie }: OutcomeProps) {
  const restore = (kept: SaisieEnCours): ReactNode =>
    isBlankSaisie(saisie) && (
      <Button size="small" onClick={() => enregistrement.restore(kept)}>
        {SAISIE.reprendreSaisie}
      </Button>
    );
  const close = enregistrement.dismiss;
  switch (retour.kind) {
    case "enregistre":
      return (
        <Line intent="success" text={SAISIE.enregistre(retour.lignes.length)} close={close}>
          <Button
            size="small"
            onClick={() => void enregistrement.undo(retour.lignes, retour.saisie)}
          >
            {SAISIE.annuler}
          </Button>
          {retour.saisie.referent.trim() === "" && (
            <NomManquant onSign={(nom) => void enregistrement.sign(nom)} />
          )}
        </Line>
      );
    case "annule":
      return (
        <Line intent="info" text={SAISIE.annule(retour.nombre)} close={close}>
          {restore(retour.saisie)}
        </Line>
      );
    case "efface":
      return (
        <Line intent="info" text={SAISIE.efface} close={close}>
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
        <Line
          intent="warning"
          text={`${SAISIE.appelNonEnregistre}. ${SAISIE.appelNonEnregistreTexte}`}
          close={close}
        />
      );
  }
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
