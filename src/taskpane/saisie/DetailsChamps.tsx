import { heureOf } from "../../application/appelOfSaisie";
import { formatHeureDuJour } from "../../domain/heure";
import { COLONNES, type Colonnes, keysMarked } from "../../domain/historique";
import { Field, Input } from "../fluent";
import { CommentaireField, fauteDeLongueur } from "./CommentaireField";
import DateEtCanal from "./DateEtCanal";
import type { FormProps } from "./formProps";
import type { ChampsSaisie } from "./saisieReducer";

interface DetailsChampsProps extends FormProps {
  /** The columns of the history: each that takes a free text has its field. */
  readonly colonnes?: Colonnes;
  /** False where the form shows date and canal elsewhere. */
  readonly avecDate?: boolean;
}

/** The call's date, its canal, and its texts. */
export default function DetailsChamps({
  colonnes = COLONNES,
  avecDate = true,
  ...form
}: DetailsChampsProps) {
  return (
    <div className="champs">
      {avecDate && <DateEtCanal {...form} />}
      <HeureField {...form} />
      <TextFields {...form} colonnes={colonnes} />
    </div>
  );
}

/** When the call began: as the timer says, unless a person does. */
function HeureField({ saisie, edit, occupe }: FormProps) {
  const heure = heureOf(saisie);
  return (
    <Field label={COLONNES.heure.header}>
      <Input
        type="time"
        data-champ="heure"
        readOnly={occupe}
        value={heure === null ? "" : formatHeureDuJour(heure)}
        onChange={(_, { value }) => edit({ type: "edit", champs: { heure: value } })}
      />
    </Field>
  );
}

function TextFields({ colonnes, ...form }: FormProps & { readonly colonnes: Colonnes }) {
  const { saisie, edit, fautes, occupe } = form;
  const change = (champs: Partial<ChampsSaisie>): void => edit({ type: "edit", champs });
  return (
    <>
      {keysMarked("libre", colonnes)
        .filter((key) => key !== "commentaire")
        .map((key) => (
          <Field
            key={key}
            label={colonnes[key].header}
            validationMessage={fautes.get(key) ?? fauteDeLongueur(saisie[key])}
          >
            <Input
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
