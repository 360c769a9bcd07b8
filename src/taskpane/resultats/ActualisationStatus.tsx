import type { Actualisation } from "../../application/actualiser";
import { RESULTATS } from "../../messages/resultats";
import { Message } from "../Message";

/** The stamp, and what the sheet's own tables could not express. */
export function ActualisationStatus({ stamp, rapport }: Actualisation) {
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
