import { useState } from "react";
import { formatTelephone, maskTelephone, normalizeTelephone } from "../../domain/telephone";
import { SAISIE } from "../../messages/saisie";
import { Field, Input } from "../fluent";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import type { FormProps } from "./formProps";

/** Shows a number in pairs of digits once it has been typed; masked, if the référent wants it so. */
export function TelephoneField({ saisie, edit, fautes, occupe }: FormProps) {
  const { telephoneMasque } = useStore(useServices().preferences);
  const [typing, setTyping] = useState(false);
  const change = (telephone: string): void => edit({ type: "edit", champs: { telephone } });
  const leave = (): void => {
    setTyping(false);
    const normalized = normalizeTelephone(saisie.telephone);
    if (normalized) change(formatTelephone(normalized));
  };
  const masked = telephoneMasque && !typing;
  return (
    <Field label={SAISIE.telephone} validationMessage={fautes.get("telephone") ?? null}>
      <Input
        type="tel"
        data-champ="telephone"
        placeholder={SAISIE.telephoneExemple}
        readOnly={occupe}
        value={masked ? maskTelephone(saisie.telephone) : saisie.telephone}
        onFocus={() => setTyping(true)}
        onChange={(_, { value }) => change(value)}
        onBlur={leave}
      />
    </Field>
  );
}
