import { useState } from "react";
import { formatDuree, parseDuree } from "../../domain/duree";
import { FAUTES } from "../../messages/fautes";
import { SAISIE } from "../../messages/saisie";
import { Field, Input } from "../fluent";
import type { FormProps } from "./formProps";

/** The call's duration: follows the stopped timer, may be typed; says at once what it did not understand. */
export function DureeField({ saisie, edit, fautes, occupe }: FormProps) {
  const [typing, setTyping] = useState(false);
  const change = (duree: string): void => edit({ type: "edit", champs: { duree } });
  const secondes = parseDuree(saisie.duree);
  const unreadable = saisie.duree.trim() !== "" && secondes === null && !typing;
  const tidy = (): void => {
    setTyping(false);
    if (secondes !== null) change(formatDuree(secondes));
    edit({ type: "settleDuree" });
  };
  const faute = unreadable ? FAUTES.dureeInvalide : fautes.get("duree");
  return (
    <Field label={SAISIE.duree} validationMessage={faute ?? null}>
      <Input
        autoComplete="off"
        data-champ="duree"
        placeholder={SAISIE.dureeExemple}
        required
        readOnly={occupe}
        value={saisie.duree}
        onFocus={() => setTyping(true)}
        onChange={(_, { value }) => change(value)}
        onBlur={tidy}
      />
    </Field>
  );
}
