import { formatDate } from "../../domain/dates";
import { isSamePeriode } from "../../domain/periode";
import type { Analyse } from "../../domain/resultats/analyse";
import { RESULTATS } from "../../messages/resultats";
import { periodeOfSaisie, type SaisiePeriode } from "./choixPeriode";

interface PeriodeNoticeProps {
  readonly saisie: SaisiePeriode;
  readonly analyse: Analyse | null;
  /** Serial day. */
  readonly today: number;
}

/** What the chosen period means, as long as neither the figures nor the sheet are on it. */
export function PeriodeNotice({ saisie, analyse, today }: PeriodeNoticeProps) {
  const periode = periodeOfSaisie(saisie, today);
  const pending = periode && analyse && !isSamePeriode(periode, analyse.periode) ? periode : null;
  return (
    <p role="status" className="note">
      {pending && RESULTATS.aActualiser(formatDate(pending.debut), formatDate(pending.fin))}
    </p>
  );
}
