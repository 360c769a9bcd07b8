import { useCallback, useEffect, useState } from "react";
import type { JournalStore } from "../../application/latePorts";
import { formatDate } from "../../domain/dates";
import type { EntreeJournal } from "../../domain/journal";
import { ENTRETIEN } from "../../messages/entretien";
import { PANE } from "../../messages/pane";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { createLecture } from "../lecture";
import { useStore } from "../store";

const ENTREES = 50;

interface JournalPanelProps {
  readonly ports: { readonly journal: Pick<JournalStore, "read"> };
}

/** What was done to the workbook as a whole, the latest first. */
export default function JournalPanel({ ports: { journal } }: JournalPanelProps) {
  const [lecture] = useState(() => createLecture<readonly EntreeJournal[]>());
  const { valeur, enCours, erreur } = useStore(lecture);
  const relire = useCallback(
    () => void lecture.read(() => journal.read(ENTREES)),
    [lecture, journal],
  );
  useEffect(relire, [relire]);
  return (
    <div aria-busy={enCours} className="entretien-panneau">
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={relire} />}
      <p role="status" className="note">
        {noticeOf(valeur, enCours)}
      </p>
      <ul className="journal" aria-label={ENTRETIEN.journalLegende}>
        {valeur?.map((entree, index) => (
          <Entree key={index} entree={entree} />
        ))}
      </ul>
      <Button size="small" disabledFocusable={enCours} onClick={relire}>
        {ENTRETIEN.journalRelire}
      </Button>
    </div>
  );
}

function Entree({ entree: { instant, action, detail, par } }: { readonly entree: EntreeJournal }) {
  return (
    <li>
      <strong>{action}</strong>
      <span>{detail}</span>
      <span className="note">
        {[formatDate(instant), par === "" ? "" : ENTRETIEN.journalPar(par)].join(" ").trim()}
      </span>
    </li>
  );
}

function noticeOf(entrees: readonly EntreeJournal[] | null, enCours: boolean): string | null {
  if (entrees === null) return enCours ? PANE.chargement : null;
  return entrees.length === 0 ? ENTRETIEN.journalVide : null;
}
