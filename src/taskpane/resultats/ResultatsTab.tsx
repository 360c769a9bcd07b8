import { useEffect, useRef } from "react";
import { PANE } from "../../messages/pane";
import { RESULTATS } from "../../messages/resultats";
import { Button } from "../fluent";
import { useStore } from "../store";
import type { FenetreEnquete } from "../../domain/enquete/calendrier";
import { ENQUETE } from "../../messages/enquete";
import { EnqueteARendre } from "./enquete/EnqueteARendre";
import type { EnqueteSession } from "./enquete/enqueteSession";
import { ErreurResultats } from "./ErreurResultats";
import { PeriodeFields } from "./PeriodeFields";
import { ResultatsLus } from "./ResultatsLus";
import type { ResultatsPorts } from "./resultatsPorts";
import type { ResultatsSession, Travail, Progression } from "./resultatsSession";
import type { Actualisation } from "../../application/actualiser";
import { Message } from "../Message";
import { formatNombre } from "./formats";
import { formatDate } from "../../domain/dates";
import { isSamePeriode, type Periode } from "../../domain/periode";
import { periodeOfSaisie, type SaisiePeriode, saisieOfPeriode } from "./choixPeriode";

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
  const { aRendre } = useStore(enquete);
  const { travail, progression, analyse, controle, erreur, interruption, actualisation } = etat;
  const actualiserRef = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (session.get().actualisation === null && session.get().erreur === null) void session.open();
  }, [session]);
  useEffect(() => void enquete.open(), [enquete]);

  const preparer = ({ periode }: FenetreEnquete): void => {
    session.choose(saisieOfPeriode(periode, session.today()));
    void session.refresh();
  };
  const choisie = periodeOfSaisie(etat.saisie, session.today());
  const actualisee =
    actualisation !== null &&
    analyse !== null &&
    choisie !== null &&
    isSamePeriode(choisie, analyse.periode);
  const interrompre = (): void => {
    session.interrupt();
    actualiserRef.current?.focus();
  };
  return (
    <div className="resultats" aria-busy={travail !== null}>
      {aRendre && (
        <EnqueteARendre
          fenetre={aRendre}
          today={session.today()}
          actions={
            <Button size="small" onClick={() => preparer(aRendre)}>
              {ENQUETE.preparer}
            </Button>
          }
        />
      )}
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
      {analyse && (
        <ResultatsLus {...{ analyse, actualisee, controle, travail, session, enquete, ports }} />
      )}
    </div>
  );
}

/** The stamp, and what the sheet's own tables could not express. */
function ActualisationStatus({ stamp, rapport }: Actualisation) {
  const notice = noticeOf(rapport);
  return (
    <>
      <p className="note">{stamp}</p>
      {notice !== null && <Message intent="info">{notice}</Message>}
    </>
  );
}

function noticeOf(rapport: Actualisation["rapport"]): string | null {
  if (rapport.sansDonnees) return RESULTATS.filtreSansDonnees;
  return rapport.filtreExact ? null : RESULTATS.filtreInexact;
}

interface InterruptionMessageProps {
  readonly interruption: Travail;
  /** Whether figures of a former reading show. */
  readonly chiffres: boolean;
  readonly onRelire: () => void;
}

/** What a stopped reading leaves behind. */
function InterruptionMessage(props: InterruptionMessageProps) {
  const { interruption, chiffres, onRelire } = props;
  return (
    <Message
      intent="info"
      titre={RESULTATS.interrompue}
      actions={
        <Button size="small" onClick={onRelire}>
          {RESULTATS.relire}
        </Button>
      }
    >
      {chiffres ? RESULTATS.chiffresConserves : RESULTATS.aucunChiffre}
      {interruption === "actualisation" && ` ${RESULTATS.feuilleActualisee}`}
    </Message>
  );
}

interface ProgressionLectureProps {
  readonly progression: Progression;
  readonly onInterrompre: () => void;
}

/** How far a long reading is, and the way to stop it; the figures stay meanwhile. */
function ProgressionLecture({ progression, onInterrompre }: ProgressionLectureProps) {
  const { faites, total } = progression;
  const texte = RESULTATS.lecture(formatNombre(faites), formatNombre(total));
  return (
    <div className="progression">
      <progress aria-label={RESULTATS.lectureEnCours} value={faites} max={total} />
      <span>{texte}</span>
      <Button size="small" onClick={onInterrompre}>
        {RESULTATS.interrompre}
      </Button>
    </div>
  );
}

interface PeriodeNoticeProps {
  readonly saisie: SaisiePeriode;
  /** The sheet's, as far as it is known here. */
  readonly actuelle: Periode | null;
  /** Serial day. */
  readonly today: number;
}

/** What the chosen period means, as long as the sheet is on another. */
function PeriodeNotice({ saisie, actuelle, today }: PeriodeNoticeProps) {
  const periode = periodeOfSaisie(saisie, today);
  const pending = periode && actuelle && !isSamePeriode(periode, actuelle) ? periode : null;
  return (
    <p role="status" className="note">
      {pending && RESULTATS.aActualiser(formatDate(pending.debut), formatDate(pending.fin))}
    </p>
  );
}
