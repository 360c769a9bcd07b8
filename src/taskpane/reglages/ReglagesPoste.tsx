import { APPELANT_TU } from "../../application/appelant";
import { isOnServer } from "../../application/portsVeille";
import { CANAUX } from "../../domain/historique";
import {
  type Identite,
  JOURS_GARDES,
  OUBLI_MINUTES,
  type Preferences,
} from "../../domain/preferences";
import { APPELANT } from "../../messages/appelant";
import { REGLAGES } from "../../messages/reglages";
import { VEILLE } from "../../messages/veille";
import { CaseACocher } from "../CaseACocher";
import { Field, Select } from "../fluent";
import { type Sort, TexteReglage } from "./TexteReglage";

interface ReglagesPosteProps {
  readonly preferences: Preferences;
  /** The workbook's address, "" for one that was never saved. */
  readonly document: string;
  readonly onSave: (changes: Partial<Preferences>) => void;
}

const IDENTITE: readonly (readonly [key: keyof Identite, label: string])[] = [
  ["nom", REGLAGES.nom],
  ["prenom", REGLAGES.prenom],
  ["email", REGLAGES.email],
  ["profil", REGLAGES.profil],
];

/** What the browser may know of the référent, in the words of autofill. */
const AUTOFILL: Readonly<Partial<Record<keyof Identite, string>>> = {
  nom: "section-referent family-name",
  prenom: "section-referent given-name",
  email: "section-referent email",
};

const { min, max } = OUBLI_MINUTES;

/** What is kept on this device: the référent's own. */
export function ReglagesPoste({ preferences, document, onSave }: ReglagesPosteProps) {
  const { referent, canal, oubliMinutes, telephoneMasque, annoncesTues, identite } = preferences;
  const keep = (changes: Partial<Preferences>): Sort => {
    onSave(changes);
    return "garde";
  };
  return (
    <>
      <TexteReglage
        label={REGLAGES.referent}
        autoComplete="section-referent name"
        value={referent}
        onSave={(text) => keep({ referent: text.trim() })}
      />
      <Field label={REGLAGES.canal}>
        <Select
          value={canal}
          onChange={(_, { value }) => {
            const chosen = CANAUX.find((possible) => possible === value);
            if (chosen) onSave({ canal: chosen });
          }}
        >
          {CANAUX.map((possible) => (
            <option key={possible}>{possible}</option>
          ))}
        </Select>
      </Field>
      <TexteReglage
        label={REGLAGES.oubli}
        type="number"
        value={String(oubliMinutes)}
        faute={REGLAGES.oubliInvalide(min, max)}
        onSave={(text) => {
          const minutes = Number(text);
          const valid = Number.isInteger(minutes) && minutes >= min && minutes <= max;
          return valid ? keep({ oubliMinutes: minutes }) : "refuse";
        }}
      />
      <CaseACocher
        label={REGLAGES.telephoneMasque}
        checked={telephoneMasque}
        onChange={(checked) => onSave({ telephoneMasque: checked })}
      />
      <CaseACocher
        label={APPELANT.reglage}
        checked={!annoncesTues.includes(APPELANT_TU)}
        onChange={(checked) => {
          const others = annoncesTues.filter((one) => one !== APPELANT_TU);
          onSave({ annoncesTues: checked ? others : [...others, APPELANT_TU] });
        }}
      />
      <fieldset className="reglages-identite">
        <legend>{VEILLE.reglages}</legend>
        <TexteReglage
          label={VEILLE.joursGardes}
          type="number"
          value={String(preferences.joursGardes)}
          faute={VEILLE.joursInvalides(JOURS_GARDES.min, JOURS_GARDES.max)}
          onSave={(text) => {
            const jours = Number(text);
            const { min, max } = JOURS_GARDES;
            const valid = text !== "" && Number.isInteger(jours) && jours >= min && jours <= max;
            return valid ? keep({ joursGardes: jours }) : "refuse";
          }}
        />
        <CaseACocher
          label={VEILLE.enregistrerApresAppel}
          checked={preferences.enregistrerApresAppel ?? isOnServer(document)}
          onChange={(checked) => onSave({ enregistrerApresAppel: checked })}
        />
        <CaseACocher
          label={VEILLE.reecritureSansQuestion}
          checked={preferences.reecritureSansQuestion}
          onChange={(checked) => onSave({ reecritureSansQuestion: checked })}
        />
      </fieldset>
      <fieldset className="reglages-identite">
        <legend>{REGLAGES.identite}</legend>
        <p className="note">{REGLAGES.identiteAide}</p>
        {IDENTITE.map(([key, label]) => (
          <TexteReglage
            key={key}
            label={label}
            type={key === "email" ? "email" : "text"}
            {...(AUTOFILL[key] === undefined ? {} : { autoComplete: AUTOFILL[key] })}
            value={identite[key]}
            onSave={(text) => keep({ identite: { ...identite, [key]: text.trim() } })}
          />
        ))}
      </fieldset>
    </>
  );
}
