import { parseDate } from "../../domain/dates";
import { RESULTATS } from "../../messages/resultats";
import { Field, Input } from "../fluent";
import type { SaisiePeriode } from "./choixPeriode";

interface DatesFieldsProps {
  readonly saisie: SaisiePeriode;
  readonly tente: boolean;
  readonly onChange: (saisie: Partial<SaisiePeriode>) => void;
}

/** Two dates, both included; what is wrong with them shows in place once they were tried. */
export function DatesFields({ saisie, tente, onChange }: DatesFieldsProps) {
  const missing = (date: string): string | null =>
    tente && parseDate(date) === null ? RESULTATS.dateManquante : null;
  const disordered = tente && saisie.du !== "" && saisie.au !== "" && saisie.au < saisie.du;
  return (
    <div className="deux-champs">
      <Field label={RESULTATS.du} validationMessage={missing(saisie.du)}>
        <Input type="date" value={saisie.du} onChange={(_, { value }) => onChange({ du: value })} />
      </Field>
      <Field
        label={RESULTATS.au}
        validationMessage={disordered ? RESULTATS.ordreDesDates : missing(saisie.au)}
      >
        <Input type="date" value={saisie.au} onChange={(_, { value }) => onChange({ au: value })} />
      </Field>
    </div>
  );
}
