import { parseDate } from "../../domain/dates";
import { RESULTATS } from "../../messages/resultats";
import { Field, Input, Select } from "../fluent";
import { CHOIX_PERIODE, type SaisiePeriode } from "./choixPeriode";

interface PeriodeFieldsProps {
  readonly saisie: SaisiePeriode;
  /** Whether to say what is wrong with the two dates. */
  readonly tente: boolean;
  readonly onChange: (saisie: Partial<SaisiePeriode>) => void;
}

/** The period: one of the usual ones, or two dates. */
export function PeriodeFields({ saisie, tente, onChange }: PeriodeFieldsProps) {
  return (
    <>
      <Field label={RESULTATS.periode}>
        <Select
          value={saisie.choix}
          onChange={(_, { value }) => {
            const choix = CHOIX_PERIODE.find((possible) => possible === value);
            if (choix) onChange({ choix });
          }}
        >
          {CHOIX_PERIODE.map((choix) => (
            <option key={choix} value={choix}>
              {RESULTATS.periodes[choix]}
            </option>
          ))}
        </Select>
      </Field>
      {saisie.choix === "dates" && <DatesFields {...{ saisie, tente, onChange }} />}
    </>
  );
}

function DatesFields({ saisie, tente, onChange }: PeriodeFieldsProps) {
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
