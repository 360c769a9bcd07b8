import { useId } from "react";
import { RESULTATS } from "../../messages/resultats";
import { CHOIX_PERIODE, type ChoixPeriode, type SaisiePeriode } from "./choixPeriode";
import { DatesFields } from "./DatesFields";

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
