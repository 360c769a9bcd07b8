import { useId } from "react";
import { RESULTATS } from "../../messages/resultats";
import { CHOIX_PERIODE, type ChoixPeriode, type SaisiePeriode } from "./choixPeriode";
import { FAUTES } from "../../messages/saisie";
import { PREMIERE_DATE } from "../../domain/seuils";
import { parseDate } from "../../domain/dates";
import { Field, Input } from "../fluent";

interface PeriodeFieldsProps {
  readonly saisie: SaisiePeriode;
  /** Whether to say what is wrong with the two dates. */
  readonly tente: boolean;
  readonly onChange: (saisie: Partial<SaisiePeriode>) => void;
}

/** The period: one of the usual ones at one click, or two dates. */
export function PeriodeFields({ saisie, tente, onChange }: PeriodeFieldsProps) {
  const group = useId();
  return (
    <>
      <fieldset className="periodes">
        <legend>{RESULTATS.periode}</legend>
        {CHOIX_PERIODE.map((choix) => (
          <Choix
            key={choix}
            group={group}
            choix={choix}
            checked={choix === saisie.choix}
            onChoose={() => onChange({ choix })}
          />
        ))}
      </fieldset>
      {saisie.choix === "dates" && <DatesFields {...{ saisie, tente, onChange }} />}
    </>
  );
}

interface ChoixProps {
  readonly group: string;
  readonly choix: ChoixPeriode;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** A native radio under the look of a compact button. */
function Choix({ group, choix, checked, onChoose }: ChoixProps) {
  return (
    <label className="periodes-choix">
      <input type="radio" name={group} value={choix} checked={checked} onChange={onChoose} />
      <span>{RESULTATS.periodes[choix]}</span>
    </label>
  );
}

interface DatesFieldsProps {
  readonly saisie: SaisiePeriode;
  readonly tente: boolean;
  readonly onChange: (saisie: Partial<SaisiePeriode>) => void;
}

/** Two dates, both included; what is wrong with them shows in place once they were tried. */
export function DatesFields({ saisie, tente, onChange }: DatesFieldsProps) {
  // A two-digit year in a date field is of another century: refused in the words of the form.
  const faulty = (text: string): string | null => {
    if (!tente) return null;
    const date = parseDate(text);
    if (date !== null) return date < PREMIERE_DATE ? FAUTES.dateAncienne : null;
    return /^0\d{3}|^1[0-8]/.test(text) ? FAUTES.dateAncienne : RESULTATS.dateManquante;
  };
  const disordered = tente && saisie.du !== "" && saisie.au !== "" && saisie.au < saisie.du;
  return (
    <div className="deux-champs">
      <Field label={RESULTATS.du} validationMessage={faulty(saisie.du)}>
        <Input type="date" value={saisie.du} onChange={(_, { value }) => onChange({ du: value })} />
      </Field>
      <Field
        label={RESULTATS.au}
        validationMessage={disordered ? RESULTATS.ordreDesDates : faulty(saisie.au)}
      >
        <Input type="date" value={saisie.au} onChange={(_, { value }) => onChange({ au: value })} />
      </Field>
    </div>
  );
}
