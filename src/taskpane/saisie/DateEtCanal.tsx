import { isoDay } from "../../application/newSaisie";
import { localDayOf } from "../../domain/dates";
import { CANAUX } from "../../domain/historique";
import { SAISIE } from "../../messages/saisie";
import { Button, Field, Input, Select } from "../fluent";
import { useServices } from "../ServicesContext";
import type { FormProps } from "./formProps";
import type { ChampsSaisie } from "./saisieReducer";

/** When it was, and how it came: what differs from one entry to the next where e-mails or paper notes are logged. */
export default function DateEtCanal({ saisie, edit, fautes, occupe }: FormProps) {
  const { clock } = useServices();
  const change = (champs: Partial<ChampsSaisie>): void => edit({ type: "edit", champs });
  const hier = isoDay(localDayOf(clock.now()) - 1);
  return (
    <div className="date-et-canal">
      <Field label={SAISIE.date} validationMessage={fautes.get("date") ?? null}>
        <div className="date-hier">
          <Input
            type="date"
            aria-label={SAISIE.date}
            data-champ="date"
            required
            readOnly={occupe}
            value={saisie.date}
            onChange={(_, { value }) => change({ date: value })}
          />
          {saisie.date !== hier && (
            <Button size="small" disabledFocusable={occupe} onClick={() => change({ date: hier })}>
              {SAISIE.hier}
            </Button>
          )}
        </div>
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
  );
}
