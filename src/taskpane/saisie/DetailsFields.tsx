import { Field, Input, Select } from "@fluentui/react-components";
import { formatDate, parseDate } from "../../domain/dates";
import { CANAUX } from "../../domain/historique";
import { SAISIE } from "../../messages/saisie";
import { CommentaireField } from "./CommentaireField";
import type { FormProps } from "./formProps";
import type { ChampsSaisie } from "./saisieReducer";

/** What is right by itself most of the time, folded so that the pane stays short. */
export function DetailsFields(form: FormProps) {
  const { saisie, edit, fautes, occupe } = form;
  const change = (champs: Partial<ChampsSaisie>): void => edit({ type: "edit", champs });
  const date = parseDate(saisie.date);
  return (
    <details className="details">
      {/* On Excel on the web, office.js moves the focus itself, and only to what has a tabindex. */}
      <summary tabIndex={0}>
        {SAISIE.details}
        <span className="note details-resume">
          {[date === null ? "" : formatDate(date), saisie.canal].filter(Boolean).join(" · ")}
        </span>
      </summary>
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
    </details>
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
