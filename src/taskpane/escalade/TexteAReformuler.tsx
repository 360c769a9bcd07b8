import type { Clipboard } from "../../application/ports";
import { passagesACompleter } from "../../domain/escalade";
import { ESCALADE } from "../../messages/escalade";
import { CopyButton } from "../copy/CopyButton";
import { DonneesPersonnellesNotice } from "../donneesPersonnelles/DonneesPersonnellesNotice";
import { Button, Field, Input } from "../fluent";

interface TexteAReformulerProps {
  readonly champ: "objet" | "description";
  readonly texte: string;
  /** What was composed. */
  readonly propose: string;
  readonly clipboard: Clipboard;
  readonly sansDonneesPersonnelles: boolean;
  readonly onChange: (texte: string) => void;
}

/** A text that the référent reads over before it leaves; it says what is still to be written. */
export function TexteAReformuler(props: TexteAReformulerProps) {
  const { champ, texte, propose, clipboard, sansDonneesPersonnelles, onChange } = props;
  const passages = passagesACompleter(texte);
  return (
    <div className="texte-a-reformuler">
      <Field label={ESCALADE.champs[champ]}>
        {(control) =>
          champ === "objet" ? (
            <Input {...control} value={texte} onChange={(_, { value }) => onChange(value)} />
          ) : (
            <textarea
              {...control}
              className="zone-texte"
              rows={12}
              value={texte}
              onChange={({ target }) => onChange(target.value)}
            />
          )
        }
      </Field>
      {sansDonneesPersonnelles && <DonneesPersonnellesNotice text={texte} onChange={onChange} />}
      <p role="status" className="note">
        {passages > 0 && ESCALADE.passages(passages)}
      </p>
      <div className="texte-actions">
        <CopyButton
          text={texte}
          label={ESCALADE.copier(champ)}
          clipboard={clipboard}
          size="small"
        />
        {texte !== propose && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`${ESCALADE.textePropose} : ${ESCALADE.champs[champ]}`}
            onClick={() => onChange(propose)}
          >
            {ESCALADE.textePropose}
          </Button>
        )}
      </div>
    </div>
  );
}
