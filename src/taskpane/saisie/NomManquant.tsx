import { useState } from "react";
import { DERNIER_APPEL } from "../../messages/dernierAppel";
import { Button, Field, Input } from "../fluent";

interface NomManquantProps {
  /** Puts this name on the call that was just saved, and on the next ones. */
  readonly onSign: (nom: string) => void;
}

/** Asked once a call was saved without a name: nothing waits for the answer. */
export default function NomManquant({ onSign }: NomManquantProps) {
  const [nom, setNom] = useState("");
  const sign = (): void => {
    if (nom.trim() !== "") onSign(nom.trim());
  };
  return (
    <div className="nom-manquant">
      <Field label={DERNIER_APPEL.nom} hint={DERNIER_APPEL.nomAide}>
        <Input
          autoComplete="section-referent name"
          value={nom}
          onChange={(_, { value }) => setNom(value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            sign();
          }}
        />
      </Field>
      <Button size="small" disabledFocusable={nom.trim() === ""} onClick={sign}>
        {DERNIER_APPEL.signer}
      </Button>
    </div>
  );
}
