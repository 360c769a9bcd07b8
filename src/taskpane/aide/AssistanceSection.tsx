import { useMemo } from "react";
import type { Clock } from "../../application/ports";
import { NUMERO_SVI, formatHoraires, type Horaires, HORAIRES_SVI } from "../../domain/assistance";
import { localDayOf } from "../../domain/dates";
import { etatAssistance, type FerieOf } from "../../domain/ouverture";
import { AIDE } from "../../messages/aide";
import { createFerieOf } from "./joursFeries";
import { phraseEtat } from "./phraseEtat";
import { useNow } from "./useNow";

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
