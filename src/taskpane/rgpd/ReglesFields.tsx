import { useState } from "react";
import {
  ANCIENNETE_MOIS,
  keysRetirables,
  type ReglesEffacement,
  SORTS_TELEPHONE,
} from "../../domain/rgpd";
import { RGPD } from "../../messages/rgpd";
import { CaseACocher } from "../CaseACocher";
import { Button, Field, Input, Radio, RadioGroup } from "../fluent";

interface ReglesFieldsProps {
  readonly regles: ReglesEffacement;
  readonly occupe: boolean;
  readonly onChange: (regles: ReglesEffacement) => void;
  readonly onPreparer: () => void;
}

const { min, max } = ANCIENNETE_MOIS;

/** What is to be cleared, and from when on. */
export function ReglesFields({ regles, occupe, onChange, onPreparer }: ReglesFieldsProps) {
  const [mois, setMois] = useState(String(regles.mois));
  const [tente, setTente] = useState(false);
  const isValid = isMois(mois);
  const retirables = keysRetirables();
  const clearsNothing = regles.telephone === "garder" && !retirables.some((key) => regles[key]);
  const preparer = (): void => {
    setTente(true);
    if (isValid && !clearsNothing) onPreparer();
  };
  return (
    <div className="champs">
      <Field
        label={RGPD.anciennete}
        validationMessage={tente && !isValid ? RGPD.ancienneteInvalide(min, max) : null}
      >
        <Input
          type="number"
          inputMode="numeric"
          autoComplete="off"
          value={mois}
          onChange={(_, { value }) => {
            setMois(value);
            if (isMois(value)) onChange({ ...regles, mois: Number(value) });
          }}
        />
      </Field>
      <Field label={RGPD.telephones} hint={RGPD.masquerAide}>
        <RadioGroup value={regles.telephone}>
          {SORTS_TELEPHONE.map((telephone) => (
            <Radio
              key={telephone}
              value={telephone}
              label={RGPD.sortsTelephone[telephone]}
              onChange={() => onChange({ ...regles, telephone })}
            />
          ))}
        </RadioGroup>
      </Field>
      {retirables.map((key) => (
        <CaseACocher
          key={key}
          label={RGPD.contenus[key].retirer}
          checked={regles[key]}
          onChange={(checked) => onChange({ ...regles, [key]: checked })}
        />
      ))}
      {tente && clearsNothing && (
        <p role="alert" className="note">
          {RGPD.rienAChoisir}
        </p>
      )}
      <Button disabledFocusable={occupe} onClick={preparer}>
        {RGPD.preparer}
      </Button>
    </div>
  );
}

function isMois(text: string): boolean {
  const mois = Number(text);
  return text.trim() !== "" && Number.isInteger(mois) && mois >= min && mois <= max;
}
