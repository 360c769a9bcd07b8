import { type ReactNode, useRef, useState } from "react";
import type { Clipboard } from "../../application/ports";
import {
  champsOfCorps,
  champsOfLignes,
  type ReponseType,
  type Champ,
  missingChamps,
  type ValeursChamps,
  texteOfCorps,
  texteOfLigne,
} from "../../domain/reponseType";
import { REPONSES } from "../../messages/reponses";
import { CopyButton } from "../copy/CopyButton";
import { ChampsFields, focusFirstEmpty } from "./ChampsFields";
import { LigneTexte, ReponseTexte } from "./ReponseTexte";

/** What can be copied of an answer, and what the button is called. */
export interface Copie {
  readonly label: string;
  readonly reponse: ReponseType;
  readonly quoi: "corps" | "objet";
}

/** What is known of the caller and the call, wherever an answer needs it. */
export interface Remplissage {
  /** What is known without asking. */
  readonly connues: ValeursChamps;
  /** What was typed into the fields. */
  readonly saisies: ValeursChamps;
  readonly onChange: (champ: Champ, valeur: string) => void;
  readonly clipboard: Clipboard;
}

interface ReponseLueProps extends Remplissage {
  readonly reponse: ReponseType;
  /** The first leads. */
  readonly copies: readonly Copie[];
  /** Placeholders whose fields stand with another answer. */
  readonly demandesAilleurs?: readonly Champ[];
  /** Beside the buttons that copy. */
  readonly actions?: ReactNode;
}

/** A réponse: to read, to fill, to copy. */
export function ReponseLue(props: ReponseLueProps) {
  const { reponse, copies, demandesAilleurs = [], actions } = props;
  const { connues, saisies, onChange, clipboard } = props;
  const [tente, setTente] = useState(false);
  const panelRef = useRef<HTMLDivElement>(null);
  const { objet, corps } = reponse;
  const valeurs = { ...saisies, ...filled(connues) };
  const champs = champsOfReponse(reponse);
  const demandes = missingChamps(champs, connues);
  const demandesIci = demandes.filter((champ) => !demandesAilleurs.includes(champ));
  const manquants = missingChamps(champs, valeurs);
  const requires = (needed: readonly Champ[]) => (): boolean => {
    if (missingChamps(needed, valeurs).length === 0) return true;
    setTente(true);
    const panel = panelRef.current;
    if (panel) focusFirstEmpty(panel.closest<HTMLElement>(".reponse") ?? panel);
    return false;
  };
  return (
    <div ref={panelRef} className="reponse-lue">
      {objet.length > 0 && (
        <p className="reponse-objet">
          {REPONSES.objet}
          {"\u00a0: "}
          <LigneTexte ligne={objet} valeurs={valeurs} />
        </p>
      )}
      <ReponseTexte corps={corps} valeurs={valeurs} />
      {demandesIci.length > 0 && (
        <ChampsFields champs={demandesIci} saisies={saisies} tente={tente} onChange={onChange} />
      )}
      <p role="status" className="note">
        {manquants.length > 0 && REPONSES.manquants(manquants)}
      </p>
      <div className="reponse-actions">
        {copies.map(({ label, reponse: copied, quoi }, index) => (
          <CopyButton
            key={label}
            {...(index === 0 && { appearance: "primary" as const })}
            label={label}
            text={() =>
              quoi === "corps"
                ? texteOfCorps(copied.corps, valeurs)
                : texteOfLigne(copied.objet, valeurs)
            }
            mayCopy={requires(
              quoi === "corps" ? champsOfCorps(copied) : champsOfLignes([copied.objet]),
            )}
            clipboard={clipboard}
          />
        ))}
        {actions}
      </div>
    </div>
  );
}

/** Every placeholder of an answer, in the order of reading. */
export function champsOfReponse(reponse: ReponseType): readonly Champ[] {
  return [...new Set([...champsOfLignes([reponse.objet]), ...champsOfCorps(reponse)])];
}

/** The known values without the empty ones, which would hide what was typed. */
export function filled(connues: ValeursChamps): ValeursChamps {
  const entries = Object.entries(connues).filter(([, valeur]) => valeur.trim() !== "");
  return Object.fromEntries(entries);
}
