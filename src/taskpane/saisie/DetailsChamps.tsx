import { CANAUX, COLONNES, type Colonnes, keysMarked } from "../../domain/historique";
import { SAISIE } from "../../messages/saisie";
import { Field, Input, Select } from "../fluent";
import { CommentaireField } from "./CommentaireField";
import type { FormProps } from "./formProps";
import type { ChampsSaisie } from "./saisieReducer";

interface DetailsChampsProps extends FormProps {
  /** The columns of the history: each that takes a free text has its field. */
  readonly colonnes?: Colonnes;
}

/** The call's date, its canal, and its texts. */
export default function DetailsChamps({ colonnes = COLONNES, ...form }: DetailsChampsProps) {
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
      <TextFields {...form} colonnes={colonnes} />
    </div>
  );
}

function TextFields({ colonnes, ...form }: Required<DetailsChampsProps>) {
  const { saisie, edit, fautes, occupe } = form;
  const change = (champs: Partial<ChampsSaisie>): void => edit({ type: "edit", champs });
  return (
    <>
      {keysMarked("libre", colonnes)
        .filter((key) => key !== "commentaire")
        .map((key) => (
          <Field key={key} label={colonnes[key].header} validationMessage={fautes.get(key) ?? null}>
            <Input
              {...(colonnes[key].personnelle ? { autoComplete: "off" } : {})}
              data-champ={key}
              readOnly={occupe}
              value={saisie[key]}
              onChange={(_, { value }) => change({ [key]: value })}
            />
          </Field>
        ))}
      <CommentaireField {...form} />
    </>
  );
}
