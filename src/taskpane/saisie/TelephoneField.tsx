import { Field, Input } from "@fluentui/react-components";
import { formatTelephone, normalizeTelephone } from "../../domain/telephone";
import { SAISIE } from "../../messages/saisie";
import type { FormProps } from "./formProps";

/** Shows a number in pairs of digits once it has been typed. */
export function TelephoneField({ saisie, edit, fautes, occupe }: FormProps) {
  const change = (telephone: string): void => edit({ type: "edit", champs: { telephone } });
  const tidy = (): void => {
    const normalized = normalizeTelephone(saisie.telephone);
    if (normalized) change(formatTelephone(normalized));
  };
  return (
    <Field label={SAISIE.telephone} validationMessage={fautes.get("telephone") ?? null}>
      <Input
        type="tel"
        autoComplete="off"
        data-champ="telephone"
        placeholder={SAISIE.telephoneExemple}
        readOnly={occupe}
        value={saisie.telephone}
        onChange={(_, { value }) => change(value)}
        onBlur={tidy}
      />
    </Field>
  );
}
