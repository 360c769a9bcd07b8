import { useEffect, useRef, useState } from "react";
import type { Redaction } from "../../application/reponsesDepartement";
import { findDonneesPersonnelles } from "../../domain/donneesPersonnelles";
import {
  fauteOfReponse,
  type FauteReponse,
  texteSaisi,
  type VersionReponse,
} from "../../domain/reponsesDepartement";
import { CHAMPS, parseBlocs, type ValeursChamps } from "../../domain/reponseType";
import { REPONSES_DEPARTEMENT as TEXTES } from "../../messages/reponsesDepartement";
import { DonneesPersonnellesNotice } from "../donneesPersonnelles/DonneesPersonnellesNotice";
import { Button, Field, Input, Radio, RadioGroup } from "../fluent";
import { Message } from "../Message";
import { quandOf } from "./quandOf";
import { filled } from "./ReponseLue";
import { ReponseTexte } from "./ReponseTexte";

interface ReponseEditorProps {
  /** What the form starts with. */
  readonly depart: Redaction;
  /** What somebody has saved meanwhile, none after a withdrawal; null when nobody came between. */
  readonly conflit: readonly VersionReponse[] | null;
  /** Whether there is a national answer to be completed. */
  readonly aNationale: boolean;
  /** What the preview fills in. */
  readonly valeurs: { readonly connues: ValeursChamps; readonly saisies: ValeursChamps };
  readonly occupe: boolean;
  /** The panel was about to close: asks whether the text is to be given up. */
  readonly abandon: boolean;
  readonly onAbandon: (asked: boolean) => void;
  /** Told whether something would be lost. */
  readonly onModifie: (modifie: boolean) => void;
  readonly onSave: (redaction: Redaction) => void;
  /** The form goes, and what was not saved with it. */
  readonly onEnd: () => void;
}

/** The form of the department's own text, with its preview as it is typed. */
export function ReponseEditor(props: ReponseEditorProps) {
  const { depart, conflit, aNationale, valeurs, occupe, abandon } = props;
  const { onAbandon, onModifie, onSave, onEnd } = props;
  const [redaction, setRedaction] = useState(depart);
  const [faute, setFaute] = useState<FauteReponse | null>(null);
  // The text that was said to name somebody, and is saved all the same when asked again.
  const [averti, setAverti] = useState<string | null>(null);
  const champRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => champRef.current?.focus(), []);
  const { nature, objet, texte, auteur } = redaction;
  const change = (changes: Partial<Redaction>): void => {
    const next = { ...redaction, ...changes };
    setRedaction(next);
    setFaute(null);
    onModifie(next.texte !== depart.texte || next.objet !== depart.objet || conflit !== null);
  };
  const tout = `${objet}\n${texte}\n${auteur}`;
  const save = (): void => {
    const found = fauteOfReponse({ ...redaction, texte: texteSaisi(texte) });
    setFaute(found);
    const personnelles = findDonneesPersonnelles(`${objet}\n${texte}`).length > 0;
    if (found !== null || (personnelles && averti !== tout)) {
      if (found === null) setAverti(tout);
      champRef.current?.focus();
      return;
    }
    onSave(redaction);
  };
  const quandMeme = averti === tout;
  return (
    <form
      className="champs reponse-edition"
      aria-label={TEXTES.edition}
      aria-busy={occupe}
      noValidate
      onSubmit={(event) => event.preventDefault()}
    >
      {conflit && <Conflit versions={conflit} onGarder={onEnd} />}
      {aNationale && (
        <Field label={TEXTES.nature}>
          <RadioGroup
            value={nature}
            onChange={(_, { value }) =>
              change({ nature: value === "complement" ? "complement" : "reponse" })
            }
          >
            <Radio value="reponse" label={TEXTES.natures.reponse} />
            <Radio value="complement" label={TEXTES.natures.complement} />
          </RadioGroup>
        </Field>
      )}
      {nature === "reponse" && (
        <Field label={TEXTES.objet} {...(aNationale && { hint: TEXTES.objetAide })}>
          <Input
            autoComplete="off"
            value={objet}
            onChange={(_, { value }) => change({ objet: value })}
          />
        </Field>
      )}
      <Field
        label={TEXTES.texte}
        {...(faute !== null && { validationMessage: TEXTES.fautes[faute] })}
      >
        {(control) => (
          <textarea
            {...control}
            ref={champRef}
            className="zone-texte"
            rows={10}
            value={texte}
            onChange={({ target }) => change({ texte: target.value })}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              event.stopPropagation();
              if (!occupe) save();
            }}
          />
        )}
      </Field>
      <DonneesPersonnellesNotice
        text={texte}
        onChange={(text) => change({ texte: text })}
        occupe={occupe}
      />
      <details className="reponse-aide">
        <summary tabIndex={0}>{TEXTES.aideTitre}</summary>
        <ul>
          {TEXTES.aide.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
          <li>{TEXTES.champs(CHAMPS)}</li>
        </ul>
      </details>
      {texte.trim() !== "" && (
        <section aria-label={TEXTES.apercu} className="reponse-apercu">
          <p className="note">{TEXTES.apercu}</p>
          <ReponseTexte
            corps={parseBlocs(texteSaisi(texte))}
            valeurs={{ ...valeurs.saisies, ...filled(valeurs.connues) }}
          />
        </section>
      )}
      <Field label={TEXTES.auteur}>
        <Input
          autoComplete="off"
          value={auteur}
          onChange={(_, { value }) => change({ auteur: value })}
        />
      </Field>
      <p role="alert" className="note">
        {quandMeme && TEXTES.donnees}
      </p>
      {abandon && (
        <div role="alert">
          <Message
            intent="warning"
            actions={
              <>
                <Button size="small" onClick={onEnd}>
                  {TEXTES.abandonnerTexte}
                </Button>
                <Button
                  size="small"
                  onClick={() => {
                    onAbandon(false);
                    champRef.current?.focus();
                  }}
                >
                  {TEXTES.continuer}
                </Button>
              </>
            }
          >
            <p>{TEXTES.aAbandonner}</p>
          </Message>
        </div>
      )}
      <div className="texte-actions">
        <Button appearance="primary" disabledFocusable={occupe} onClick={save}>
          {occupe
            ? TEXTES.enregistrement
            : quandMeme
              ? TEXTES.quandMeme
              : conflit
                ? TEXTES.aLaPlace
                : TEXTES.enregistrer}
        </Button>
        <Button appearance="subtle" disabledFocusable={occupe} onClick={onEnd}>
          {TEXTES.abandonner}
        </Button>
      </div>
    </form>
  );
}

interface ConflitProps {
  readonly versions: readonly VersionReponse[];
  readonly onGarder: () => void;
}

/** What somebody else has saved while this text was written. */
function Conflit({ versions, onGarder }: ConflitProps) {
  if (versions.length === 0) return <p className="note">{TEXTES.retireeEntretemps}</p>;
  return versions.map((version) => (
    <section
      key={version.id}
      className="reponse-apercu"
      aria-label={TEXTES.sienne(quandOf(version), version.auteur)}
    >
      <p className="note">{TEXTES.sienne(quandOf(version), version.auteur)}</p>
      <ReponseTexte corps={parseBlocs(version.texte)} valeurs={{}} />
      <Button size="small" onClick={onGarder}>
        {TEXTES.garderSienne}
      </Button>
    </section>
  ));
}
