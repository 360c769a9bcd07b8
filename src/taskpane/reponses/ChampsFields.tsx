import { type Champ, type ValeursChamps, valeurOf } from "../../domain/reponseType";
import { REPONSES } from "../../messages/reponses";
import { Field, Input } from "../fluent";

interface ChampsFieldsProps {
  /** Those that nothing else fills. */
  readonly champs: readonly Champ[];
  /** What was typed. */
  readonly saisies: ValeursChamps;
  /** A copy was asked for: what is empty is pointed at. */
  readonly tente: boolean;
  readonly onChange: (champ: Champ, valeur: string) => void;
}

/** One field for each placeholder to fill; the first empty one is found by `focusFirstEmpty`. */
export function ChampsFields({ champs, saisies, tente, onChange }: ChampsFieldsProps) {
  return (
    <fieldset className="reponse-champs">
      <legend>{REPONSES.champsTitre}</legend>
      {champs.map((champ) => (
        <Field
          key={champ}
          label={REPONSES.champs[champ]}
          {...(tente &&
            valeurOf(champ, saisies) === null && { validationMessage: REPONSES.champVide })}
        >
          <Input
            autoComplete="off"
            value={saisies[champ] ?? ""}
            onChange={(_, { value }) => onChange(champ, value)}
          />
        </Field>
      ))}
    </fieldset>
  );
}

/** Puts the focus on the first of these fields that is empty. */
export function focusFirstEmpty(panel: HTMLElement): void {
  const inputs = panel.querySelectorAll<HTMLInputElement>(".reponse-champs input");
  [...inputs].find(({ value }) => value.trim() === "")?.focus();
}
