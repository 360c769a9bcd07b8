import { DETAILS_DE_L_APPEL } from "../../messages/detailsDeLAppel";
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
        validationMessage={fautes.get("commentaire") ?? null}
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
