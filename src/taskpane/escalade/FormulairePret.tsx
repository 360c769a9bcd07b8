import { useState } from "react";
import type { Clipboard } from "../../application/ports";
import {
  CHAMPS_FORMULAIRE,
  type FormulaireCompose,
  type ChampFormulaire,
  CHAMPS_IDENTITE,
  passagesACompleter,
} from "../../domain/escalade";
import { ESCALADE } from "../../messages/escalade";
import { CopyButton } from "../copy/CopyButton";
import { DonneesPersonnellesNotice } from "../donneesPersonnelles/DonneesPersonnellesNotice";
import { Button, Field, Input } from "../fluent";

interface FormulairePretProps {
  /** As composed; follows the call while the référent has not written over it. */
  readonly formulaire: FormulaireCompose;
  readonly clipboard: Clipboard;
  /** Whether objet and description must not name anybody; a directory's contacts do. */
  readonly sansDonneesPersonnelles: boolean;
}

type Reformulations = Partial<Pick<FormulaireCompose, "objet" | "description">>;

/** A request made ready for the national form: its fields in order, each with its « Copier ». */
export function FormulairePret(props: FormulairePretProps) {
  const { formulaire, clipboard, sansDonneesPersonnelles } = props;
  const [reformulations, setReformulations] = useState<Reformulations>({});
  const final = { ...formulaire, ...reformulations };
  const texte = (champ: "objet" | "description") => (
    <TexteAReformuler
      champ={champ}
      texte={final[champ]}
      propose={formulaire[champ]}
      clipboard={clipboard}
      sansDonneesPersonnelles={sansDonneesPersonnelles}
      onChange={(text) => setReformulations({ ...reformulations, [champ]: text })}
    />
  );
  return (
    <div className="formulaire-pret">
      <ChampsCopies formulaire={formulaire} clipboard={clipboard} />
      {texte("objet")}
      {texte("description")}
      <CopyButton
        text={() => wholeText(final)}
        label={ESCALADE.toutCopier}
        clipboard={clipboard}
        appearance="primary"
      />
    </div>
  );
}

/** Every field under its name, in the form's order; those that are chosen there are left out. */
function wholeText(formulaire: FormulaireCompose): string {
  return CHAMPS_FORMULAIRE.filter((champ) => formulaire[champ] !== "")
    .map((champ) => `${ESCALADE.champs[champ]} : ${formulaire[champ]}`)
    .join("\n");
}

interface ChampsCopiesProps {
  readonly formulaire: FormulaireCompose;
  readonly clipboard: Clipboard;
}

const REFORMULES: readonly ChampFormulaire[] = ["objet", "description"];
const IDENTITE: readonly ChampFormulaire[] = CHAMPS_IDENTITE;

/** The fields that are copied as they are, in the form's order. */
export function ChampsCopies({ formulaire, clipboard }: ChampsCopiesProps) {
  return (
    <dl className="champs-copies">
      {CHAMPS_FORMULAIRE.filter((champ) => !REFORMULES.includes(champ)).map((champ) => (
        <div key={champ}>
          <dt className="note">{ESCALADE.champs[champ]}</dt>
          <dd>
            {formulaire[champ] === "" ? (
              <em>{absence(champ)}</em>
            ) : (
              <>
                <span>{formulaire[champ]}</span>
                <CopyButton
                  text={formulaire[champ]}
                  label={ESCALADE.copier(champ)}
                  clipboard={clipboard}
                  size="small"
                />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function absence(champ: ChampFormulaire): string {
  return IDENTITE.includes(champ) ? ESCALADE.nonRenseigne : ESCALADE.dansLeFormulaire;
}

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
