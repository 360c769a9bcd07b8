import { useEffect, useRef } from "react";
import { ErrorMessage } from "../ErrorMessage";
import { Progression } from "../entretien/Progression";
import { IssueMessage } from "./IssueMessage";
import type { MiseAJour } from "./useMiseAJour";

interface DeroulementProps {
  readonly panel: Pick<MiseAJour, "travail" | "issue" | "annuler" | "reessayer">;
  readonly occupe: boolean;
}

/** What is under way, and what came of it; the focus comes here, because what was pressed goes. */
export function Deroulement({
  panel: { travail, issue, annuler, reessayer },
  occupe,
}: DeroulementProps) {
  const { enCours, echec, forget, stop } = travail;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issue || echec) ref.current?.focus();
  }, [issue, echec]);
  return (
    <div ref={ref} tabIndex={-1} className="mise-a-jour-deroulement">
      {enCours && <Progression travail={enCours} onInterrompre={stop} />}
      {echec && (
        <ErrorMessage error={echec.error} contexte="autre" onClose={forget} onRetry={echec.retry} />
      )}
      <div role="status">
        {issue && (
          <IssueMessage {...{ issue, occupe }} onAnnuler={annuler} onReessayer={reessayer} />
        )}
      </div>
    </div>
  );
}
