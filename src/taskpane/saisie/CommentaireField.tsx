import { Field, type FieldProps, Textarea } from "@fluentui/react-components";
import { mentionsContact } from "../../application/mentionsContact";
import { SAISIE } from "../../messages/saisie";
import type { FormProps } from "./formProps";

/** Warns, without forbidding, when the text seems to name somebody's address or number. */
export function CommentaireField({ saisie, edit, fautes, occupe }: FormProps) {
  const faute = fautes.get("commentaire");
  const warning = mentionsContact(saisie.commentaire) ? SAISIE.commentaireAlerte : null;
  return (
    <Field
      label={SAISIE.commentaire}
      hint={SAISIE.commentaireAide}
      validationState={stateOf(faute, warning)}
      validationMessage={faute ?? warning}
    >
      <Textarea
        data-champ="commentaire"
        resize="vertical"
        readOnly={occupe}
        value={saisie.commentaire}
        onChange={(_, { value }) => edit({ type: "edit", champs: { commentaire: value } })}
      />
    </Field>
  );
}

function stateOf(
  faute: string | undefined,
  warning: string | null,
): NonNullable<FieldProps["validationState"]> {
  if (faute !== undefined) return "error";
  return warning === null ? "none" : "warning";
}
