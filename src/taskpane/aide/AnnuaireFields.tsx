import {
  type ChangementAnnuaire,
  CHANGEMENTS_ANNUAIRE,
  type FauteAnnuaire,
  hasAncien,
  isNumero,
} from "../../domain/annuaire";
import { AIDE } from "../../messages/aide";
import { Field, Input, Select } from "../fluent";

/** As typed; the date as a date field gives it, "" for none. */
export interface SaisieAnnuaire {
  readonly changement: ChangementAnnuaire;
  readonly ancien: string;
  readonly nouveau: string;
  readonly date: string;
}

interface AnnuaireFieldsProps {
  readonly saisie: SaisieAnnuaire;
  readonly faute: FauteAnnuaire | null;
  readonly onChange: (saisie: Partial<SaisieAnnuaire>) => void;
}

/** What changes in the directory, from what, to what, and when. */
export function AnnuaireFields({ saisie, faute, onChange }: AnnuaireFieldsProps) {
  const { changement } = saisie;
  const numero = isNumero(changement);
  return (
    <>
      <Field label={AIDE.quoi}>
        <Select
          value={changement}
          onChange={(_, { value }) => {
            const choisi = CHANGEMENTS_ANNUAIRE.find((possible) => possible === value);
            if (choisi) onChange({ changement: choisi });
          }}
        >
          {CHANGEMENTS_ANNUAIRE.map((possible) => (
            <option key={possible} value={possible}>
              {AIDE.changements[possible]}
            </option>
          ))}
        </Select>
      </Field>
      {hasAncien(changement) && (
        <Valeur
          label={AIDE.ancien}
          numero={numero}
          value={saisie.ancien}
          onChange={(ancien) => onChange({ ancien })}
        />
      )}
      <Valeur
        label={AIDE.nouveau}
        numero={numero}
        value={saisie.nouveau}
        faute={faute === null ? null : AIDE.fautes[faute]}
        onChange={(nouveau) => onChange({ nouveau })}
      />
      <Field label={AIDE.dateEffet} hint={AIDE.dateEffetAide}>
        <Input
          type="date"
          value={saisie.date}
          onChange={(_, { value }) => onChange({ date: value })}
        />
      </Field>
      {changement === "contacts" && <p className="note">{AIDE.contactsProfessionnels}</p>}
    </>
  );
}

interface ValeurProps {
  readonly label: string;
  /** A telephone number; else a text of several lines. */
  readonly numero: boolean;
  readonly value: string;
  readonly faute?: string | null;
  readonly onChange: (value: string) => void;
}

function Valeur({ label, numero, value, faute = null, onChange }: ValeurProps) {
  // What is not typed yet is no error.
  const state = value.trim() === "" ? "none" : "error";
  return (
    <Field
      label={label}
      validationMessage={faute}
      validationState={faute === null ? "none" : state}
    >
      {(control) =>
        numero ? (
          <Input
            {...control}
            type="tel"
            autoComplete="off"
            value={value}
            onChange={(_, { value: typed }) => onChange(typed)}
          />
        ) : (
          <textarea
            {...control}
            className="zone-texte"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
