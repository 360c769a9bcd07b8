import { formatDate, parseDate } from "../../domain/dates";
import { SAISIE } from "../../messages/saisie";
import { latePart, neededByCalls, partOf } from "../latePart";
import type { FormProps } from "./formProps";

/** They are folded away at first. */
const DetailsChamps = latePart(neededByCalls(partOf(() => import("./DetailsChamps"))));

interface DetailsFieldsProps extends FormProps {
  /** False where the form shows date and canal elsewhere. */
  readonly avecDate?: boolean;
}

/** What is right by itself most of the time, folded so that the pane stays short. */
export function DetailsFields({ avecDate = true, ...form }: DetailsFieldsProps) {
  const date = parseDate(form.saisie.date);
  return (
    <details className="details">
      {/* On Excel on the web, office.js moves the focus itself, and only to what has a tabindex. */}
      <summary tabIndex={0}>
        {SAISIE.details}
        {avecDate && (
          <span className="note details-resume">
            {[date === null ? "" : formatDate(date), form.saisie.canal].filter(Boolean).join(" · ")}
          </span>
        )}
      </summary>
      <DetailsChamps {...form} avecDate={avecDate} />
    </details>
  );
}
