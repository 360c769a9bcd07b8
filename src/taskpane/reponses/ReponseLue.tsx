import { useRef, useState } from "react";
import type { Clipboard } from "../../application/ports";
import { BASE_DE_CONNAISSANCES } from "../../domain/assistance";
import { formatDate } from "../../domain/dates";
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
import { LienExterne } from "../LienExterne";
import { LigneTexte, ReponseTexte } from "./ReponseTexte";

interface ReponseLueProps {
  readonly reponse: ReponseType;
  /** What is known without asking. */
  readonly connues: ValeursChamps;
  /** What was typed into the fields. */
  readonly saisies: ValeursChamps;
  readonly onChange: (champ: Champ, valeur: string) => void;
  readonly clipboard: Clipboard;
}

/** A réponse: to read, to fill, to copy. */
export function ReponseLue({ reponse, connues, saisies, onChange, clipboard }: ReponseLueProps) {
  const [tente, setTente] = useState(false);
  const panelRef = useRef<HTMLDivElement>(null);
  const { objet, corps, revision } = reponse;
  const valeurs = { ...saisies, ...filled(connues) };
  const champsObjet = champsOfLignes([objet]);
  const champs = [...new Set([...champsObjet, ...champsOfCorps(reponse)])];
  const demandes = missingChamps(champs, connues);
  const manquants = missingChamps(champs, valeurs);
  const requires = (needed: readonly Champ[]) => (): boolean => {
    if (missingChamps(needed, valeurs).length === 0) return true;
    setTente(true);
    if (panelRef.current) focusFirstEmpty(panelRef.current);
    return false;
  };
  return (
    <div ref={panelRef} className="reponse-lue">
      <p className="reponse-objet">
        {REPONSES.objet} : <LigneTexte ligne={objet} valeurs={valeurs} />
      </p>
      <ReponseTexte corps={corps} valeurs={valeurs} />
      {demandes.length > 0 && (
        <ChampsFields champs={demandes} saisies={saisies} tente={tente} onChange={onChange} />
      )}
      <p role="status" className="note">
        {manquants.length > 0 && REPONSES.manquants(manquants)}
      </p>
      <div className="reponse-actions">
        <CopyButton
          appearance="primary"
          label={REPONSES.copier}
          text={() => texteOfCorps(corps, valeurs)}
          mayCopy={requires(champsOfCorps(reponse))}
          clipboard={clipboard}
        />
        <CopyButton
          label={REPONSES.copierObjet}
          text={() => texteOfLigne(objet, valeurs)}
          mayCopy={requires(champsObjet)}
          clipboard={clipboard}
        />
        <LienExterne adresse={BASE_DE_CONNAISSANCES}>{REPONSES.base}</LienExterne>
      </div>
      {revision !== null && <p className="note">{REPONSES.revision(formatDate(revision))}</p>}
    </div>
  );
}

/** The known values without the empty ones, which would hide what was typed. */
function filled(connues: ValeursChamps): ValeursChamps {
  const entries = Object.entries(connues).filter(([, valeur]) => valeur.trim() !== "");
  return Object.fromEntries(entries);
}
