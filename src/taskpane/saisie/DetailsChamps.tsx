import { CANAUX } from "../../domain/historique";
import { SAISIE } from "../../messages/saisie";
import { Field, Input, Select } from "../fluent";
import { CommentaireField } from "./CommentaireField";
import type { FormProps } from "./formProps";
import type { ChampsSaisie } from "./saisieReducer";

/** The call's date, its canal, and its texts. */
export default function DetailsChamps(form: FormProps) {
  const { saisie, edit, fautes, occupe } = form;
  const change = (champs: Partial<ChampsSaisie>): void => edit({ type: "edit", champs });
  return (
    <div className="champs">
      <div className="deux-champs">
        <Field label={SAISIE.date} validationMessage={fautes.get("date") ?? null}>
          <Input
            type="date"
            data-champ="date"
            required
            readOnly={occupe}
            value={saisie.date}
            onChange={(_, { value }) => change({ date: value })}
          />
        </Field>
        <Field label={SAISIE.canal}>
          <Select
            value={saisie.canal}
            onChange={(_, { value }) => {
              const canal = CANAUX.find((possible) => possible === value);
              if (canal) change({ canal });
            }}
          >
            {CANAUX.map((canal) => (
              <option key={canal}>{canal}</option>
            ))}
          </Select>
        </Field>
      </div>
      <TextFields {...form} />
    </div>
  );
}

function TextFields(form: FormProps) {
  const { saisie, edit, fautes, occupe } = form;
  const change = (champs: Partial<ChampsSaisie>): void => edit({ type: "edit", champs });
  return (
    <>
      <Field label={SAISIE.referent} validationMessage={fautes.get("referent") ?? null}>
        <Input
          data-champ="referent"
          readOnly={occupe}
          value={saisie.referent}
          onChange={(_, { value }) => change({ referent: value })}
        />
      </Field>
      <Field label={SAISIE.identifiant} validationMessage={fautes.get("identifiant") ?? null}>
        <Input
          autoComplete="off"
          data-champ="identifiant"
          readOnly={occupe}
          value={saisie.identifiant}
          onChange={(_, { value }) => change({ identifiant: value })}
        />
      </Field>
      <CommentaireField {...form} />
    </>
  );
}
