import { useState } from "react";
import { formatDuree, minutesProposees, parseDuree } from "../../domain/duree";
import { FAUTES, SAISIE } from "../../messages/saisie";
import { Button, Field, Input } from "../fluent";
import type { FormProps } from "./formProps";

/**
 * The call's duration: follows the stopped timer, may be typed; says at once what it did not understand,
 * and, of a small number without a unit, how it is read and what else it may have meant.
 */
export function DureeField({ saisie, edit, fautes, occupe }: FormProps) {
  const [typing, setTyping] = useState(false);
  const [typed, setTyped] = useState("");
  const change = (duree: string): void => edit({ type: "edit", champs: { duree } });
  const secondes = parseDuree(saisie.duree);
  const unreadable = saisie.duree.trim() !== "" && secondes === null && !typing;
  const tidy = (): void => {
    setTyping(false);
    if (secondes !== null) change(formatDuree(secondes));
    edit({ type: "settleDuree" });
  };
  const minutes = parseDuree(typed) === secondes ? minutesProposees(typed) : null;
  const faute = unreadable ? FAUTES.dureeInvalide : fautes.get("duree");
  const proposition =
    minutes === null || saisie.duree === "" ? null : (
      <>
        {secondes !== null && SAISIE.dureeEnSecondes(secondes)}
        <Button size="small" onClick={() => change(formatDuree(parseDuree(minutes) ?? 0))}>
          {minutes}
        </Button>
      </>
    );
  return (
    <Field label={SAISIE.duree} validationMessage={faute ?? null} hint={proposition}>
      <Input
        data-champ="duree"
        placeholder={SAISIE.dureeExemple}
        required
        readOnly={occupe}
        value={saisie.duree}
        onFocus={() => setTyping(true)}
        onChange={(_, { value }) => {
          setTyped(value);
          change(value);
        }}
        onBlur={tidy}
      />
    </Field>
  );
}
