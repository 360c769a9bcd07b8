import { useEffect, useRef } from "react";
import { PANE } from "../../messages/pane";
import { RESULTATS } from "../../messages/resultats";
import { Button } from "../fluent";
import { useStore } from "../useStore";
import { ActualisationStatus } from "./ActualisationStatus";
import type { EnqueteSession } from "./enquete/enqueteSession";
import { ErreurResultats } from "./ErreurResultats";
import { InterruptionMessage } from "./InterruptionMessage";
import { PeriodeFields } from "./PeriodeFields";
import { PeriodeNotice } from "./PeriodeNotice";
import { ProgressionLecture } from "./ProgressionLecture";
import { ResultatsLus } from "./ResultatsLus";
import type { ResultatsPorts } from "./resultatsPorts";
import type { ResultatsSession, Travail } from "./resultatsSession";

interface ResultatsTabProps {
  readonly session: ResultatsSession;
  readonly enquete: EnqueteSession;
  readonly ports: ResultatsPorts;
}

const ACTUALISER: Readonly<Record<Travail | "rien", string>> = {
  rien: RESULTATS.actualiser,
  lecture: RESULTATS.actualiser,
  actualisation: RESULTATS.actualisation,
  recreation: RESULTATS.recreation,
};

/** The screen « Résultats »: a period, one button, then all that was read. */
export function ResultatsTab({ session, enquete, ports }: ResultatsTabProps) {
  const etat = useStore(session);
  const { travail, progression, analyse, controle, erreur, interruption, actualisation } = etat;
  const actualiserRef = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (session.get().actualisation === null && session.get().erreur === null) void session.open();
  }, [session]);

  const interrompre = (): void => {
    session.interrupt();
    actualiserRef.current?.focus();
  };
  return (
    <div className="resultats" aria-busy={travail !== null}>
      <PeriodeFields saisie={etat.saisie} tente={etat.tente} onChange={session.choose} />
      <PeriodeNotice
        saisie={etat.saisie}
        actuelle={(etat.nonLue ?? analyse)?.periode ?? null}
        today={session.today()}
      />
      <Button
        ref={(button: HTMLButtonElement | null) => {
          actualiserRef.current = button;
        }}
        appearance="primary"
        disabledFocusable={travail === "actualisation" || travail === "recreation"}
        onClick={() => void session.refresh()}
      >
        {ACTUALISER[travail ?? "rien"]}
      </Button>
      {progression && <ProgressionLecture progression={progression} onInterrompre={interrompre} />}
      {erreur && etat.nonLue && (
        <p className="note">
          {RESULTATS.feuilleActualisee} {analyse && RESULTATS.chiffresConserves}
        </p>
      )}
      {erreur && (
        <ErreurResultats
          error={erreur.error}
          onRetry={erreur.retry}
          onRecreer={() => void session.rebuildTableaux(erreur.retry)}
        />
      )}
      <div role="status" className="resultats-etat">
        {actualisation && <ActualisationStatus {...actualisation} />}
        {interruption !== null && (
          <InterruptionMessage
            interruption={interruption}
            chiffres={analyse !== null}
            onRelire={() => void session.readAgain()}
          />
        )}
      </div>
      {!analyse && travail !== null && <p className="note">{PANE.chargement}</p>}
      {analyse && <ResultatsLus {...{ analyse, controle, travail, session, enquete, ports }} />}
    </div>
  );
}
