import { useState } from "react";
import type { LigneLue } from "../../domain/historiqueLu";
import { type Etendue, ETENDUES, journeeOf } from "../../domain/journee";
import { SUIVI } from "../../messages/suivi";
import { Button } from "../fluent";

interface JourneeLigneProps {
  /** The référent's last rows. */
  readonly lues: readonly LigneLue[];
  /** Serial day. */
  readonly today: number;
  /** Cases that are open. */
  readonly cas: number;
  /** Calls that wait. */
  readonly enAttente: number;
}

/** The référent's day in one line; the day before and the week at one click. */
export function JourneeLigne({ lues, today, cas, enAttente }: JourneeLigneProps) {
  const [etendue, setEtendue] = useState<Etendue>("aujourdHui");
  const { appels, emails, secondes } = journeeOf(lues, etendue, today);
  const minutes = Math.round(secondes / 60);
  const parts = [
    SUIVI.appels(appels),
    emails > 0 && SUIVI.emails(emails),
    secondes > 0 && SUIVI.temps(Math.floor(minutes / 60), minutes % 60),
    cas > 0 && SUIVI.casOuverts(cas),
    enAttente > 0 && SUIVI.enAttente(enAttente),
  ];
  return (
    <section aria-label={SUIVI.journee} className="journee">
      <div className="journee-choix">
        {ETENDUES.map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === etendue ? "outline" : "subtle"}
            aria-pressed={one === etendue}
            onClick={() => setEtendue(one)}
          >
            {SUIVI.etendues[one]}
          </Button>
        ))}
      </div>
      <p role="status">{parts.filter((part) => part !== false).join(" · ")}</p>
    </section>
  );
}
