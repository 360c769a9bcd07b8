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

type Reformulations = Partial<FormulaireCompose>;

/**
 * A request made ready for the national form. All of it can be changed here; what is typed there has a
 * « Copier » of its own.
 */
export function FormulairePret(props: FormulairePretProps) {
  const { formulaire, clipboard, sansDonneesPersonnelles } = props;
  const [reformulations, setReformulations] = useState<Reformulations>({});
  const final = { ...formulaire, ...reformulations };
  const champ = (nom: ChampTape) => (
    <ChampATaper
      key={nom}
      champ={nom}
      texte={final[nom]}
      propose={formulaire[nom]}
      clipboard={clipboard}
      sansDonneesPersonnelles={sansDonneesPersonnelles}
      onChange={(text) => setReformulations({ ...reformulations, [nom]: text })}
    />
  );
  return (
    <div className="formulaire-pret">
      {IDENTITE_TAPEE.map(champ)}
      <ChampsChoisis
        formulaire={final}
        onChange={(nom, text) => setReformulations({ ...reformulations, [nom]: text })}
      />
      {REFORMULES.map(champ)}
      <ToutCopier formulaire={final} clipboard={clipboard} />
    </div>
  );
}

interface ToutCopierProps {
  readonly formulaire: FormulaireCompose;
  readonly clipboard: Clipboard;
}

/** Asks once more while passages between brackets are still to be written. */
function ToutCopier({ formulaire, clipboard }: ToutCopierProps) {
  const [averti, setAverti] = useState(false);
  const passages = passagesACompleter(Object.values(formulaire).join("\n"));
  const mayCopy = (): boolean => {
    setAverti(passages > 0);
    return passages === 0 || averti;
  };
  return (
    <div className="tout-copier">
      <p role="alert" className="note">
        {averti && passages > 0 && ESCALADE.passagesACopier(passages)}
      </p>
      <CopyButton
        text={() => wholeText(formulaire)}
        label={averti && passages > 0 ? ESCALADE.copierQuandMeme : ESCALADE.toutCopier}
        mayCopy={mayCopy}
        clipboard={clipboard}
        appearance="primary"
      />
    </div>
  );
}

/** Every field under its name, in the form's order; those that are chosen there are left out. */
function wholeText(formulaire: FormulaireCompose): string {
  return CHAMPS_FORMULAIRE.filter((champ) => formulaire[champ] !== "")
    .map((champ) => `${ESCALADE.champs[champ]}\u00a0: ${formulaire[champ]}`)
    .join("\n");
}

/** Typed into the form; its other fields are lists to choose from. */
const REFORMULES = ["objet", "description"] as const satisfies readonly ChampFormulaire[];
const IDENTITE_TAPEE = ["nom", "prenom", "email"] as const satisfies readonly ChampFormulaire[];
type ChampTape = (typeof REFORMULES | typeof IDENTITE_TAPEE)[number];
type ChampChoisi = Exclude<ChampFormulaire, ChampTape>;
const TAPES: readonly ChampFormulaire[] = [...REFORMULES, ...IDENTITE_TAPEE];
const CHOISIS = CHAMPS_FORMULAIRE.filter((champ): champ is ChampChoisi => !TAPES.includes(champ));
const IDENTITE: readonly ChampFormulaire[] = CHAMPS_IDENTITE;

interface ChampsChoisisProps {
  readonly formulaire: FormulaireCompose;
  readonly onChange: (champ: ChampChoisi, texte: string) => void;
}

/**
 * The fields that are chosen from the form's lists, in its order: its labels may differ from the
 * workbook's, so each can be changed here. There is nothing to paste: they have no « Copier ».
 */
function ChampsChoisis({ formulaire, onChange }: ChampsChoisisProps) {
  return (
    <div className="champs-choisis">
      {CHOISIS.map((champ) => (
        <Field key={champ} label={ESCALADE.champs[champ]}>
          <Input
            autoComplete="off"
            placeholder={absence(champ)}
            value={formulaire[champ]}
            title={formulaire[champ] || absence(champ)}
            onChange={(_, { value }) => onChange(champ, value)}
          />
        </Field>
      ))}
    </div>
  );
}

function absence(champ: ChampFormulaire): string {
  return IDENTITE.includes(champ) ? ESCALADE.nonRenseigne : ESCALADE.dansLeFormulaire;
}

interface ChampATaperProps {
  readonly champ: ChampTape;
  readonly texte: string;
  /** What was composed. */
  readonly propose: string;
  readonly clipboard: Clipboard;
  readonly sansDonneesPersonnelles: boolean;
  readonly onChange: (texte: string) => void;
}

/** A field that the référent reads over before it leaves; it says what is still to be written. */
function ChampATaper(props: ChampATaperProps) {
  const { champ, texte, propose, clipboard, sansDonneesPersonnelles, onChange } = props;
  const passages = passagesACompleter(texte);
  const reformule = champ === "objet" || champ === "description";
  return (
    <div className="texte-a-reformuler">
      <Field label={ESCALADE.champs[champ]}>
        {(control) =>
          champ !== "description" ? (
            <Input
              {...control}
              autoComplete="off"
              value={texte}
              onChange={(_, { value }) => onChange(value)}
            />
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
      {reformule && sansDonneesPersonnelles && (
        <DonneesPersonnellesNotice text={texte} onChange={onChange} />
      )}
      {reformule && (
        <p role="status" className="note">
          {passages > 0 && ESCALADE.passages(passages)}
        </p>
      )}
      <div className="texte-actions">
        {texte !== "" && (
          <CopyButton
            text={texte}
            label={ESCALADE.copier(champ)}
            clipboard={clipboard}
            size="small"
          />
        )}
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
