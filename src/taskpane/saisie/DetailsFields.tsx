import { lazy, Suspense } from "react";
import { formatDate, parseDate } from "../../domain/dates";
import { PANE } from "../../messages/pane";
import { SAISIE } from "../../messages/saisie";
import type { FormProps } from "./formProps";

/** Asked for at once, but not waited for: they are folded away at first. */
const fields = import("./DetailsChamps");
const DetailsChamps = lazy(() => fields);

/** What is right by itself most of the time, folded so that the pane stays short. */
export function DetailsFields(form: FormProps) {
  const date = parseDate(form.saisie.date);
  return (
    <details className="details">
      {/* On Excel on the web, office.js moves the focus itself, and only to what has a tabindex. */}
      <summary tabIndex={0}>
        {SAISIE.details}
        <span className="note details-resume">
          {[date === null ? "" : formatDate(date), form.saisie.canal].filter(Boolean).join(" · ")}
        </span>
      </summary>
      <Suspense fallback={<p className="note">{PANE.chargement}</p>}>
        <DetailsChamps {...form} />
      </Suspense>
    </details>
  );
}
