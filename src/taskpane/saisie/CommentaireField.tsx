import { CELL_TEXT_MAX_LENGTH } from "../../domain/texte";
import { DETAILS_DE_L_APPEL } from "../../messages/detailsDeLAppel";
import { FAUTES } from "../../messages/saisie";
import { DonneesPersonnellesNotice } from "../donneesPersonnelles/DonneesPersonnellesNotice";
import { Field } from "../fluent";
import type { FormProps } from "./formProps";

/** Warns, without forbidding, when the text seems to name somebody, or a way to reach them. */
export function CommentaireField({ saisie, edit, fautes, occupe }: FormProps) {
  const change = (commentaire: string): void => edit({ type: "edit", champs: { commentaire } });
  return (
    <>
      <Field
        label={DETAILS_DE_L_APPEL.commentaire}
        hint={DETAILS_DE_L_APPEL.commentaireAide}
        validationMessage={fautes.get("commentaire") ?? fauteDeLongueur(saisie.commentaire)}
      >
        {(control) => (
          <textarea
            {...control}
            className="zone-texte"
            data-champ="commentaire"
            readOnly={occupe}
            value={saisie.commentaire}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </Field>
      <DonneesPersonnellesNotice text={saisie.commentaire} onChange={change} occupe={occupe} />
    </>
  );
}

/** Told as soon as it is pasted, not only when it is saved. */
export const fauteDeLongueur = (texte: string): string | null =>
  texte.length > CELL_TEXT_MAX_LENGTH ? FAUTES.texteTropLong : null;
