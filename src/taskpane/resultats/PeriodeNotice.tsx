import { formatDate } from "../../domain/dates";
import { isSamePeriode, type Periode } from "../../domain/periode";
import { RESULTATS } from "../../messages/resultats";
import { periodeOfSaisie, type SaisiePeriode } from "./choixPeriode";

interface PeriodeNoticeProps {
  readonly saisie: SaisiePeriode;
  /** The sheet's, as far as it is known here. */
  readonly actuelle: Periode | null;
  /** Serial day. */
  readonly today: number;
}

/** What the chosen period means, as long as the sheet is on another. */
export function PeriodeNotice({ saisie, actuelle, today }: PeriodeNoticeProps) {
  const periode = periodeOfSaisie(saisie, today);
  const pending = periode && actuelle && !isSamePeriode(periode, actuelle) ? periode : null;
  return (
    <p role="status" className="note">
      {pending && RESULTATS.aActualiser(formatDate(pending.debut), formatDate(pending.fin))}
    </p>
  );
}
