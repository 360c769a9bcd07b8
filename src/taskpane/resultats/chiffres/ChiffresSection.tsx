import { formatDate } from "../../../domain/dates";
import type { Analyse } from "../../../domain/resultats/analyse";
import { RESULTATS } from "../../../messages/resultats";
import { ChiffresList } from "./ChiffresList";

interface ChiffresSectionProps {
  readonly analyse: Analyse;
  /** Serial day. */
  readonly today: number;
}

/** The figures under the dates that they are for. */
export function ChiffresSection({ analyse, today }: ChiffresSectionProps) {
  const { debut, fin } = analyse.periode;
  const notice = noticeOf(analyse, today);
  return (
    <section aria-labelledby="resultats-bornes">
      <h2 id="resultats-bornes">{RESULTATS.bornes(formatDate(debut), formatDate(fin))}</h2>
      {notice !== null && <p>{notice}</p>}
      <ChiffresList analyse={analyse} />
    </section>
  );
}

/** Why the figures are empty. */
function noticeOf({ periode, chiffres }: Analyse, today: number): string | null {
  if (periode.debut > today) return RESULTATS.periodeFuture;
  if (chiffres.sollicitations === 0) return RESULTATS.aucuneSollicitation;
  return chiffres.appels === 0 ? RESULTATS.queDesEmails : null;
}
