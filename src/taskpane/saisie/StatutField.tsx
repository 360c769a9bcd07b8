import { type Statut, STATUTS } from "../../domain/appel";
import { SAISIE } from "../../messages/saisie";
import { Field, Radio, RadioGroup } from "../fluent";

interface StatutFieldProps {
  readonly statut: Statut | null;
  readonly champ: string;
  readonly faute: string | undefined;
  readonly onChange: (statut: Statut) => void;
}

const LIBELLES: Readonly<Record<Statut, string>> = SAISIE.statuts;

/** The three usual statuts, and the rare fourth one, set apart. */
export function StatutField({ statut, champ, faute, onChange }: StatutFieldProps) {
  return (
    <Field label={SAISIE.statut} validationMessage={faute ?? null}>
      <RadioGroup layout="horizontal" className="statuts" value={statut ?? ""} required>
        {STATUTS.map((possible) => (
          <Radio
            key={possible}
            className={`statut statut-${possible}`}
            value={possible}
            label={LIBELLES[possible]}
            data-champ={champ}
            onChange={() => onChange(possible)}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
