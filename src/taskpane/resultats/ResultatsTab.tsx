import { useEffect } from "react";
import type { Resultats } from "../../application/refreshResultats";
import { formatDate } from "../../domain/dates";
import { PANE } from "../../messages/pane";
import { RESULTATS } from "../../messages/resultats";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";
import { useStore } from "../useStore";
import { ChiffresList } from "./ChiffresList";
import { MotifsTable } from "./MotifsTable";
import { PeriodeFields } from "./PeriodeFields";
import type { EtatResultats, ResultatsSession } from "./resultatsSession";

/** The screen « Résultats »: a period, one button, the figures. */
export function ResultatsTab({ session }: { readonly session: ResultatsSession }) {
  const { saisie, tente, travail, resultats, actualisation, erreur } = useStore(session);
  useEffect(() => {
    if (session.get().actualisation === null && session.get().erreur === null) void session.open();
  }, [session]);
  return (
    <div className="resultats" aria-busy={travail !== null}>
      <PeriodeFields saisie={saisie} tente={tente} onChange={session.choose} />
      <Button
        appearance="primary"
        disabledFocusable={travail === "actualisation"}
        onClick={() => void session.refresh()}
      >
        {travail === "actualisation" ? RESULTATS.actualisation : RESULTATS.actualiser}
      </Button>
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={erreur.retry} />}
      <Actualisation actualisation={actualisation} />
      {resultats && <Figures resultats={resultats} />}
      {!resultats && travail !== null && <p className="note">{PANE.chargement}</p>}
    </div>
  );
}

/** The stamp, and what the sheet's own tables could not express. */
function Actualisation({ actualisation }: Pick<EtatResultats, "actualisation">) {
  const notice = actualisation && noticeOf(actualisation.rapport);
  return (
    <div role="status">
      {actualisation && <p className="note">{actualisation.stamp}</p>}
      {notice && <Message intent="info">{notice}</Message>}
    </div>
  );
}

function noticeOf(rapport: NonNullable<EtatResultats["actualisation"]>["rapport"]): string | null {
  if (rapport.sansDonnees) return RESULTATS.filtreSansDonnees;
  return rapport.filtreExact ? null : RESULTATS.filtreInexact;
}

function Figures({ resultats }: { readonly resultats: Resultats }) {
  const { periode, chiffres, motifs } = resultats;
  return (
    <section>
      <h2 className="bornes">
        {RESULTATS.bornes(formatDate(periode.debut), formatDate(periode.fin))}
      </h2>
      <ChiffresList chiffres={chiffres} />
      {motifs.length > 0 ? (
        <MotifsTable motifs={motifs} />
      ) : (
        <p className="note">{RESULTATS.aucuneSollicitation}</p>
      )}
    </section>
  );
}
