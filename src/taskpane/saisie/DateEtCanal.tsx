import { isoDay } from "../../application/newSaisie";
import { localDayOf } from "../../domain/dates";
import { CANAUX } from "../../domain/historique";
import { DETAILS_DE_L_APPEL } from "../../messages/detailsDeLAppel";
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
      <Field label={DETAILS_DE_L_APPEL.date} validationMessage={fautes.get("date") ?? null}>
        <div className="date-hier">
          <Input
            type="date"
            aria-label={DETAILS_DE_L_APPEL.date}
            data-champ="date"
            required
            readOnly={occupe}
            value={saisie.date}
            onChange={(_, { value }) => change({ date: value })}
          />
          {saisie.date !== hier && (
            <Button size="small" disabledFocusable={occupe} onClick={() => change({ date: hier })}>
              {DETAILS_DE_L_APPEL.hier}
            </Button>
          )}
        </div>
      </Field>
      <Field label={DETAILS_DE_L_APPEL.canal}>
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
