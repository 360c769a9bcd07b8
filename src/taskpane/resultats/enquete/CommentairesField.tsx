import type { Clipboard } from "../../../application/ports";
import { ENQUETE } from "../../../messages/enquete";
import { CopyButton } from "../../copy/CopyButton";
import { DonneesPersonnellesNotice } from "../../donneesPersonnelles/DonneesPersonnellesNotice";
import { Field } from "../../fluent";
import type { EnqueteSession } from "./enqueteSession";
import { ReponseChangee } from "./ReponsesList";
import type { ReponseEnvoyee, ChangementReponse } from "../../../domain/enquete/reponses";

interface CommentairesFieldProps {
  readonly reponse: ReponseEnvoyee;
  /** False in a workbook that has no cell for them. */
  readonly place: boolean;
  /** Whether the sheet holds what was typed. */
  readonly note: boolean;
  /** Since they were sent. */
  readonly changement: ChangementReponse | undefined;
  readonly session: EnqueteSession;
  readonly clipboard: Clipboard;
}

/** The answer that a person writes; the sheet takes it over when the field is left. */
export function CommentairesField(props: CommentairesFieldProps) {
  const { reponse, place, note, changement, session, clipboard } = props;
  const { valeur } = reponse;
  return (
    <div className="commentaires-enquete">
      <Field
        label={ENQUETE.commentaires}
        hint={place ? ENQUETE.commentairesAide : ENQUETE.commentairesSansPlace}
      >
        {(control) => (
          <textarea
            {...control}
            className="zone-texte"
            value={valeur}
            onChange={({ target }) => session.edit(target.value)}
            onBlur={() => {
              if (place) void session.saveCommentaires();
            }}
          />
        )}
      </Field>
      <p className="sur-papier">{valeur}</p>
      <p role="status" className="note">
        {note && ENQUETE.commentairesNotes}
      </p>
      <DonneesPersonnellesNotice text={valeur} onChange={session.edit} occupe={false} />
      {changement && <ReponseChangee changement={changement} />}
      {valeur !== "" && (
        <CopyButton
          text={valeur}
          label={ENQUETE.copierCommentaires}
          clipboard={clipboard}
          size="small"
        />
      )}
    </div>
  );
}
