import { useMemo, useEffect, useState } from "react";
import type { Clock } from "../../application/ports";
import {
  NUMERO_SVI,
  formatHoraires,
  type Horaires,
  HORAIRES_SVI,
  formatHeure,
  nomOfJour,
} from "../../domain/assistance";
import { localDayOf, formatDate } from "../../domain/dates";
import {
  etatAssistance,
  type FerieOf,
  type EtatAssistance,
  jourDeSemaine,
  type MomentCivil,
} from "../../domain/ouverture";
import { AIDE } from "../../messages/aide";
import { createFerieOf } from "./joursFeries";

interface AssistanceSectionProps {
  readonly clock: Clock;
  /** Null while the workbook does not give them. */
  readonly horairesLocaux: Horaires | null;
  /** By its name; some keep public holidays of their own. */
  readonly departement: string;
}

const ferieNational = createFerieOf("");

/** The number to call, and whether somebody answers now. */
export function AssistanceSection(props: AssistanceSectionProps) {
  const { clock, horairesLocaux, departement } = props;
  const now = useNow(clock);
  const ferieLocal = useMemo(() => createFerieOf(departement), [departement]);
  return (
    <section>
      <h2>{AIDE.assistance}</h2>
      <p className="aide-numero">{AIDE.numero(NUMERO_SVI)}</p>
      <dl className="aide-horaires">
        <dt>{AIDE.national}</dt>
        <HorairesNow horaires={HORAIRES_SVI} now={now} ferieOf={ferieNational} />
        <dt>{AIDE.local}</dt>
        {horairesLocaux === null ? (
          <dd className="note">{AIDE.localAbsent}</dd>
        ) : (
          <HorairesNow horaires={horairesLocaux} now={now} ferieOf={ferieLocal} />
        )}
      </dl>
    </section>
  );
}

interface HorairesNowProps {
  readonly horaires: Horaires;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly ferieOf: FerieOf;
}

function HorairesNow({ horaires, now, ferieOf }: HorairesNowProps) {
  const etat = etatAssistance(horaires, now, ferieOf);
  return (
    <dd>
      <span role="status" className={etat.ouvert ? "aide-ouvert" : "aide-ferme"}>
        {phraseEtat(etat, localDayOf(now))}
      </span>
      <span className="note">
        {formatHoraires(horaires)} ({AIDE.horsFeries})
      </span>
    </dd>
  );
}

const JOURS_PAR_SEMAINE = 7;

/** « Ouvert jusqu'à 11:30 », « Fermé, ouvre lundi à 9:30 »; `today` is a serial day. */
export function phraseEtat(etat: EtatAssistance, today: number): string {
  if (etat.ouvert) return AIDE.ouvert(formatHeure(etat.jusqua));
  const ferme = etat.ferie === null ? AIDE.ferme : AIDE.fermeFerie(etat.ferie);
  if (etat.ouverture === null) return ferme;
  return `${ferme}, ${AIDE.ouvre(quand(etat.ouverture, today))}`;
}

function quand({ jour, minute }: MomentCivil, today: number): string {
  const heure = AIDE.aHeure(formatHeure(minute));
  if (jour === today) return heure;
  if (jour === today + 1) return `${AIDE.demain} ${heure}`;
  const nom = nomOfJour(jourDeSemaine(jour));
  // « lundi » is the next one only.
  return jour - today < JOURS_PAR_SEMAINE
    ? `${nom} ${heure}`
    : `${nom} ${formatDate(jour)} ${heure}`;
}

const MINUTE_MS = 60_000;

/** The present instant, in epoch milliseconds; renewed at each new minute of the clock. */
function useNow(clock: Clock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(clock.now()), MINUTE_MS - (now % MINUTE_MS));
    return () => clearTimeout(timer);
  }, [clock, now]);
  return now;
}
